using MunicipalPlanning.Domain.Sheets;

namespace MunicipalPlanning.Application.Sheets.Rules;

/// <summary>規則で見つかったこと: what a rule found in a sheet. It hinders nothing; whoever reads decides.</summary>
/// <param name="Reason">Where, and why the rule thinks so.</param>
/// <param name="Remark">Ready words for a 指摘.</param>
public sealed record SheetFinding(SheetRule Rule, SheetField Field, string Reason, string Remark);
