using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Web.Projects;

/// <summary>Which part of the register is shown and how; it stands in the address, so that 戻る, a bookmark and a colleague see the same.</summary>
/// <param name="Columns">列 as the address has them; null where it has none.</param>
public sealed record ProjectsView(ProjectFilter Filter, int Page, IReadOnlyList<ProjectColumn>? Columns)
{
    public const int LongestWords = 100;
    public const string ColumnsName = "columns";

    private const string Yes = "1";

    public FiscalYear Year => Filter.Year;

    public string Path => $"/projects/{Year}";

    /// <param name="query">The address after the year, with or without the question mark.</param>
    public static ProjectsView Read(FiscalYear year, string query) => Read(year, new QueryCollection(QueryHelpers.ParseQuery(query)));

    public static ProjectsView Read(FiscalYear year, IQueryCollection query)
    {
        var words = ((string?)query["q"] ?? "").Trim();
        var filter = new ProjectFilter(year)
        {
            UnitId = Known(query["unit"]),
            PlanItemId = Known(query["item"]),
            Rating = Parse<Rating>(query["rating"]),
            State = Parse<SubmissionState>(query["state"]),
            Words = words.Length > LongestWords ? words[..LongestWords] : words,
            AllYears = query["all"] == Yes,
            Sort = Parse<ProjectSort>(query["sort"]) ?? ProjectSort.Number,
            Descending = query["desc"] == Yes,
            Grouping = Parse<ProjectGrouping>(query["group"]) ?? ProjectGrouping.None,
        };
        var columns = query[ColumnsName];
        return new ProjectsView(
            filter,
            int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 1,
            columns.Count == 0 ? null : ReadColumns(string.Join('.', columns!)));
    }

    /// <param name="text">Unit.PlanItem.</param>
    public static IReadOnlyList<ProjectColumn> ReadColumns(string text) => [.. text.Split('.').Select(name => Parse<ProjectColumn>(name)).OfType<ProjectColumn>().Distinct()];

    public static string WriteColumns(IEnumerable<ProjectColumn> columns) => string.Join('.', columns);

    /// <summary>Changed conditions begin on the first page.</summary>
    public ProjectsView With(Func<ProjectFilter, ProjectFilter> change) => this with { Filter = change(Filter), Page = 1 };

    /// <summary>Everything of the year, in the same order and look.</summary>
    public ProjectsView Wide() => With(filter => filter with { UnitId = null, PlanItemId = null, Rating = null, State = null, Words = "", AllYears = false });

    public string Address() => Path + Search(Parameters());

    /// <summary>What a saved view keeps: conditions, order and columns, without year and page.</summary>
    public string Kept(IReadOnlyList<ProjectColumn> columns) => Search((this with { Page = 1, Columns = columns }).Parameters()).TrimStart('?');

    /// <param name="kind">pdf, xlsx, csv or shift-jis.csv.</param>
    public string FileAddress(string kind) => $"{Path}/list.{kind}{Search(OfFilter())}";

    public string ShiftJisAddress() => $"{Path}/list/shift-jis{Search(OfFilter())}";

    public IEnumerable<(string Name, string Value)> Parameters()
    {
        var look = Columns is { } columns ? [(ColumnsName, WriteColumns(columns))] : Array.Empty<(string, string)>();
        return OfFilter().Concat(look).Concat(Page > 1 ? [("page", Page.ToString(CultureInfo.InvariantCulture))] : Array.Empty<(string, string)>());
    }

    private IEnumerable<(string Name, string Value)> OfFilter() => new (string Name, string? Value)[]
    {
        ("unit", Filter.UnitId),
        ("item", Filter.PlanItemId),
        ("rating", Filter.Rating?.ToString()),
        ("state", Filter.State?.ToString()),
        ("q", Filter.Words.Length > 0 ? Filter.Words : null),
        ("all", Filter.AllYears ? Yes : null),
        ("group", Filter.Grouping == ProjectGrouping.None ? null : Filter.Grouping.ToString()),
        ("sort", Filter.Sort == ProjectSort.Number ? null : Filter.Sort.ToString()),
        ("desc", Filter.Descending ? Yes : null),
    }.Where(parameter => parameter.Value is not null).Select(parameter => (parameter.Name, parameter.Value!));

    private static string Search(IEnumerable<(string Name, string Value)> parameters) =>
        parameters.Select(parameter => $"{parameter.Name}={Uri.EscapeDataString(parameter.Value)}").ToList() is { Count: > 0 } asked ? $"?{string.Join('&', asked)}" : "";

    private static string? Known(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static T? Parse<T>(string? text)
        where T : struct, Enum =>
        Enum.TryParse<T>(text, out var value) && Enum.IsDefined(value) && value.ToString() == text ? value : null;
}
