using MunicipalPlanning.Application.Fields;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Application.Tests.Data;
using MunicipalPlanning.Application.Tests.Submissions;
using MunicipalPlanning.Domain.Sheets;

namespace MunicipalPlanning.Application.Tests.Sheets;

public sealed class SheetAccessTests(TemplateDatabase template) : WorkflowTest(template)
{
    [Fact]
    public async Task Phase_OpensItsParts_ForTheSectionAndEverythingForThePolicyDivision()
    {
        await OpenYearAsync(false, SheetPart.Outline);

        var access = (await SheetAsync(Sakuma)).Access;

        Assert.Null(access.WhyLocked(Outline));
        Assert.Contains("目標設定", access.WhyLocked(SheetField.Goal), StringComparison.Ordinal);
        Assert.Null((await SheetAsync(Miura)).Access.WhyLocked(SheetField.Goal));
        await Assert.ThrowsAsync<SheetRefusedException>(() => Editing.ChangeAsync(Sakuma, Year, "shoko", SheetField.Goal, "創業を増やす。", "書けない。", Token));
        await Assert.ThrowsAsync<SheetRefusedException>(() => Schedules.MoveRowAsync(Sakuma, Year, "shoko", "sogyo-shien", Guid.Empty, 0, Token));
    }

    [Fact]
    public async Task InternalReview_ClosesTheSheetForStaff_NotForTheHead()
    {
        await Flow.ProposeAsync(Sakuma, Record, "", Token);

        Assert.Contains("部内確認", (await SheetAsync(Sakuma)).Access.WhyLocked(SheetField.Goal), StringComparison.Ordinal);
        Assert.Null((await SheetAsync(Ono)).Access.WhyLocked(SheetField.Goal));
        await Assert.ThrowsAsync<SheetRefusedException>(() => Editing.ChangeAsync(Sakuma, Year, "shoko", SheetField.Goal, "創業を増やす。", "書けない。", Token));
    }

    [Fact]
    public async Task SentBack_OnlyWhatIsAskedIsOpen_UntilItIsSolved()
    {
        await ReturnAsync(Outline, SheetField.Schedule("sogyo-shien"));

        var access = (await SheetAsync(Sakuma)).Access;

        var row = (await ViewAsync()).PriorityProjects[0].Schedule[0];
        Assert.Null(access.WhyLocked(Outline));
        Assert.Null(access.WhyLocked(SheetField.ScheduleRow("sogyo-shien", row.Id)));
        Assert.Contains("差戻し", access.WhyLocked(SheetField.Goal), StringComparison.Ordinal);
        await Assert.ThrowsAsync<SheetRefusedException>(() => Editing.ChangeAsync(Sakuma, Year, "shoko", SheetField.Goal, "創業を増やす。", "書けない。", Token));
        Assert.IsType<FieldOutcome.Saved>(await Editing.ChangeAsync(Sakuma, Year, "shoko", Outline, "創業支援事業の内容", "十人の開業。", Token));
    }

    [Fact]
    public async Task SentBack_WithoutARemark_EverythingIsOpen()
    {
        await ReturnAsync();

        Assert.Null((await SheetAsync(Sakuma)).Access.WhyLocked(SheetField.Goal));
    }
}
