using System.Text;
using MunicipalPlanning.Application.Exchange;

namespace MunicipalPlanning.Application.Tests.Exchange;

public sealed class ReaderFaultTests
{
    [Theory]
    [InlineData("$.format", "\"xlsx\"", "\"xlsx\"の形式は読めません。形式が\"municipal-planning\"のファイルを選んでください。")]
    [InlineData("$.version", "2", "版が2のファイルは読めません。この製品が読めるのは第1版（1）です。")]
    [InlineData("$.municipality.code", "\"011001\"", "全国地方公共団体コード011001の検査数字が違います。最初の5桁が正しければ、最後の1桁は2です。")]
    [InlineData("$.municipality.code", "\"０１１００２\"", "\"０１１００２\"は全国地方公共団体コードではありません。半角数字6桁で書いてください。")]
    [InlineData("$.units", "{}", "部署は配列（[…]）で書いてください。{…}は配列ではありません。")]
    [InlineData("$.units[0]", "\"企画部\"", "部署はオブジェクト（{…}）で書いてください。\"企画部\"は使えません。")]
    [InlineData("$.units[0].id", "\"Kikaku_Bu\"", "\"Kikaku_Bu\"は識別子ではありません。半角の英小文字・数字・ハイフンだけを使い、英小文字か数字で始めてください。")]
    [InlineData("$.units[0].name", "\"\"", "部署名が空です。必ず書いてください。")]
    [InlineData("$.units[0].name", "null", "部署名（name）がありません。必ず書いてください。")]
    [InlineData("$.units[0].name", "12", "部署名は文字列（\"…\"）で書いてください。12は文字列ではありません。")]
    [InlineData("$.units[0].kind", "\"office\"", "部署の種別に\"office\"は使えません。\"department\"、\"section\"のどれかを書いてください。")]
    [InlineData("$.units[0].firstYear", "6", "6は年度ではありません。2000から2100の西暦の数で書いてください。")]
    [InlineData("$.units[0].order", "1.5", "並び順は整数で書いてください。1.5は使えません。")]
    [InlineData("$.units[0].nmae", "1", "キー「nmae」はこの形式にありません。「name」ではありませんか。")]
    [InlineData("$.municipality.mayor", "1", "キー「mayor」はこの形式にありません。使えるキー: code、name。")]
    [InlineData("$.units[1].predecessors[1]", "\"chosei-ka\"", "前身の部署に\"chosei-ka\"が2回あります。1つにしてください。")]
    [InlineData("$.plans[1].items[0].priority", "\"○\"", "重点はtrueかfalseで書いてください。\"○\"は使えません。")]
    [InlineData("$.plans[1].items[0].progress[0].effectRevenue", "\"▲3,775\"", "効果額（歳入）は千円単位の整数で書いてください。\"▲3,775\"は整数ではありません。減少（▲）は-を付けます。")]
    [InlineData("$.plans[1].items[0].progress[0].effectRevenue", "1000000000001", "効果額（歳入）の1000000000001は大きすぎます。千円単位で±1,000,000,000,000までです。")]
    [InlineData("$.plans[1].items[0].indicators[0].direction", "\"\"", "望ましい方向に\"\"は使えません。\"up\"、\"down\"、\"keep\"、\"atMost\"、\"atLeast\"のどれかを書いてください。")]
    [InlineData("$.projects[0].years[0].schedule[0].entries[0].from", "13", "13は月ではありません。1から12の数で書いてください。")]
    [InlineData("$.projects[0].years[0].schedule[0].entries[0].kind", "null", "種類（kind）がありません。必ず書いてください。")]
    [InlineData("$.projects[0].years[0].review.writtenOn", "\"2025-02-30\"", "\"2025-02-30\"は日付ではありません。\"2025-05-16\"のように、2000年から2999年の実在する日を書いてください。")]
    [InlineData("$.projects[0].years[0].goal", "\"\\u0000\"", "目標に、文字ではないもの（NULまたは組になっていないサロゲート）が入っています。取り除いてください。")]
    [InlineData("$.sheets[0].goal", "[\"目標\"]", "組織目標は文字列（\"…\"）で書いてください。[…]は文字列ではありません。")]
    public void Read_WrongValue_IsReportedAtItsPath(string path, string value, string message)
    {
        var faults = Read(Documents.With(path, value)).Faults;

        Assert.Equal($"{path}: {message}", faults.ToString());
    }

