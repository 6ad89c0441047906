using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Data;

namespace MunicipalPlanning.Application.Tests.Data;

/// <summary>A test class with an empty, migrated database of its own for each of its tests.</summary>
public abstract class DatabaseTest(TemplateDatabase template) : IAsyncLifetime
{
    protected IDbContextFactory<PlanningDbContext> Contexts { get; private set; } = null!;

    public virtual async ValueTask InitializeAsync() => Contexts = await template.CloneAsync();

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}
