using MunicipalPlanning.Application.Exchange.Format;

namespace MunicipalPlanning.Application.Exchange.Writing;

/// <summary>What a file begins with.</summary>
internal static class HeadWriting
{
    public static void Write(CanonicalJson json, ExchangeMunicipality municipality)
    {
        json.Text("format", ExchangeFile.FormatName);
        json.Number("version", ExchangeFile.FormatVersion);
        json.Object("municipality", municipality, WriteMunicipality);
    }

    private static void WriteMunicipality(CanonicalJson json, ExchangeMunicipality municipality)
    {
        json.Text("code", municipality.Code);
        json.Text("name", municipality.Name);
    }
}
