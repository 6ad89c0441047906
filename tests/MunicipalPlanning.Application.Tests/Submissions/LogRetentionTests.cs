using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Application.Tests.Data;
using MunicipalPlanning.Domain.Submissions;
using Npgsql;

namespace MunicipalPlanning.Application.Tests.Submissions;

/// <summary>The log under the role that the application really works as.</summary>
public sealed class LogRetentionTests(TemplateDatabase template) : DatabaseTest(template)
{
    private readonly string _role = $"application_{Guid.NewGuid():N}";
    private string _owner = "";
    private Restricted _application = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await using (var context = await Contexts.CreateDbContextAsync())
            _owner = context.Database.GetConnectionString()!;
        _application = new Restricted(new NpgsqlConnectionStringBuilder(_owner) { Username = _role, Password = "a-password-of-the-test", Pooling = false }.ConnectionString);
        await new PlanningDatabase(_application, new PlanningDatabaseOwner(_owner)).PrepareAsync(default);
        await using var application = _application.CreateDbContext();
        foreach (var years in new[] { 11, 6, 4, 0 })
            application.Add(new ChangeRecord { At = DateTimeOffset.UtcNow.AddYears(-years), Kind = ChangeKind.Content, Person = "佐久間", Record = "sheet/2026/shoko", Field = "goal", New = $"{years}" });
        await application.SaveChangesAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await using (var context = await Contexts.CreateDbContextAsync())
        {
#pragma warning disable EF1002 // The name is the test's own.
            await context.Database.ExecuteSqlRawAsync($"drop owned by {_role}; drop role {_role}");
#pragma warning restore EF1002
        }
        await base.DisposeAsync();
    }

    [Theory]
    [InlineData("update change_records set new = ''")]
    [InlineData("delete from change_records")]
    [InlineData("truncate change_records")]
    [InlineData("set planning.purge = 'on'; delete from change_records")]
    [InlineData("alter table change_records disable trigger append_only")]
    [InlineData("drop trigger append_only on change_records")]
    [InlineData("create or replace function refuse_change() returns trigger language plpgsql as 'begin return null; end'")]
    [InlineData("drop table change_records")]
    [InlineData("alter table change_records owner to current_user")]
    [InlineData("grant delete on change_records to current_user; delete from change_records")]
    [InlineData("set session_replication_role = replica")]
    public async Task ApplicationsRole_EveryWayToAlterTheLog_IsRefused(string statement)
    {
        await using var application = _application.CreateDbContext();

        var refusal = await Assert.ThrowsAsync<PostgresException>(() => application.Database.ExecuteSqlRawAsync(statement));

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refusal.SqlState);
        Assert.Equal(["11", "6", "4", "0"], await TextsAsync());
    }

    [Fact]
    public async Task ApplicationsRole_GivenTheRightToDeleteByMistake_IsStoppedByTheTrigger()
    {
        await using (var owner = await Contexts.CreateDbContextAsync())
        {
#pragma warning disable EF1002 // The name is the test's own.
            await owner.Database.ExecuteSqlRawAsync($"grant delete on change_records to {_role}");
#pragma warning restore EF1002
        }
        await using var application = _application.CreateDbContext();

        var refusal = await Assert.ThrowsAsync<PostgresException>(() => application.Database.ExecuteSqlRawAsync("set planning.purge = 'on'; delete from change_records"));

        Assert.Contains("never changed or deleted", refusal.MessageText, StringComparison.Ordinal);
        Assert.Equal(4, (await TextsAsync()).Count);
    }

    [Fact]
    public async Task Owner_Purging_TakesOnlyWhatIsOlderThanTheSettingAndSaysSo()
    {
        Assert.Equal(2, await RetentionOf(_owner, 5).PurgeAsync(default));

        await using var application = _application.CreateDbContext();
        var left = await application.Changes.OrderBy(change => change.Id).ToListAsync();
        Assert.Equal(["4", "0", ""], left.Select(change => change.New));
        Assert.Equal(("log", "2件"), (left[2].Record, left[2].Old));
        Assert.Contains("保存年限5年", left[2].Words, StringComparison.Ordinal);
        Assert.Equal(0, await RetentionOf(_owner, 5).PurgeAsync(default));
        Assert.Equal(3, await application.Changes.CountAsync());
    }

    [Theory]
    [InlineData(null, 5)]
    [InlineData("owner", null)]
    public async Task NoOwnerOrNoSetting_KeepsEverything(string? owner, int? years)
    {
        Assert.Equal(0, await RetentionOf(owner is null ? null : _owner, years).PurgeAsync(default));

        Assert.Equal(4, (await TextsAsync()).Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("五年")]
    public void Setting_IsANumberOfYearsOrNothing(string text)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Log:KeepYears", text)]).Build();

        if (text.Length == 0)
            Assert.Null(LogRetentionPolicy.From(configuration).KeepYears);
        else
            Assert.Contains("年数ではありません", Assert.Throws<InvalidOperationException>(() => LogRetentionPolicy.From(configuration)).Message, StringComparison.Ordinal);
    }

    private static LogRetention RetentionOf(string? owner, int? years) =>
        new(new PlanningDatabaseOwner(owner), new LogRetentionPolicy(years), TimeProvider.System, NullLogger<LogRetention>.Instance);

    private async Task<List<string>> TextsAsync()
    {
        await using var application = _application.CreateDbContext();
        return await application.Changes.OrderBy(change => change.Id).Select(change => change.New).ToListAsync();
    }

    private sealed class Restricted(string connectionString) : IDbContextFactory<PlanningDbContext>
    {
        public PlanningDbContext CreateDbContext()
        {
            var options = new DbContextOptionsBuilder<PlanningDbContext>();
            PlanningDatabase.Configure(options, connectionString);
            return new PlanningDbContext(options.Options);
        }
    }
}
