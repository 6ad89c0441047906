using System.Runtime.CompilerServices;
using MunicipalPlanning.Application.Exchange;
using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Projects;

namespace MunicipalPlanning.Documents.Tests.Samples;

/// <summary>Registers of files in the exchange format, and of made-up projects.</summary>
internal static class ProjectLists
{
    public static ProjectListView Of(params IReadOnlyList<ProjectListItem> projects) => new("瑞川市", new FiscalYear(2026), "", projects);

    public static ProjectListItem Project(string number, string name, string outline = "", long? budget = null) => new(
        $"p-{number}", new FiscalYear(2026), number, number, name, "", "shoko", "商工課", "産業部", "", outline, "", budget is { } amount ? new Thousands(amount) : null, null, null, [], null);

    /// <summary>The fictional sample municipality.</summary>
    public static ProjectListView Sample() => Read(Find("samples", "mizukawa.json")!, 2026);

    /// <summary>A published list beside the repository; the test is skipped where it is not there.</summary>
    public static ProjectListView Published(string name, int year)
    {
        var path = Find(Path.Combine("shared", "exchange"), name);
        Assert.SkipWhen(path is null, $"shared/exchange/{name} does not lie beside the repository.");
        return Read(path, year);
    }

    private static ProjectListView Read(string path, int year)
    {
        var file = ExchangeReader.Read(File.ReadAllBytes(path)).File!;
        var units = file.Units.ToDictionary(unit => unit.Id);
        return new ProjectListView(file.Municipality.Name, new FiscalYear(year), "", [.. file.Projects.SelectMany(project => project.Years, (project, record) => (project, record)).Where(pair => pair.record.Year == year).Select(pair =>
        {
            var (project, record) = pair;
            var unit = units[record.Unit];
            return new ProjectListItem(
                project.Id, new FiscalYear(year), project.Number, record.SheetNumber, project.Name, project.FormerName, unit.Id, unit.Name, unit.Parent is { } parent ? units[parent].Name : "",
                record.Purpose, record.Outline, record.Result, Amount(record.Budget), Amount(record.Settlement), null, [], null);
        })]);
    }

    private static Thousands? Amount(long? amount) => amount is { } thousands ? new Thousands(thousands) : null;

    private static string? Find(string folder, string file, [CallerFilePath] string source = "")
    {
        for (var place = Path.GetDirectoryName(source); place is not null; place = Path.GetDirectoryName(place))
        {
            if (File.Exists(Path.Combine(place, folder, file)))
                return Path.Combine(place, folder, file);
        }
        return null;
    }
}