    [Theory]
    [InlineData("$.version", "版（version）がありません。必ず書いてください。")]
    [InlineData("$.municipality", "自治体（municipality）がありません。必ず書いてください。")]
    [InlineData("$.plans[1].items[0].indicators[0].values[1].year", "値の年度（year）がありません。なければnullと書いてください。")]
    [InlineData("$.projects[0].years[0].unit", "担当課（unit）がありません。必ず書いてください。")]
    public void Read_MissingKey_IsReportedWhereItShouldBe(string path, string message)
    {
        var faults = Read(Documents.Without(Documents.Full, path)).Faults;

        Assert.Equal($"{path}: {message}", faults.ToString());
    }

    [Theory]
    [InlineData("$.units[0].name", "部署名", 500)]
    [InlineData("$.plans[1].items[0].number", "項目の番号", 100)]
    [InlineData("$.plans[1].chapters[0].text", "章の本文", 100_000)]
    [InlineData("$.projects[0].years[0].outline", "概要", 10_000)]
    [InlineData("$.sheets[0].planRelations[0].lines[0]", "関連の内容", 500)]
    public void Read_TextOverItsLimit_IsReportedWithItsLength(string path, string label, int limit)
    {
        var fits = Read(Documents.With(path, Documents.Quote(new string('あ', limit))));
        var faults = Read(Documents.With(path, Documents.Quote(new string('あ', limit + 1)))).Faults;

        Assert.Equal("", fits.Faults.ToString());
        Assert.Equal(FormattableString.Invariant($"{path}: {label}は{limit:N0}字までです。いまは{limit + 1:N0}字あります。短くしてください。"), faults.ToString());
    }

    [Fact]
    public void Read_ManyFaults_ReportsEveryOne()
    {
        var json = Documents.Change(
            Documents.Full,
            ("$.units[0].kind", "\"x\""),
            ("$.units[2].foo", "1"),
            ("$.projects[0].years[0].schedule[0].entries[0].to", "0"),
            ("$.sheets[1].year", "1999"));

        var faults = Read(json).Faults;

        Assert.Equal(
            ["$.units[0].kind", "$.units[2].foo", "$.projects[0].years[0].schedule[0].entries[0].to", "$.sheets[1].year"],
            faults.Listed.Select(fault => fault.Path));
    }

    [Fact]
    public void Read_MoreFaultsThanAreListed_CountsTheRest()
    {
        var units = string.Join(',', Enumerable.Repeat("{}", 500));

        var faults = Read(Documents.With("$.units", $"[{units}]")).Faults;

        Assert.Equal(ExchangeLimits.Faults, faults.Listed.Count);
        Assert.Equal("ほか500件", faults.Lines().Last());
    }

    [Fact]
    public void Read_KeyTwice_IsReported()
    {
        var faults = Read(Documents.Full.Replace("\"name\": \"企画部\"", "\"name\": \"企画部\", \"name\": \"総務部\"", StringComparison.Ordinal)).Faults;

        Assert.Equal("$.units[0].name: キー「name」が2回書かれています。1つにしてください。", faults.ToString());
    }

    [Fact]
    public void Read_KeyWithBlanks_IsQuotedInThePath()
    {
        var faults = Read(Documents.Full.Replace("\"formerName\"", "\"former name\"", StringComparison.Ordinal)).Faults;

        Assert.Equal("$.projects[0]['former name']: キー「former name」はこの形式にありません。「formerName」ではありませんか。", faults.ToString());
    }

    [Theory]
    [InlineData("\\ud83d")]
    [InlineData("\\udc00x")]
    public void Read_HalfASurrogatePair_IsReported(string escape)
    {
        var faults = Read(Documents.Full.Replace("企画部", escape, StringComparison.Ordinal)).Faults;

        Assert.Equal("$.units[0].name: 部署名に、文字ではないもの（NULまたは組になっていないサロゲート）が入っています。取り除いてください。", faults.ToString());
    }

    [Theory]
    [InlineData("", "ファイルが空です。")]
    [InlineData(" \n ", "ファイルが空です。")]
    [InlineData("{\n  \"format\": あ\n}", "JSONとして読めません。2行目の13文字目のあたりの、かっこ・コンマ・引用符を確かめてください。")]
    [InlineData("{\n  \"形式\": \"ん\",\n}", "JSONとして読めません。3行目の1文字目のあたりの、かっこ・コンマ・引用符を確かめてください。")]
    [InlineData("[]", "ファイルはオブジェクト（{…}）で書いてください。[…]は使えません。")]
    [InlineData("{\"a\":1} x", "JSONとして読めません。1行目の9文字目のあたりの、かっこ・コンマ・引用符を確かめてください。")]
    public void Read_NotJson_NamesLineAndColumn(string text, string message)
    {
        var faults = Read(text).Faults;

        Assert.Equal($"$: {message}", faults.ToString());
    }

