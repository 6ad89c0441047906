namespace MunicipalPlanning.Web.Submissions;

/// <summary>A part of a form in the list at its left.</summary>
/// <param name="Path">The data-part to which it leads.</param>
/// <param name="IsBegun">Whether anything is written.</param>
/// <param name="Problems">直すところ in it and what lies under it.</param>
/// <param name="OwnProblems">Those that no other part of the list shows.</param>
/// <param name="IsSub">Whether it belongs to the part before.</param>
public sealed record FormPart(string Path, string Label, bool IsBegun, int Problems, int OwnProblems, bool IsSub = false)
{
    public string Icon => Problems == 0 && IsBegun ? "tick-circle" : IsBegun ? "half-circle" : "circle";

    public string IconClass => Problems == 0 && IsBegun ? "part-done" : "part-open";

    public string Words => Problems > 0 ? $"直すところ{Problems}か所" : IsBegun ? "書けています" : "空でもかまいません";
}
