namespace MunicipalPlanning.Documents.Sheets;

/// <summary>比較の印刷.</summary>
/// <param name="LeftTitle">When the paper before was so: 4月13日（令和7年度からの引継ぎ）.</param>
public sealed record PrintedComparison(SheetComparison Comparison, ComparisonMode Mode, string LeftTitle, string RightTitle)
{
    internal IReadOnlyList<(MarkedSheet Paper, string Note)> Sides => Mode == ComparisonMode.Over
        ? [(Comparison.Over, $"{LeftTitle} と {RightTitle} の比較。取り消し線・点線の枠は前、下線・実線の枠は後。")]
        : [(Comparison.Left, $"比較の左　{LeftTitle}。取り消し線・点線の枠は、なくなったもの。"), (Comparison.Right, $"比較の右　{RightTitle}。下線・実線の枠は、加わったもの。")];
}