    [Fact]
    public void Read_NotUtf8_NamesTheLine()
    {
        byte[] bytes = [.. "{\n\""u8, 0x8A, 0xE9, .. "\": 1}"u8];

        var faults = ExchangeReader.Read(bytes).Faults;

        Assert.Equal("$: 文字コードがUTF-8ではありません（2行目）。UTF-8で保存し直してください。", faults.ToString());
    }

    [Fact]
    public void Read_ByteOrderMark_IsAccepted()
    {
        var reading = ExchangeReader.Read(new byte[] { 0xEF, 0xBB, 0xBF }.Concat(Encoding.UTF8.GetBytes(Documents.Full)).ToArray());

        Assert.Equal("", reading.Faults.ToString());
        Assert.Equal("見本市", reading.File!.Municipality.Name);
    }

    [Fact]
    public async Task Read_FileOverFiftyMegabytes_IsRefusedUnread()
    {
        using var endless = new EndlessStream();

        var reading = await ExchangeReader.ReadAsync(endless, TestContext.Current.CancellationToken);

        Assert.Equal("$: ファイルが大きすぎます。50MBまでです。事務事業などを分けて、いくつかのファイルにしてください。", reading.Faults.ToString());
        Assert.InRange(endless.Taken, ExchangeLimits.Bytes, ExchangeLimits.Bytes + 1_000_000);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{\"units\":")]
    public void Read_NestingBomb_IsRefused(string part)
    {
        var faults = Read(string.Concat(Enumerable.Repeat(part, 1_000_000))).Faults;

        Assert.StartsWith("$: 入れ子が深すぎます（1行目の", faults.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_MillionsOfEmptyValues_IsRefused()
    {
        var faults = Read(Documents.Full.Replace("\"units\": [", "\"units\": [" + string.Concat(Enumerable.Repeat("{},", 5_000_000)), StringComparison.Ordinal)).Faults;

        Assert.StartsWith("$: ファイルの中の値が多すぎます（5行目の", faults.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_PlanDeeperThanTenLevels_IsReportedAtTheEleventh()
    {
        static string Tree(int levels) => levels == 0 ? "[]" : $$"""[{"id":"depth-{{levels}}","title":"項目","items":{{Tree(levels - 1)}}}]""";

        var fits = Read(Documents.With("$.plans[0].items", Tree(10)));
        var faults = Read(Documents.With("$.plans[0].items", Tree(11))).Faults;

        Assert.Equal("", fits.Faults.ToString());
        Assert.Equal("$.plans[0]" + string.Concat(Enumerable.Repeat(".items[0]", 10)) + ".items: 計画の項目が深すぎます。計画の階層は10段までです。", faults.ToString());
    }

    [Theory]
    [InlineData("$.projects[0].years[0].schedule", "取組とスケジュール", 200)]
    [InlineData("$.projects[0].years[0].schedule[0].entries", "矢印と文字", 100)]
    [InlineData("$.sheets[0].relatedProjects", "関連する重点事業", 100)]
    [InlineData("$.sheets[0].planRelations[0].lines", "関連の内容", 100)]
    public void Read_LongerListThanAllowed_IsReportedOnce(string path, string label, int most)
    {
        var member = path.EndsWith("lines", StringComparison.Ordinal) ? "\"\"" : path.EndsWith("entries", StringComparison.Ordinal) ? """{"from":4,"to":4,"kind":"text"}""" : "{}";
        string List(int count) => $"[{string.Join(',', Enumerable.Repeat(member, count))}]";

        var fits = Read(Documents.With(path, List(most)));
        var faults = Read(Documents.With(path, List(most + 1))).Faults;

        Assert.Equal("", fits.Faults.ToString());
        Assert.Equal($"{path}: {label}は{most}個までです。いまは{most + 1}個あります。", faults.ToString());
    }

    private static ExchangeReading Read(string json) => ExchangeReader.Read(Encoding.UTF8.GetBytes(json));

    private sealed class EndlessStream : MemoryStream
    {
        public long Taken { get; private set; }

        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Taken += buffer.Length;
            buffer.Span.Fill((byte)' ');
            return ValueTask.FromResult(buffer.Length);
        }
    }
}
