using System.Globalization;
using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Plans;

namespace MunicipalPlanning.Web.Plans;

/// <summary>What stands in the form of a plan, letter for letter, so that a refused form is drawn again as it was.</summary>
public sealed record PlanEntry
{
    public const int LongestName = 100;

    public string Name { get; init; } = "";

    public string Kind { get; init; } = nameof(PlanKind.BasicPlan);

    public string Parent { get; init; } = "";

    public string FirstYear { get; init; } = "";

    public string LastYear { get; init; } = "";

    /// <summary>One a line.</summary>
    public string Levels { get; init; } = "";

    public string Caution { get; init; } = Plan.UsualCautionPercent.ToString(CultureInfo.InvariantCulture);

    /// <summary>もとにする計画; empty for none.</summary>
    public string From { get; init; } = "";

    public bool CopiesTexts { get; init; } = true;

    public bool CopiesIndicators { get; init; } = true;

    public bool CopiesGlossary { get; init; } = true;

    public bool CopiesChapters { get; init; }

    /// <summary>The fields of a plan that the form holds, with what is entered.</summary>
    public IEnumerable<(PlanField Field, string Text)> Fields =>
    [
        (PlanField.Name, Name), (PlanField.Kind, Kind), (PlanField.Parent, Parent), (PlanField.FirstYear, FirstYear), (PlanField.LastYear, LastYear), (PlanField.Levels, Levels), (PlanField.Caution, Caution),
    ];

    public static PlanEntry Of(PlanOutline plan) => new()
    {
        Name = plan.Name,
        Kind = plan.Kind.ToString(),
        Parent = plan.ParentId ?? "",
        FirstYear = plan.FirstYear?.ToString() ?? "",
        LastYear = plan.LastYear?.ToString() ?? "",
        Levels = string.Join('\n', plan.Levels),
        Caution = plan.CautionPercent.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>次の計画: as long as the old one, right after it.</summary>
    public static PlanEntry After(PlanOutline old)
    {
        var entry = Of(old) with { From = old.Id, Name = "" };
        if (old.LastYear is not { } last || last.Start >= FiscalYear.Latest)
            return entry with { FirstYear = "", LastYear = "" };
        var end = old.FirstYear is { } first && FiscalYear.IsValid(last.Start + (last.Start - first.Start) + 1) ? last.Start + (last.Start - first.Start) + 1 : last.Start + 1;
        return entry with { FirstYear = last.Next.ToString(), LastYear = end.ToString(CultureInfo.InvariantCulture) };
    }

    /// <param name="prefix">Before the names of the fields; the values before the change stand in the same form under another.</param>
    public static PlanEntry Read(IFormCollection form, string prefix = "") => new()
    {
        Name = form[prefix + "name"].ToString().Trim(),
        Kind = form[prefix + "kind"].ToString(),
        Parent = form[prefix + "parent"].ToString(),
        FirstYear = form[prefix + "first"].ToString(),
        LastYear = form[prefix + "last"].ToString(),
        Levels = string.Join('\n', form[prefix + "levels"].ToString().ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)),
        Caution = form[prefix + "caution"].ToString() is { Length: > 0 } caution ? caution.Trim() : Plan.UsualCautionPercent.ToString(CultureInfo.InvariantCulture),
        From = form["from"].ToString(),
        CopiesTexts = form.ContainsKey("texts"),
        CopiesIndicators = form.ContainsKey("indicators"),
        CopiesGlossary = form.ContainsKey("glossary"),
        CopiesChapters = form.ContainsKey("chapters"),
    };

    public PlanDraft ToDraft() => new(Name, Enum.TryParse<PlanKind>(Kind, out var kind) && Enum.IsDefined(kind) ? kind : PlanKind.BasicPlan, Parent.Length > 0 ? Parent : null, Year(FirstYear), Year(LastYear), [.. Levels.Split('\n', StringSplitOptions.RemoveEmptyEntries)]);

    public PlanCopyParts ToParts() => new(CopiesTexts, CopiesIndicators, CopiesGlossary, CopiesChapters);

    private static FiscalYear? Year(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var start) && FiscalYear.IsValid(start) ? new FiscalYear(start) : null;
}
