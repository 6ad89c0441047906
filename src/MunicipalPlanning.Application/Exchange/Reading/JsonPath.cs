using System.Globalization;
using System.Text.RegularExpressions;

namespace MunicipalPlanning.Application.Exchange.Reading;

/// <summary>A place in a JSON file, put into words ($.units[3].name) only when something is wrong there.</summary>
internal sealed partial class JsonPath
{
    private readonly JsonPath? _parent;
    private readonly string? _key;
    private readonly int _index;

    private JsonPath(JsonPath? parent, string? key, int index) => (_parent, _key, _index) = (parent, key, index);

    public static JsonPath Root { get; } = new(null, null, 0);

    public JsonPath At(string key) => new(this, key, 0);

    public JsonPath At(int index) => new(this, null, index);

    public override string ToString() => _parent is null ? "$" : _parent + Step();

    private string Step()
    {
        if (_key is null)
            return string.Create(CultureInfo.InvariantCulture, $"[{_index}]");
        return PlainKey().IsMatch(_key) ? "." + _key : $"['{Excerpt.Of(_key)}']";
    }

    [GeneratedRegex(@"^[A-Za-z_$][A-Za-z0-9_$]{0,60}\z")]
    private static partial Regex PlainKey();
}
