using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Indicators;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Application.Tests.Data;
using MunicipalPlanning.Application.Tests.Submissions;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Indicators;
using MunicipalPlanning.Domain.Plans;

namespace MunicipalPlanning.Application.Tests.Indicators;

/// <summary>At home a section is asked for the figures of the year that is over.</summary>
public sealed class MissingActualsTests(TemplateDatabase template) : HomeTest(template)
{
    private readonly Guid _indicatorId = Guid.CreateVersion7();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await using var context = await Contexts.CreateDbContextAsync();
        var item = await context.PlanItems.SingleAsync(item => item.Id == "sogyo");
        item.Assign(["shoko"]);
        var (asked, open) = (new Indicator(_indicatorId, "開業件数"), new Indicator(Guid.CreateVersion7(), "目標のない指標"));
        asked.WriteTarget(Year.Previous, new Figure("100"));
        open.WriteTarget(Year.Next, new Figure("100"));
        item.Measure([asked, open]);
        await context.SaveChangesAsync();
    }

    [Fact]
    public async Task Home_OfTheSectionInCharge_AsksForTheActualUntilItIsWritten()
    {
        var before = await AskedAsync(Sakuma);

        await new IndicatorEntry(Contexts, Clock).ChangeAsync(Sakuma, "plan", PlanField.Actual("sogyo", _indicatorId, Year.Previous), "", "調整中", default);

        Assert.Equal(("令和7年度の実績を入れる（指標1件）", "基本計画: 開業件数。", "plan"), before);
        Assert.Null(await AskedAsync(Sakuma));
    }

    [Fact]
    public async Task Home_OfOthers_DoesNotAsk()
    {
        Assert.Null(await AskedAsync(Someone("林", "nosei", StaffRole.Member)));
        Assert.Null(await AskedAsync(Someone("森", "shoko", StaffRole.Viewer)));
    }

    private async Task<(string Title, string Why, string? PlanId)?> AskedAsync(Application.Access.Person person)
    {
        var work = await new WaitingList(Contexts, Clock).ForAsync(person, Year, default);
        return work.Waiting.SingleOrDefault(item => item.Kind == WaitingKind.Measure) is { } item ? (item.Title, item.Why, item.PlanId) : null;
    }
}
