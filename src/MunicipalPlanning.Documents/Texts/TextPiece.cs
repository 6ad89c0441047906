namespace MunicipalPlanning.Documents.Texts;

/// <summary>To which of two compared texts a stretch belongs.</summary>
public enum TextMark
{
    /// <summary>Both have it.</summary>
    Shared,

    /// <summary>前の文: only the text before has it.</summary>
    Old,

    /// <summary>直した文: only the text after has it.</summary>
    New,
}

/// <summary>A stretch of compared text.</summary>
public readonly record struct TextPiece(string Text, TextMark Mark)
{
    public bool IsShared => Mark == TextMark.Shared;
}
