namespace MunicipalPlanning.Web.Plans.Editing;

/// <summary>Characters that fit the page of a plan book; longer texts are kept, but counted in red.</summary>
internal static class PaperLimits
{
    public const int Policy = 600;
    public const int Issue = 200;
    public const int Action = 300;
    public const int Definition = 200;
    public const int Meaning = 200;
}
