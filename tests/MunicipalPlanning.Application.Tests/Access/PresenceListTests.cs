using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Application.Tests.Data;
using MunicipalPlanning.Application.Tests.Submissions;
using MunicipalPlanning.Domain.Sheets;
using Npgsql;

namespace MunicipalPlanning.Application.Tests.Access;

public sealed class PresenceListTests(TemplateDatabase template) : WorkflowTest(template)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Person_OnAnotherInstance_IsSeenComingWritingAndLeaving()
    {
        await using var one = await StartAsync();
        await using var other = await StartAsync();
        var (mine, theirs) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await one.Presences.SeeAsync(Sakuma, mine, Record, "", Token);

        await other.Presences.SeeAsync(Ono, theirs, Record, "", Token);
        await one.HearAsync(news => news is { IsPresence: true, Record: Record });
        Assert.Equal(("大野課長", ""), Seen(await one.Presences.OthersAsync(mine, Record, Token)));

        await other.Presences.SeeAsync(Ono, theirs, Record, SheetField.Goal.Path, Token);
        await one.HearAsync(news => news.IsPresence);
        Assert.Equal(("大野課長", "goal"), Seen(await one.Presences.OthersAsync(mine, Record, Token)));

        await other.Presences.LeaveAsync(theirs, Record, Token);
        await one.HearAsync(news => news.IsPresence);
        Assert.Empty(await one.Presences.OthersAsync(mine, Record, Token));

        static (string, string) Seen(IReadOnlyList<PresentPerson> people) => (Assert.Single(people).Called, people[0].Field);
    }

    [Fact]
    public async Task Person_WhoseScreenIsSilent_IsForgotten()
    {
        var screen = Guid.CreateVersion7();
        var presences = new PresenceList(Contexts, TimeProvider.System);
        await presences.SeeAsync(Ono, screen, Record, "", Token);
        await using var context = await Contexts.CreateDbContextAsync(Token);
        await context.Presences.ExecuteUpdateAsync(set => set.SetProperty(presence => presence.SeenAt, presence => presence.SeenAt - PresenceList.Silence), Token);

        Assert.Empty(await presences.OthersAsync(Guid.CreateVersion7(), Record, Token));
        await presences.SeeAsync(Sakuma, Guid.CreateVersion7(), Record, "", Token);
        Assert.False(await context.Presences.AnyAsync(presence => presence.ScreenId == screen, Token));
    }

    [Fact]
    public async Task Change_OnAnotherInstance_IsHeardWithItsNumber_AndAfterAnInterruptionEverybodyLooks()
    {
        await using var one = await StartAsync();
        var before = (await SheetAsync(Sakuma)).LatestChanges[Record];

        await Editing.ChangeAsync(Ono, Year, "shoko", SheetField.Goal, "創業を増やす。", "大野の文", Token);
        var news = await one.HearAsync(news => news.Record == Record);
        Assert.True(news.ChangeId > before);
        Assert.Equal(news.ChangeId, (await SheetAsync(Sakuma)).LatestChanges[Record]);

        await using var context = await Contexts.CreateDbContextAsync(Token);
        await context.Database.ExecuteSqlAsync($"select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like 'listen%'", Token);
        await one.HearAsync(news => news.Record is null);
        await Editing.ChangeAsync(Ono, Year, "shoko", SheetField.Goal, "大野の文", "大野の次の文", Token);
        await one.HearAsync(news => news.Record == Record);
    }

    private async Task<Instance> StartAsync()
    {
        var instance = new Instance(Services(new NpgsqlConnectionStringBuilder(Contexts.CreateDbContext().Database.GetConnectionString()) { Pooling = false }.ConnectionString));
        await instance.Feed.StartAsync(Token);
        await instance.HearAsync(news => news.Record is null);
        return instance;
    }

    /// <summary>One running instance of the application, and what it hears.</summary>
    private sealed class Instance : IAsyncDisposable
    {
        private readonly Channel<ChangeNews> _heard = Channel.CreateUnbounded<ChangeNews>();
        private readonly ServiceProvider _services;

        public Instance(ServiceProvider services)
        {
            _services = services;
            Feed.Listen(news => _heard.Writer.TryWrite(news));
        }

        public ChangeFeed Feed => _services.GetRequiredService<ChangeFeed>();

        public PresenceList Presences => _services.GetRequiredService<PresenceList>();

        public async Task<ChangeNews> HearAsync(Func<ChangeNews, bool> isMeant)
        {
            using var limit = new CancellationTokenSource(Limit);
            ChangeNews news;
            do
                news = await _heard.Reader.ReadAsync(limit.Token);
            while (!isMeant(news));
            return news;
        }

        public async ValueTask DisposeAsync()
        {
            await Feed.StopAsync(CancellationToken.None);
            await _services.DisposeAsync();
        }
    }
}
