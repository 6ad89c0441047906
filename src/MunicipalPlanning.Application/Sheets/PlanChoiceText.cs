using MunicipalPlanning.Domain;
using MunicipalPlanning.Domain.Sheets;

namespace MunicipalPlanning.Application.Sheets;

/// <summary>A choice as one text: <c>item:ID</c>, <c>text:WORDS</c>, or empty for nothing.</summary>
public static class PlanChoiceText
{
    private const string ItemMark = "item:";
    private const string WordsMark = "text:";

    public static string Write(PlanChoice choice) =>
        choice.IsEmpty ? "" : choice.ItemId is { } id ? ItemMark + id : WordsMark + choice.Text;

    /// <exception cref="FormatException">The text is none of the three.</exception>
    public static PlanChoice Read(string text)
    {
        if (text.Length == 0)
            return PlanChoice.None;
        if (text.StartsWith(ItemMark, StringComparison.Ordinal) && Identifier.IsValid(text[ItemMark.Length..]))
            return PlanChoice.Item(text[ItemMark.Length..]);
        if (text.StartsWith(WordsMark, StringComparison.Ordinal))
            return PlanChoice.Written(text[WordsMark.Length..]);
        throw new FormatException("The text is no choice.");
    }
}
