using Microsoft.EntityFrameworkCore.Storage;

namespace MunicipalPlanning.Application.Data;

/// <summary>One change in one transaction, under the lock of the row that it is about; what is not committed is as if it had not been.</summary>
internal abstract class LockedWork(PlanningDbContext context, IDbContextTransaction transaction, DateTimeOffset now) : IAsyncDisposable
{
    public PlanningDbContext Context => context;

    /// <summary>When it is done, the same in every record of it.</summary>
    public DateTimeOffset Now => now;

    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await context.DisposeAsync();
    }
}
