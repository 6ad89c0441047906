using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Web.Submissions;

namespace MunicipalPlanning.Web.Projects.Editing;

/// <summary>A part of the review sheet: ①, ②③, ④ or ⑤.</summary>
/// <param name="Path">Its address within the record.</param>
/// <param name="Fields">What belongs to it: addresses within the record, with all that lies under them.</param>
public sealed record ReviewPart(string Path, string Label, IReadOnlyList<string> Fields)
{
    public static ReviewPart Place { get; } = new("place", "① 位置付け・背景・目的・目標", ["name", "plan-links", "legal-basis", "background", "purpose", "goal"]);

    public static ReviewPart Activities { get; } = new("activities", "②③ 活動・結果・投入", ["activities", "activity", "budget", "settlement"]);

    public static ReviewPart Outcomes { get; } = new("outcomes", "④ アウトカム", ["outcomes", "outcome"]);

    public static ReviewPart Judgement { get; } = new("review", "⑤ 点検・改善", ["review"]);

    public static IReadOnlyList<ReviewPart> All { get; } = [Place, Activities, Outcomes, Judgement];

    /// <summary>The part to which a field belongs.</summary>
    /// <param name="path">Within the record.</param>
    public static ReviewPart Of(string path) => All.FirstOrDefault(part => part.Holds(path)) ?? Place;

    public bool Holds(string path) => Fields.Any(field => path == field || path.StartsWith(field + "/", StringComparison.Ordinal));

    public FormPart In(ProjectDesk desk)
    {
        var problems = desk.Project!.Check.Problems.Count(problem => Holds(desk.Within(problem.Field.Path)));
        return new FormPart(desk.FieldOf(Path).Path, Label, IsBegun(desk.View), problems, problems);
    }

    private bool IsBegun(ProjectView view) =>
        this == Place ? view.Purpose.Length + view.Background.Length + view.Goal.Length > 0
        : this == Activities ? view.Activities.Count > 0
        : this == Outcomes ? view.Outcomes.Count > 0
        : view.Review is { Reflection.Length: > 0 } or { Direction.Length: > 0 };
}
