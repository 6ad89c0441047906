using System.Collections.Frozen;

namespace MunicipalPlanning.Web.Layout;

/// <summary>The lines of the icons, drawn for this product on a grid of 24 units.</summary>
internal static class IconShapes
{
    private const string Ring = """<circle cx="12" cy="12" r="9"/>""";
    private const string Printer = """<path d="M7 9V3.5h10V9M7 18H5a1.5 1.5 0 0 1-1.5-1.5v-6A1.5 1.5 0 0 1 5 9h14a1.5 1.5 0 0 1 1.5 1.5v6A1.5 1.5 0 0 1 19 18h-2M7 14.5h10v6H7z"/>""";

    private static readonly FrozenDictionary<string, string> Shapes = new Dictionary<string, string>
    {
        ["arrow-back"] = """<path d="M8.5 5 4 9.5 8.5 14M4 9.5h10.5a5.25 5.25 0 0 1 0 10.5H10"/>""",
        ["arrows-h"] = """<path d="m6.5 8-4 4 4 4m11-8 4 4-4 4M2.5 12h19"/>""",
        ["bell"] = """<path d="M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15zM10 20.5h4M12 5V3"/>""",
        ["bubble"] = """<path d="M3.5 4.5h17v12h-10L6 20.5v-4H3.5z"/>""",
        ["bulb"] = """<path d="M8.5 14.2A6 6 0 1 1 15.5 14.2c-.7.6-1 1.3-1 2.1v.7h-5v-.7c0-.8-.3-1.5-1-2.1zM9.7 20.5h4.6"/>""",
        ["chevron-down"] = """<path d="m6 9 6 6 6-6"/>""",
        ["chevron-left"] = """<path d="m15 6-6 6 6 6"/>""",
        ["chevron-right"] = """<path d="m9 6 6 6-6 6"/>""",
        ["chevron-up"] = """<path d="m6 15 6-6 6 6"/>""",
        ["circle"] = Ring,
        ["clock"] = Ring + """<path d="M12 7v5.3l3.2 1.9"/>""",
        ["columns"] = """<path d="M3.5 4.5h17v15h-17zM12 4.5v15"/>""",
        ["comment"] = """<path d="M4 5h16v11.5h-9L7 20v-3.5H4z"/>""",
        ["copy"] = """<path d="M8.5 8.5h11v11h-11zM15.5 8.5v-4h-11v11h4"/>""",
        ["cross"] = """<path d="m5.5 5.5 13 13m0-13-13 13"/>""",
        ["disk"] = """<path d="M4 4h12.5L20 7.5V20H4zM8 4v5h7V4M7.5 20v-6.5h9V20"/>""",
        ["dots"] = """<path stroke-width="2.8" d="M5.5 12h.01M12 12h.01M18.5 12h.01"/>""",
        ["download"] = """<path d="M12 4v11m-4.5-4.5L12 15l4.5-4.5M4.5 19.5h15"/>""",
        ["equals"] = """<path d="M5 9.5h14M5 14.5h14"/>""",
        ["error"] = Ring + """<path d="M12 7.2v6"/><path stroke-width="2.2" d="M12 16.6h.01"/>""",
        ["expand"] = """<path d="M14 4h6v6m0-6-7 7M10 20H4v-6m0 6 7-7"/>""",
        ["external"] = """<path d="M10.5 5H5v14h14v-5.5M14 4h6v6m0-6-8.5 8.5"/>""",
        ["eye"] = """<path d="M2.5 12C5 7.5 8.3 5.5 12 5.5s7 2 9.5 6.5c-2.5 4.5-5.8 6.5-9.5 6.5S5 16.5 2.5 12z"/><circle cx="12" cy="12" r="2.8"/>""",
        ["flag"] = """<path d="M5.5 21V4h12.5l-2.5 4.25L18 12.5H5.5"/>""",
        ["globe"] = Ring + """<path d="M3 12h18M12 3c-5 5.3-5 12.7 0 18 5-5.3 5-12.7 0-18z"/>""",
        ["grid"] = """<path d="M3.5 4.5h17v15h-17zM3.5 9.5h17M9.5 4.5v15M3.5 14.5h17"/>""",
        ["grip"] = """<path stroke-width="2.4" d="M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01"/>""",
        ["half-circle"] = Ring + """<path d="M12 3v18"/><path fill="currentColor" stroke="none" d="M12 3a9 9 0 0 0 0 18z" opacity=".28"/>""",
        ["info"] = Ring + """<path d="M12 11v6"/><path stroke-width="2.2" d="M12 7.5h.01"/>""",
        ["link"] = """<path d="m9.5 14.5 5-5M7.5 11.5 5 14a3.53 3.53 0 0 0 5 5l2.5-2.5M16.5 12.5 19 10a3.53 3.53 0 0 0-5-5l-2.5 2.5"/>""",
        ["list"] = """<path d="M4 6.5h16M4 12h16M4 17.5h16"/>""",
        ["lock"] = """<path d="M5.5 10.5h13v10h-13zM8 10.5V8a4 4 0 0 1 8 0v2.5M12 14.5v2.5"/>""",
        ["mail"] = """<path d="M3.5 5.5h17v13h-17zM3.5 6l8.5 7 8.5-7"/>""",
        ["menu"] = """<path d="M4 6.5h16M4 12h16M4 17.5h16"/>""",
        ["pencil"] = """<path d="m4 20 1-4.5L16.3 4.2a1.7 1.7 0 0 1 2.4 0l1.1 1.1a1.7 1.7 0 0 1 0 2.4L8.5 19zM14 6.5l3.5 3.5"/>""",
        ["person"] = """<circle cx="12" cy="8" r="4"/><path d="M4.5 20.5c.6-4.3 3.5-6.5 7.5-6.5s6.9 2.2 7.5 6.5"/>""",
        ["plus"] = """<path d="M12 4.5v15M4.5 12h15"/>""",
        ["printer"] = Printer,
        ["redo"] = """<path d="M15.5 5 20 9.5 15.5 14M20 9.5H9.5a5.25 5.25 0 0 0 0 10.5H14"/>""",
        ["search"] = """<circle cx="10.5" cy="10.5" r="6.5"/><path d="m15.5 15.5 5 5"/>""",
        ["text"] = """<path d="M4.5 6.5V4.5h15v2M12 4.5v15M9 19.5h6"/>""",
        ["tick"] = """<path d="m4.5 12.5 5 5 10-11"/>""",
        ["tick-circle"] = Ring + """<path d="m7.7 12.3 3 3 5.6-6.3"/>""",
        ["trash"] = """<path d="M4 6.5h16M9 6.5V3.5h6v3M6 6.5l1 14h10l1-14M10 10.5v6M14 10.5v6"/>""",
        ["tray-up"] = """<path d="M12 15V4M7.5 8.5 12 4l4.5 4.5M4 14.5V20h16v-5.5"/>""",
        ["turning"] = """<path d="M20 12a8 8 0 1 1-2.5-5.8M20 3.5v4h-4"/>""",
        ["undo"] = """<path d="M8.5 5 4 9.5 8.5 14M4 9.5h10.5a5.25 5.25 0 0 1 0 10.5H10"/>""",
        ["warning"] = """<path d="M12 4 2.8 20h18.4zM12 10v4.7"/><path stroke-width="2.2" d="M12 17.3h.01"/>""",
        ["wifi-off"] = """<path d="m4 4 16 16M2.5 9.5a14 14 0 0 1 5-3M11 5.6a14 14 0 0 1 10.5 3.9M5.7 13a9.5 9.5 0 0 1 4-2.3M15 11.2a9.5 9.5 0 0 1 3.3 1.8M9 16.3a4.6 4.6 0 0 1 5.6-.2"/><path stroke-width="2.4" d="M12 19.5h.01"/>""",
    }.ToFrozenDictionary();

    /// <exception cref="ArgumentException">There is no such icon.</exception>
    public static string Of(string name) =>
        Shapes.TryGetValue(name, out var shape) ? shape : throw new ArgumentException($"There is no icon '{name}'.", nameof(name));
}
