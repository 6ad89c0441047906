namespace MunicipalPlanning.Documents.Sheets;

/// <summary>履歴の一行, in words.</summary>
/// <param name="At">In the office's time.</param>
/// <param name="Role">課長 and the like; empty if none is told.</param>
/// <param name="ActingFor">代: for whom; empty if for nobody.</param>
/// <param name="Title">What happened where it is more than a changed text.</param>
public sealed record SheetHistoryLine(DateTimeOffset At, string Person, string Role, string ActingFor, string Kind, string Field, string Title, string Old, string New, string Words)
{
    /// <summary>大野 隆（課長）.</summary>
    public string Who => $"{Person}{(Role.Length > 0 ? $"（{Role}）" : "")}{(ActingFor.Length > 0 ? $"（{ActingFor}の代）" : "")}";
}
