using System.Globalization;
using MunicipalPlanning.Application.Exchange;
using MunicipalPlanning.Benchmarks.Running;
using MunicipalPlanning.Documents.Workbooks;
using MunicipalPlanning.Domain.Organization;

namespace MunicipalPlanning.Benchmarks.Generating;

/// <summary>事務事業一覧 of another system: 5,000 projects in 60 columns, of which 15 are taken in.</summary>
internal static class GeneratedList
{
    public const int Rows = 5_000;
    public const int Columns = 60;

    private const string Sentence = "市民が安心して暮らし続けられるよう、関係する課と団体が話し合い、段階を踏んで事業を進める。";
    private static readonly string[] Heads = ["事業番号", "事務事業名", "担当課", "シートNo.", "背景", "目的", "目標", "概要", "根拠法令", "予算額（千円）", "決算額（千円）", "成果", "評価", "業務の振り返り", "今後の方向性"];

    /// <param name="edition">Another edition has other texts in every project.</param>
    public static async Task<byte[]> CreateAsync(int edition)
    {
        await using var stream = File.OpenRead(Sample.File);
        var sample = (await ExchangeReader.ReadAsync(stream, CancellationToken.None)).File ?? throw new InvalidOperationException("The sample cannot be read.");
        var sections = sample.Units.Where(unit => unit is { Kind: UnitKind.Section, LastYear: null }).Select(unit => unit.Name).ToList();
        return WorkbookFile.Of("一覧", [.. Heads, .. Enumerable.Range(Heads.Length + 1, Columns - Heads.Length).Select(column => $"項目{column}")], Enumerable.Range(0, Rows).Select(row => Row(row, sections[row % sections.Count], edition)));
    }

    private static IReadOnlyList<string> Row(int row, string section, int edition)
    {
        var number = row.ToString("0000", CultureInfo.InvariantCulture);
        return
        [
            $"L-{number}", $"取り込む事務事業{number}", section, number, Text(2, edition), Text(2, edition), Text(1, edition), Text(3, edition), "地方自治法第2条",
            Number(1_000 + row + edition), Number(900 + row), Text(2, edition), row % 2 == 0 ? "A" : "B", Text(2, edition), Text(1, edition),
            .. Enumerable.Range(Heads.Length, Columns - Heads.Length).Select(column => $"値{column}-{row}"),
        ];
    }

    private static string Text(int sentences, int edition) => $"{string.Concat(Enumerable.Repeat(Sentence, sentences))}第{edition}版。";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
