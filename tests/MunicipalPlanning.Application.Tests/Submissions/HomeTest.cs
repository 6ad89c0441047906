using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Application.Tests.Data;
using MunicipalPlanning.Application.Tests.Sheets;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Tests.Submissions;

/// <summary>The people of <see cref="SheetTest"/> with accounts and memberships, on 20 May of the year, in the phase of setting goals.</summary>
public abstract class HomeTest(TemplateDatabase template) : SheetTest(template)
{
    protected const string Record = "sheet/2026/shoko";
    protected static readonly Person Miura = Someone("三浦", null, StaffRole.PolicyDivision);

    protected FixedClock Clock { get; } = new(new DateTimeOffset(2026, 5, 20, 1, 0, 0, TimeSpan.Zero));

    protected override TimeProvider ServiceClock => Clock;

    /// <summary>The services as the application has them, on the clock of the test.</summary>
    protected IServiceProvider Services { get; private set; } = null!;

    protected SubmissionFlow Flow => Services.GetRequiredService<SubmissionFlow>();

    protected RemarkTalk Talk => new(Contexts, Clock);

    protected Notices Notices => new(Contexts, Clock);

    protected YearAdministration Years => new(Contexts, Creation, Clock);

    protected Reminders Reminders(MailSettings? mail = null) =>
        new(Contexts, Clock, new MailPost(mail ?? new MailSettings("", 0, "", "", "", false, ""), NullLogger<MailPost>.Instance), new ReminderSettings([7, 3, 1, 0], 3, 9));

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("ConnectionStrings:Planning", "Host=unused")]).Build();
        Services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(Clock).AddPlanning(settings).AddSingleton<IDbContextFactory<PlanningDbContext>>(Contexts).BuildServiceProvider();
        await using var context = await Contexts.CreateDbContextAsync();
        foreach (var person in new[] { Sakuma, Ono, Nakahara, Miura })
        {
            context.Add(new Account { Id = person.AccountId, UserName = person.Name, NormalizedUserName = person.Name, Name = person.Name, Email = $"{person.Duties[0].Role}@city.example" });
            context.Add(new Membership(person.AccountId, person.UnitId, person.Role, new DateOnly(2026, 4, 1), null));
        }
        await context.SaveChangesAsync();
        await Years.SaveAsync(Miura, Year, "", YearPlan.Propose(Year, null), CancellationToken.None);
    }

    /// <summary>Writes what the sheet of 商工課 still lacks.</summary>
    protected async Task CompleteAsync()
    {
        await Editing.ChangeAsync(Sakuma, Year, "shoko", SheetField.Role, "", "商工を振興する。", CancellationToken.None);
        await Arranging.AddRelationAsync(Sakuma, Year, "shoko", "基本計画", "plan", ["②"], CancellationToken.None);
    }

    /// <summary>Handed in, and sent back with one remark on the goal.</summary>
    protected async Task ReturnAsync(DateOnly until)
    {
        await CompleteAsync();
        await Flow.HandInAsync(Ono, Record, "", CancellationToken.None);
        await Talk.BeginAsync(Miura, Record, RemarkKind.Remark, SheetField.Goal, "件数を書いてください。", null, "", CancellationToken.None);
        await Flow.ReturnAsync(Miura, Record, until, "目標をお願いします。", CancellationToken.None);
    }

    protected sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
