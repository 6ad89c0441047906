using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Fields;
using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Application.Tests.Data;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Tests.Projects;

public sealed class RegisterPasteTests(TemplateDatabase template) : RegisterTest(template)
{
    private static readonly RegisterKey Own = new("sogyo-shien", Year);
    private static readonly RegisterKey Others = new("shuno-shien", Year);

    [Theory]
    [InlineData("settlement", "5043", RegisterReadingKind.Taken, "5043")]
    [InlineData("settlement", "5,043", RegisterReadingKind.Taken, "5043")]
    [InlineData("settlement", "▲3,775", RegisterReadingKind.Taken, "-3775")]
    [InlineData("settlement", "４５，９１０円", RegisterReadingKind.Read, "45910")]
    [InlineData("settlement", "12,480千円", RegisterReadingKind.Read, "12480")]
    [InlineData("settlement", "(3,775)", RegisterReadingKind.Read, "-3775")]
    [InlineData("settlement", "######", RegisterReadingKind.Refused, "######")]
    [InlineData("settlement", "調整中", RegisterReadingKind.Refused, "調整中")]
    [InlineData("settlement", "12.5", RegisterReadingKind.Refused, "12.5")]
    [InlineData("settlement", "", RegisterReadingKind.Taken, "")]
    [InlineData("review/rating", "A", RegisterReadingKind.Taken, "A")]
    [InlineData("review/rating", "ｂ", RegisterReadingKind.Read, "B")]
    [InlineData("review/rating", "対象外", RegisterReadingKind.Taken, "Excluded")]
    [InlineData("review/rating", "優", RegisterReadingKind.Refused, "優")]
    [InlineData("result", "相談 64件", RegisterReadingKind.Taken, "相談 64件")]
    [InlineData("name", "", RegisterReadingKind.Refused, "")]
    public void PastedCell_IsTakenReadOrRefused(string path, string text, RegisterReadingKind kind, string stored)
    {
        var reading = RegisterReading.Of(path, text);

        Assert.Equal((kind, stored), (reading.Kind, reading.Text));
        Assert.Equal(kind == RegisterReadingKind.Taken, reading.Words.Length == 0);
    }

    [Fact]
    public async Task Paste_WritesWhatItMay_TellsTheRest_AndGoesBackWhole()
    {
        var stale = new RegisterChange(Own, "result", "見ていない文", "新しい成果");
        RegisterChange[] pasted = [new(Own, "settlement", "", "5043"), stale, new(Own, "budget", "", "6000"), new(Others, "settlement", "", "900")];

        var outcomes = await Cells.ChangeAsync(Sakuma, pasted, "貼り付け", CancellationToken.None);

        Assert.Equal([typeof(FieldOutcome.Saved), typeof(FieldOutcome.Conflict), typeof(FieldOutcome.Saved), typeof(FieldOutcome.Refused)], outcomes.Select(outcome => outcome.Outcome.GetType()));
        Assert.Equal(("6000", "5043", "", ""), await StoredAsync());
        await using (var context = await Contexts.CreateDbContextAsync())
        {
            var logged = await context.Changes.Where(change => change.Words == "貼り付け").OrderBy(change => change.Id).Select(change => change.Field).ToListAsync();
            Assert.Equal(["settlement", "budget"], logged);
            Assert.Equal(1, await context.Changes.CountAsync(change => change.Kind == ChangeKind.Refusal));
        }

        var back = await Cells.ChangeAsync(Sakuma, [.. outcomes.Where(outcome => outcome.Outcome is FieldOutcome.Saved).Select(outcome => outcome.Change.Back())], "貼り付けを戻す", CancellationToken.None);

        Assert.All(back, outcome => Assert.IsType<FieldOutcome.Saved>(outcome.Outcome));
        Assert.Equal(("", "", "", ""), await StoredAsync());
    }

    [Fact]
    public async Task Number_OfAnotherProject_IsRefusedInWhateverSpelling()
    {
        await AddAsync("numbered", "番号のある事業", "nosei", number: "０６０１-①");

        var outcomes = await Cells.ChangeAsync(Sakuma, [new(Own, "number", "", "0601-1")], "", CancellationToken.None);

        Assert.Contains("番号のある事業", Assert.IsType<FieldOutcome.Refused>(outcomes[0].Outcome).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sums_FollowAWrittenAmount_WithoutAnotherLook()
    {
        await Cells.ChangeAsync(Sakuma, [new(Own, "budget", "", "6000")], "", CancellationToken.None);

        var page = await Register.FindAsync(All, 1, CancellationToken.None);
        Assert.Equal((6000, null), (page.Budget, page.Settlement));
        var before = page.Projects.Where(project => project.Id == Own.ProjectId).ToList();
        var revised = page.Revised(before, [before[0] with { Budget = null, Settlement = new(70) }]);
        Assert.Equal((0, 70), (revised.Budget, revised.Settlement));
    }

    private RegisterEditing Cells => new(Contexts, new RefusalLog(Contexts, ServiceClock, NullLogger<RefusalLog>.Instance), ServiceClock);

    private async Task<(string Budget, string Settlement, string Result, string OthersSettlement)> StoredAsync()
    {
        var rows = (await new RegisterOpening(Contexts, Register, ServiceClock).RowsAsync(Sakuma, [Own, Others], CancellationToken.None)).ToDictionary(row => row.Key);
        return (rows[Own].TextOf("budget"), rows[Own].TextOf("settlement"), rows[Own].TextOf("result"), rows[Others].TextOf("settlement"));
    }
}
