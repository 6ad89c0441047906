namespace MunicipalPlanning.Domain.Sheets;

/// <summary>What fits the printed form well, in characters as a reader counts them; a longer text is kept, but not handed in.</summary>
public static class PaperLimits
{
    public const int Goal = 300;
    public const int Role = 400;
    public const int RelationLabel = 40;
    public const int RelationLine = 60;
    public const int ProjectName = 40;
    public const int Measure = 60;
    public const int Outline = 700;
    public const int RowTitle = 40;
    public const int EntryText = 46;
}
