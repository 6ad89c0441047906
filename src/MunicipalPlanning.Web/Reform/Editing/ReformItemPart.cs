using MunicipalPlanning.Application.Reform;
using MunicipalPlanning.Web.Submissions;

namespace MunicipalPlanning.Web.Reform.Editing;

/// <summary>A part of the report, as the list at the left names it.</summary>
/// <param name="Path">Its address.</param>
/// <param name="Fields">What belongs to it, with all that lies under them.</param>
/// <param name="IsBegun">Whether anything of it is written.</param>
public sealed record ReformItemPart(string Path, string Label, IReadOnlyList<string> Fields, Func<ReformDesk, bool> IsBegun)
{
    public static ReformItemPart Roadmap { get; } = new(ReformRows.Roadmap, "各年度の計画", [ReformRows.Roadmap], desk => desk.Item.Source.Roadmap.Count > 0);

    public static ReformItemPart Indicators { get; } = new("indicator", "指標", ["indicator"], desk => desk.Item.Source.Indicators.Any(indicator => indicator.In(desk.Year)?.Actual.IsEmpty == false));

    public static ReformItemPart Progress { get; } = new("progress", "進捗状況・効果", ["progress"], desk => desk.Item.Report is { Progress.Length: > 0 });

    public static ReformItemPart NextStep { get; } = new("next", "次年度への展開", ["next"], desk => desk.Item.Report is { NextStep.Length: > 0 });

    public static ReformItemPart Rating { get; } = new("rating", "評価", ["rating"], desk => desk.Item.Report is { Rating: not null });

    public static ReformItemPart Effect { get; } = new("effect", "効果額", ["expenditure", "revenue"], desk => !desk.Item.Effect.IsEmpty);

    public static ReformItemPart Notes { get; } = new("notes", "注記", ["notes"], desk => desk.Item.Report is { Notes.Count: > 0 });

    /// <summary>In the order of the paper.</summary>
    public static IReadOnlyList<ReformItemPart> All { get; } = [Roadmap, Indicators, Progress, NextStep, Rating, Effect, Notes];

    /// <summary>The part to which a field belongs.</summary>
    public static ReformItemPart Of(string path) => All.FirstOrDefault(part => part.Holds(path)) ?? Progress;

    public FormPart In(ReformDesk desk)
    {
        var problems = desk.Form!.Problems.Count(problem => Holds(problem.Field.Path));
        return new FormPart(Path, Label, IsBegun(desk), problems, problems);
    }

    private bool Holds(string path) => path == Path || Fields.Any(field => path == field || path.StartsWith(field + "/", StringComparison.Ordinal));
}
