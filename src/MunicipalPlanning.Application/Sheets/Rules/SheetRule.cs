using MunicipalPlanning.Domain.Sheets;

namespace MunicipalPlanning.Application.Sheets.Rules;

/// <summary>規則: something that a careful reader looks for in every sheet.</summary>
/// <param name="Id">Its name in remarks and tests; never changed.</param>
/// <param name="Title">What it finds, in one line.</param>
/// <param name="Meaning">What it looks for and why, for the list of rules.</param>
public sealed record SheetRule(string Id, string Title, string Meaning, Func<SheetReading, IEnumerable<FoundPlace>> Find);

/// <summary>A place at which a rule found something, with the reason and ready words for a 指摘.</summary>
public sealed record FoundPlace(SheetField Field, string Reason, string Remark);
