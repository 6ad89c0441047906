using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Domain.Projects;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Projects;

/// <summary>事務事業一覧: what is printed and written into files.</summary>
/// <param name="Scope">The unit it is limited to; empty for all.</param>
public sealed record ProjectListView(string Municipality, FiscalYear Year, string Scope, IReadOnlyList<ProjectListItem> Projects);

/// <summary>事務事業 in the register: one year of it.</summary>
/// <param name="Number">事業番号 as written.</param>
/// <param name="Serial">通し番号, the シートNo. as written.</param>
/// <param name="DepartmentName">Empty where the section has none.</param>
/// <param name="PlanItems">計画上の位置付け, in the order written.</param>
/// <param name="SheetState">Of the section's sheet of the year; null if it has none.</param>
/// <param name="ReviewState">Of the project's 点検シート of the year; null if none was begun.</param>
public sealed record ProjectListItem(
    string Id,
    FiscalYear Year,
    string Number,
    string Serial,
    string Name,
    string FormerName,
    string UnitId,
    string UnitName,
    string DepartmentName,
    string Purpose,
    string Outline,
    string Result,
    Thousands? Budget,
    Thousands? Settlement,
    Rating? Rating,
    IReadOnlyList<ProjectPlanItem> PlanItems,
    SubmissionState? SheetState,
    SubmissionState? ReviewState = null)
{
    /// <summary>状態: how far the form is that is about this project alone, or else its section's.</summary>
    public SubmissionState? State => ReviewState ?? SheetState;
}

/// <summary>A plan item that a project serves.</summary>
/// <param name="Mark">Its number, or its title where it has none.</param>
public sealed record ProjectPlanItem(string Id, string PlanName, string Mark, string Title)
{
    public string NumberedTitle => Mark == Title ? Title : $"{Mark} {Title}";
}

/// <summary>One page of the register, with the count and the sums of everything that the filter finds.</summary>
/// <param name="Budget">予算額の合計 in thousands of yen; null if none is written.</param>
/// <param name="Number">1 for the first page.</param>
public sealed record RegisterPage(IReadOnlyList<ProjectListItem> Projects, int Count, long? Budget, long? Settlement, int Number)
{
    public const int Size = 100;

    public int Pages => Math.Max(1, (Count + Size - 1) / Size);

    /// <summary>The place of the page's first project among all, 1 for the first of all.</summary>
    public int First => (Number - 1) * Size + 1;

    /// <summary>The same page after some of its projects have changed: the sums go with them.</summary>
    /// <param name="before">The projects as they were.</param>
    /// <param name="after">The same as they are now.</param>
    public RegisterPage Revised(IReadOnlyList<ProjectListItem> before, IReadOnlyList<ProjectListItem> after)
    {
        var now = after.ToDictionary(project => (project.Id, project.Year));
        return this with
        {
            Projects = [.. Projects.Select(project => now.GetValueOrDefault((project.Id, project.Year), project))],
            Budget = Sum(Budget, before.Select(project => project.Budget), after.Select(project => project.Budget)),
            Settlement = Sum(Settlement, before.Select(project => project.Settlement), after.Select(project => project.Settlement)),
        };
    }

    private static long? Sum(long? sum, IEnumerable<Thousands?> before, IEnumerable<Thousands?> after)
    {
        var (was, now) = (before.OfType<Thousands>().Sum(amount => amount.Amount), after.OfType<Thousands>().ToList());
        return sum is null && now.Count == 0 ? null : (sum ?? 0) - was + now.Sum(amount => amount.Amount);
    }
}
