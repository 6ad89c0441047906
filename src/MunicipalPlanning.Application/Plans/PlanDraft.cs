using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Plans;

namespace MunicipalPlanning.Application.Plans;

/// <summary>What a new plan is to be called and to cover.</summary>
/// <param name="Levels">階層の呼び名, from above to below.</param>
public sealed record PlanDraft(string Name, PlanKind Kind, string? ParentId, FiscalYear? FirstYear, FiscalYear? LastYear, IReadOnlyList<string> Levels);

/// <summary>What of an old plan's items a new plan begins with, beside the tree itself.</summary>
/// <param name="Texts">基本方針, 現状と課題, 個別の取組.</param>
/// <param name="Indicators">Definition, unit and direction; the last actual becomes the baseline, targets stay empty.</param>
/// <param name="Glossary">用語解説.</param>
/// <param name="Chapters">本文の章 of the plan itself.</param>
public sealed record PlanCopyParts(bool Texts, bool Indicators, bool Glossary, bool Chapters);
