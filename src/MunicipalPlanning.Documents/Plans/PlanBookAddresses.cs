using System.Globalization;
using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Domain.Indicators;

namespace MunicipalPlanning.Documents.Plans;

/// <summary>The addresses of the texts of a book, and the anchors of its parts.</summary>
public static class PlanBookAddresses
{
    public const string Contents = "contents";
    public const string OtherTerms = "other-terms";

    public static string Chapter(int index) => Numbered("chapter", index);

    public static string Item(PlanBookItem item) => Item(item.Id);

    public static string Item(string itemId) => $"item-{itemId}";

    public static string Term(int term) => Numbered("term", term);

    public static string TermMark(int term) => Numbered("term-mark", term);

    public static string TitleOf(string anchor) => $"{anchor}/title";

    public static string TextOf(string anchor) => $"{anchor}/text";

    public static string PolicyOf(PlanBookItem item) => $"{Item(item)}/policy";

    public static string IssueOf(PlanBookItem item, int index) => Numbered($"{Item(item)}/issue", index);

    public static string ActionOf(PlanBookItem item, int index) => Numbered($"{Item(item)}/action", index);

    public static string UnitsOf(PlanBookItem item) => $"{Item(item)}/units";

    public static string NameOf(Indicator indicator) => $"indicator-{indicator.Id}/name";

    public static string DefinitionOf(Indicator indicator) => $"indicator-{indicator.Id}/definition";

    public static string NoteOf(Indicator indicator) => $"indicator-{indicator.Id}/note";

    public static string RoadmapOf(PlanBookItem item, int row) => Numbered($"{Item(item)}/roadmap", row);

    public static string RoadmapEntryOf(PlanBookItem item, int row, int entry) => Numbered(RoadmapOf(item, row), entry);

    public static string ProgressOf(PlanBookItem item) => $"{Item(item)}/progress";

    public static string NextStepOf(PlanBookItem item) => $"{Item(item)}/next-step";

    public static string ProgressNoteOf(PlanBookItem item, int index) => Numbered($"{Item(item)}/progress-note", index);

    private static string Numbered(string name, int index) => string.Create(CultureInfo.InvariantCulture, $"{name}-{index}");
}
