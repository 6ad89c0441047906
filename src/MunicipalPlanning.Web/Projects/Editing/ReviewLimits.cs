namespace MunicipalPlanning.Web.Projects.Editing;

/// <summary>Characters that fit the boxes of the review sheet on one page; longer texts are kept, but counted in red.</summary>
internal static class ReviewLimits
{
    public const int Background = 200;
    public const int Purpose = 281;
    public const int Goal = 170;
    public const int LegalBasis = 60;
    public const int ActivityName = 40;
    public const int Description = 110;
    public const int OutputName = 24;
    public const int OutcomeName = 30;
    public const int Reflection = 400;
    public const int Direction = 260;
    public const int Result = 300;
}
