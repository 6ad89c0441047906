using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Application.Tests.Data;
using MunicipalPlanning.Domain.Plans;

namespace MunicipalPlanning.Application.Tests.Projects;

public sealed class RatingScalesTests(TemplateDatabase template) : RatingTest(template)
{
    [Fact]
    public async Task Scale_HoldsFromItsYearOn_AndChangesTheSuggestion()
    {
        Assert.False((await Scales.FindAsync(Year, CancellationToken.None)).IsWritten);

        await SaveAsync(Miura, await WithAsync(Rating.A, text => text with { Word = "順調", LeastPercent = "９５％" }));

        Assert.Equal(("順調", 95), ((await Scales.FindAsync(Year.Next, CancellationToken.None)).Scale.Find(Rating.A)!.Word, (await Scales.FindAsync(Year, CancellationToken.None)).Scale.Find(Rating.A)!.LeastPercent));
        Assert.Equal("予定どおり", (await Scales.FindAsync(Year.Previous, CancellationToken.None)).Scale.Find(Rating.A)!.Word);
        Assert.Equal(Rating.A, (await LineAsync()).Project.Suggestion!.Rating);
        await using var context = await Contexts.CreateDbContextAsync();
        Assert.Equal("順調: 達成基準をすべて満たした（達成率95%から）", (await context.Changes.SingleAsync(change => change.Field == "rating-scale/A")).New);
    }

    [Fact]
    public async Task Scale_ThatSomebodyElseChangedMeanwhile_IsNotOverwritten()
    {
        var (stamp, texts) = await ReadAsync();
        await SaveAsync(Miura, texts);

        var refused = await Assert.ThrowsAsync<ProjectRefusedException>(() => Scales.SaveAsync(Miura, Year, stamp, texts, CancellationToken.None));

        Assert.StartsWith("ほかの人が先にこの尺度を変えた", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Grade_ThatIsInUse_CannotGo()
    {
        await RateAsync(Sakuma, "", "C");

        var refused = await Assert.ThrowsAsync<ProjectRefusedException>(async () => await SaveAsync(Miura, await WithAsync(Rating.C, text => text with { Word = "", Criterion = "", LeastPercent = "" })));

        Assert.StartsWith("「C」と評価された事務事業が1件あるため", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Rating.B, "概ね", "8割以上", "八十", "percent", "「八十」は達成率として読めません")]
    [InlineData(Rating.B, "概ね", "8割以上", "100", "percent", "Aの100%より小さくしてください")]
    [InlineData(Rating.B, "", "8割以上", "80", "word", "Bのことばが空です")]
    [InlineData(Rating.A, "順調", "", "100", "criterion", "Aの基準が空です")]
    [InlineData(Rating.Excluded, "対象外", "災害など", "10", "percent", "評価対象外は数値から提案しません")]
    public async Task Fault_IsNamedBesideItsField(Rating rating, string word, string criterion, string percent, string field, string message)
    {
        var faults = RatingScaleText.FindFaults(await WithAsync(rating, _ => new RatingGradeText(rating, word, criterion, percent)));

        Assert.StartsWith(message, Assert.Single(faults, fault => (fault.Rating, fault.Field) == (rating, field)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Section_IsRefused() => await Assert.ThrowsAsync<AccessRefusedException>(async () => await SaveAsync(Ono, (await ReadAsync()).Texts));

    private async Task<(string Stamp, IReadOnlyList<RatingGradeText> Texts)> ReadAsync() =>
        await Scales.FindAsync(Year, CancellationToken.None) is var holding ? (RatingScaleText.StampOf(holding), RatingScaleText.Of(holding.Scale)) : default;

    private async Task<IReadOnlyList<RatingGradeText>> WithAsync(Rating rating, Func<RatingGradeText, RatingGradeText> change) =>
        [.. (await ReadAsync()).Texts.Select(text => text.Rating == rating ? change(text) : text)];

    private async Task SaveAsync(Person person, IReadOnlyList<RatingGradeText> texts) => await Scales.SaveAsync(person, Year, (await ReadAsync()).Stamp, texts, CancellationToken.None);
}
