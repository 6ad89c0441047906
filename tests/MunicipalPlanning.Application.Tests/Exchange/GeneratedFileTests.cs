using System.Text;
using FsCheck;
using FsCheck.Fluent;
using MunicipalPlanning.Application.Exchange;
using MunicipalPlanning.Application.Tests.Data;

namespace MunicipalPlanning.Application.Tests.Exchange;

public sealed class GeneratedFileTests(TemplateDatabase template)
{
    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue).ToArbitrary();

    [Fact]
    public void Writer_AnyFile_WritesWhatIsReadTheSame() =>
        Prop.ForAll(Seeds, seed =>
        {
            var source = GeneratedFile.From(seed);

            var written = ExchangeWriter.Write(Read(source));

            Assert.Equal(Documents.Values(source), Documents.Values(written));
            Assert.Equal(written, ExchangeWriter.Write(Read(written)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Check_AnyFile_FindsNoFault() =>
        Prop.ForAll(Seeds, seed =>
        {
            using var stream = new MemoryStream(Encoding.UTF8.GetBytes(GeneratedFile.From(seed)));

            Assert.Equal("", ExchangeCheck.CheckAsync(stream, CancellationToken.None).GetAwaiter().GetResult().ToString());
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Schemas_AnyFileAndItsExport_CallBothValid()
    {
        var product = JsonSchema.OfProduct();
        var given = JsonSchema.AsGiven();

        Prop.ForAll(Seeds, seed =>
        {
            var source = GeneratedFile.From(seed);
            var written = ExchangeWriter.Write(Read(source));

            Assert.Empty(new[] { product, given }.SelectMany(schema => schema.Judge(source).Concat(schema.Judge(written))));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Database_AnyFile_ExportsWhatImportsAndExportsTheSame() =>
        Prop.ForAll(Seeds, seed => RoundTripAsync(GeneratedFile.From(seed)).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(8));

    private async Task RoundTripAsync(string source)
    {
        var first = new Installation(await template.CloneAsync());
        var second = new Installation(await template.CloneAsync());

        await first.ImportAsync(source);
        var export = await first.ExportAsync();
        await second.ImportAsync(export);

        Assert.Equal(Documents.Values(source), Documents.Values(export));
        Assert.Equal(export, await second.ExportAsync());
    }

    private static Application.Exchange.Format.ExchangeFile Read(string json)
    {
        var reading = ExchangeReader.Read(Encoding.UTF8.GetBytes(json));
        Assert.Equal("", reading.Faults.ToString());
        return reading.File!;
    }
}
