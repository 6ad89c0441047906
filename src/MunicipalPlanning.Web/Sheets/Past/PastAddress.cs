using MunicipalPlanning.Domain.Calendar;

namespace MunicipalPlanning.Web.Sheets.Past;

/// <summary>The address of a sheet's history with everything that is chosen on it.</summary>
public sealed record PastAddress(FiscalYear Year, string UnitId, string? Field, bool IsAll, string Left, string Right, bool IsOver)
{
    public string Path => $"/sheets/{Year}/{Uri.EscapeDataString(UnitId)}/history";

    public string ExportPath => $"{Path}.csv{Of(Field, "?")}";

    public string PrintPath => $"{Path}.pdf";

    public string ComparisonPath => $"{Path}/comparison.pdf?left={Left}&right={Right}{(IsOver ? "&mode=over" : "")}";

    public override string ToString() => $"{Path}?left={Left}&right={Right}{Of(Field, "&")}{(IsAll ? "&all=true" : "")}{(IsOver ? "&mode=over" : "")}";

    private static string Of(string? field, string separator) => field is null ? "" : $"{separator}field={Uri.EscapeDataString(field)}";
}
