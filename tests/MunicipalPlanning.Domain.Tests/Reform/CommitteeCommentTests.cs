using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Domain.Reform;

namespace MunicipalPlanning.Domain.Tests.Reform;

public sealed class CommitteeCommentTests
{
    private static readonly DateOnly Day = new(2026, 7, 10);

    [Fact]
    public void Comments_OfAReport_StandInTheOrderOfTheirDays()
    {
        var report = new ItemProgress(new FiscalYear(2025));
        report.Record(Comment("後", Day.AddDays(1)));
        report.Record(Comment("先", Day));
        report.Record(Comment("次", Day));

        Assert.Equal(["先", "次", "後"], report.Comments.Select(comment => comment.Text));
    }

    [Fact]
    public void Report_WithAsManyCommentsAsItCanHave_TakesNoMore()
    {
        var report = new ItemProgress(new FiscalYear(2025));
        for (var i = 0; i < ItemProgress.MostComments; i++)
            report.Record(Comment("意見", Day));

        Assert.Throws<ArgumentException>(() => report.Record(Comment("意見", Day)));
    }

    [Fact]
    public void Comment_WithoutMeetingTextOrPossibleDay_IsNone()
    {
        Assert.ThrowsAny<ArgumentException>(() => new CommitteeComment("", Day, "意見", ""));
        Assert.ThrowsAny<ArgumentException>(() => new CommitteeComment("委員会", Day, "", ""));
        Assert.ThrowsAny<ArgumentException>(() => new CommitteeComment("委員会", new(1999, 12, 31), "意見", ""));
        Assert.ThrowsAny<ArgumentException>(() => Comment("意見", Day).Reply(new string('あ', TextLimits.Paragraphs + 1)));
    }

    private static CommitteeComment Comment(string text, DateOnly day) => new("推進委員会", day, text, "");
}
