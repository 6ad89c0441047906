using MunicipalPlanning.Application.Tables;

namespace MunicipalPlanning.Application.Projects.ListImport;

/// <summary>Something in the file that must be repaired, or that was read in a certain way.</summary>
/// <param name="Row">As Excel counts.</param>
/// <param name="Column">0 for the first; null for the row as a whole.</param>
/// <param name="Message">What is wrong and what to do, or how it was read.</param>
/// <param name="Remedy">What one press would do about it.</param>
public sealed record ListFinding(ListFindingKind Kind, int Row, int? Column, string Message, ListRemedy? Remedy = null)
{
    /// <summary>直す; otherwise 確かめる.</summary>
    public bool IsFault => Kind < ListFindingKind.FirstNote;

    /// <summary>一覧!C15.</summary>
    public string PlaceIn(string sheet) => TableAddress.Of(sheet, Row, Column);
}

/// <param name="Text">What the cell becomes; null where the row is left out.</param>
public sealed record ListRemedy(string Words, string? Text)
{
    public static ListRemedy LeaveOut { get; } = new("この行は取り込まない", null);
}

/// <summary>Kinds of findings; those before <see cref="FirstNote"/> must be repaired.</summary>
public enum ListFindingKind
{
    /// <summary>######.</summary>
    NarrowColumn,

    /// <summary>#N/A.</summary>
    ErrorValue,

    WithoutValue,

    OtherBook,

    Missing,

    TooLong,

    Unreadable,

    UnknownUnit,

    /// <summary>The same number or the same project twice.</summary>
    Twice,

    /// <summary>合計: a row that is no project.</summary>
    Total,

    /// <summary>The register itself has two such projects.</summary>
    Ambiguous,

    /// <summary>提出済など.</summary>
    Locked,

    FirstNote,

    /// <summary>調整中.</summary>
    Words,

    /// <summary>１８．７４０.</summary>
    Spelling,

    /// <summary>ﾖｳｽｲﾛ.</summary>
    HalfWidthKana,

    NumberAsText,

    Date,

    Merged,

    Formula,

    Rounded,

    LineBreak,

    Apostrophe,

    Hidden,

    /// <summary>601 for 0601.</summary>
    LeadingZero,

    Renumbered,

    /// <summary>改称.</summary>
    Renamed,

    /// <summary>A form that shows it has been handed in or published, and does not close it.</summary>
    HandedIn,
}
