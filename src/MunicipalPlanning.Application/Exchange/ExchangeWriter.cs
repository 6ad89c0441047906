using MunicipalPlanning.Application.Exchange.Format;
using MunicipalPlanning.Application.Exchange.Writing;

namespace MunicipalPlanning.Application.Exchange;

/// <summary>Writes a file canonically as one text; <see cref="ExchangeExport"/> writes an installation without holding it in memory.</summary>
public static class ExchangeWriter
{
    public static string Write(ExchangeFile file)
    {
        var json = new CanonicalJson();
        json.BeginObject();
        HeadWriting.Write(json, file.Municipality);
        json.Objects("units", [.. file.Units.OrderBy(unit => unit.Id, StringComparer.Ordinal)], UnitWriting.Write);
        json.Objects("plans", [.. file.Plans.OrderBy(plan => plan.Id, StringComparer.Ordinal)], PlanWriting.Write);
        json.Objects("projects", [.. file.Projects.OrderBy(project => project.Id, StringComparer.Ordinal)], ProjectWriting.Write);
        json.Objects("sheets", [.. file.Sheets.OrderBy(sheet => sheet.Year).ThenBy(sheet => sheet.Unit, StringComparer.Ordinal)], SheetWriting.Write);
        json.EndObject();
        json.EndFile();
        return json.Take();
    }
}
