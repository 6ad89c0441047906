using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Data;
using Npgsql;

namespace MunicipalPlanning.Application.Tests.Data;

/// <summary>A test class with an empty, migrated database of its own for each of its tests.</summary>
public abstract class DatabaseTest(TemplateDatabase template) : IAsyncLifetime
{
    protected IDbContextFactory<PlanningDbContext> Contexts { get; private set; } = null!;

    public virtual async ValueTask InitializeAsync() => Contexts = await template.CloneAsync();

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        // The idle connections of hundreds of databases would be more than the server allows.
        await using var context = await Contexts.CreateDbContextAsync();
        NpgsqlConnection.ClearPool((NpgsqlConnection)context.Database.GetDbConnection());
    }
}
