using System.Text.Json;
using MunicipalPlanning.Application.Exchange.Format;
using MunicipalPlanning.Domain;

namespace MunicipalPlanning.Application.Exchange.Reading;

/// <summary>Reads the file's outermost object.</summary>
internal static class FileReading
{
    public static ExchangeFile Read(JsonObject file)
    {
        RequireFormat(file.Required("format", "形式名"));
        RequireVersion(file.Required("version", "版"));
        return new ExchangeFile
        {
            Municipality = file.Required("municipality", "自治体") is { } municipality ? JsonObject.Read(municipality, ReadMunicipality) : new(),
            Units = file.List("units", "部署", UnitReading.Read, ExchangeLimits.Units),
            Plans = file.List("plans", "計画", PlanReading.Read, ExchangeLimits.Plans),
            Projects = file.List("projects", "事務事業", ProjectReading.Read, ExchangeLimits.Projects),
            Sheets = file.List("sheets", "組織マネジメントシート", SheetReading.Read, ExchangeLimits.Sheets),
        };
    }

    private static void RequireFormat(JsonValue? format)
    {
        if (format is { } value && !(value.Element.ValueKind == JsonValueKind.String && value.Element.ValueEquals(ExchangeFile.FormatName)))
            value.Report($"{Excerpt.Of(value.Element)}の形式は読めません。形式が\"{ExchangeFile.FormatName}\"のファイルを選んでください。");
    }

    private static void RequireVersion(JsonValue? version)
    {
        if (version is { } value && value.Whole() != ExchangeFile.FormatVersion)
            value.Report($"版が{Excerpt.Of(value.Element)}のファイルは読めません。この製品が読めるのは第{ExchangeFile.FormatVersion}版（{ExchangeFile.FormatVersion}）です。");
    }

    private static ExchangeMunicipality ReadMunicipality(JsonObject municipality) => new()
    {
        Code = municipality.Required("code", "全国地方公共団体コード")?.MunicipalityCode() ?? "",
        Name = municipality.Name("name", "自治体名", TextLimits.Line),
    };
}
