using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Domain.Organization;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Indicators;

/// <summary>Who writes what of an indicator: the units in charge its actuals and notes, the policy division also its targets.</summary>
internal static class IndicatorRights
{
    /// <returns>The role in which the person may write the cells of the kind; null if the person may not.</returns>
    public static Duty? Find(Person person, IndicatorCellKind kind, IReadOnlyList<OrganizationUnit> units) =>
        kind == IndicatorCellKind.Target
            ? Rights.Find(person, Verb.WritePlan)
            : Rights.FindForAny(person, Verb.Measure, units, SubmissionState.Drafting);

    /// <summary>Why the actual is locked, and who writes it.</summary>
    public static string WhyLocked(IReadOnlyList<OrganizationUnit> units) => units.Count == 0
        ? "担当課が決まっていないため、政策推進課だけが書けます。"
        : $"実績は{string.Join('、', units.Select(unit => unit.Name))}が書きます。";
}
