using System.Globalization;
using MunicipalPlanning.Domain;
using MunicipalPlanning.Domain.Plans;

namespace MunicipalPlanning.Application.Projects.ListImport;

/// <summary>列の意味: what a column of somebody's project list can be.</summary>
public enum ListField
{
    /// <summary>番号.</summary>
    Number,

    /// <summary>事務事業名.</summary>
    Name,

    /// <summary>旧事務事業名.</summary>
    FormerName,

    /// <summary>部名; only tells sections of the same name apart.</summary>
    Department,

    /// <summary>課名.</summary>
    Unit,

    /// <summary>シートNo.</summary>
    SheetNumber,

    /// <summary>背景.</summary>
    Background,

    /// <summary>目的.</summary>
    Purpose,

    /// <summary>目標.</summary>
    Goal,

    /// <summary>概要.</summary>
    Outline,

    /// <summary>根拠法令.</summary>
    LegalBasis,

    /// <summary>予算額.</summary>
    Budget,

    /// <summary>決算額.</summary>
    Settlement,

    /// <summary>成果.</summary>
    Result,

    /// <summary>評価.</summary>
    Rating,

    /// <summary>業務の振り返り.</summary>
    Reflection,

    /// <summary>今後の方向性.</summary>
    Direction,
}

/// <summary>The words and limits of the fields.</summary>
public static class ListFields
{
    public static IReadOnlyList<ListField> All { get; } = Enum.GetValues<ListField>();

    public static string Word(this ListField field) => field switch
    {
        ListField.Number => "番号",
        ListField.Name => ProjectWords.Name,
        ListField.FormerName => ProjectWords.FormerName,
        ListField.Department => ProjectWords.Department,
        ListField.Unit => ProjectWords.Unit,
        ListField.SheetNumber => "シートNo.",
        ListField.Background => "背景",
        ListField.Purpose => "目的",
        ListField.Goal => "目標",
        ListField.Outline => "概要",
        ListField.LegalBasis => "根拠法令",
        ListField.Budget => "予算額",
        ListField.Settlement => "決算額",
        ListField.Result => ProjectWords.Result,
        ListField.Rating => ProjectWords.Rating,
        ListField.Reflection => "業務の振り返り",
        ListField.Direction => "今後の方向性",
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, null),
    };

    /// <summary>A value as people write it: 12,480千円, 対象外.</summary>
    public static string Shown(this ListField field, string value) =>
        value.Length == 0 ? ""
        : field.IsMoney() ? $"{ProjectWords.Amount(long.Parse(value, CultureInfo.InvariantCulture))}千円"
        : field == ListField.Rating ? Enum.Parse<Rating>(value).Word()
        : value;

    public static bool IsMoney(this ListField field) => field is ListField.Budget or ListField.Settlement;

    /// <summary>One line: names and numbers.</summary>
    public static bool IsLine(this ListField field) => field.Limit() < TextLimits.Paragraphs;

    internal static int Limit(this ListField field) => field switch
    {
        ListField.Number or ListField.SheetNumber or ListField.Budget or ListField.Settlement or ListField.Rating => TextLimits.Figure,
        ListField.Name or ListField.FormerName or ListField.Department or ListField.Unit => TextLimits.Line,
        _ => TextLimits.Paragraphs,
    };

    /// <summary>The field's path within a project's record, as <see cref="ProjectEditing"/> and the log know it; empty for what is not stored.</summary>
    internal static string Path(this ListField field) => field switch
    {
        ListField.Number => "number",
        ListField.Name => "name",
        ListField.FormerName => "former-name",
        ListField.Department => "",
        ListField.Unit => "unit",
        ListField.SheetNumber => "sheet-number",
        ListField.Background => "background",
        ListField.Purpose => "purpose",
        ListField.Goal => "goal",
        ListField.Outline => "outline",
        ListField.LegalBasis => "legal-basis",
        ListField.Budget => "budget",
        ListField.Settlement => "settlement",
        ListField.Result => "result",
        ListField.Rating => "review/rating",
        ListField.Reflection => "review/reflection",
        ListField.Direction => "review/direction",
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, null),
    };
}
