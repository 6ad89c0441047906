using Microsoft.EntityFrameworkCore.Storage;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Data;

/// <summary>One change in one transaction, under the lock of the row that it is about; what is not committed is as if it had not been.</summary>
/// <param name="duty">The role in which the person may do it; null where that is asked field by field.</param>
internal abstract class LockedWork(PlanningDbContext context, IDbContextTransaction transaction, Person person, Duty? duty, DateTimeOffset now) : IAsyncDisposable
{
    public PlanningDbContext Context => context;

    public Person Person => person;

    /// <summary>When it is done, the same in every record of it.</summary>
    public DateTimeOffset Now => now;

    public void Log(string record, string field, string old, string @new, string words = "", ChangeKind kind = ChangeKind.Content, Duty? inRole = null) =>
        context.Log(person, now, kind, record, field, old, @new, words, inRole ?? duty);

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
