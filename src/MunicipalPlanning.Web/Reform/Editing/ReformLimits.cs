namespace MunicipalPlanning.Web.Reform.Editing;

/// <summary>Characters that fit the page of an item; longer texts are kept, but counted in red.</summary>
internal static class ReformLimits
{
    public const int Progress = 900;
    public const int NextStep = 400;

    /// <summary>Of one line.</summary>
    public const int Note = 100;

    public const int RoadmapEntry = 60;
    public const int RoadmapTitle = 40;
}
