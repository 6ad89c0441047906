using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Access;

/// <summary>断った操作 in the log: whoever catches an <see cref="AccessRefusedException"/> notes it here.</summary>
public sealed partial class RefusalLog(IDbContextFactory<PlanningDbContext> contexts, TimeProvider time, ILogger<RefusalLog> logger)
{
    /// <param name="record">What it was asked for: <c>sheet/2026/UNIT</c>, an address.</param>
    public async Task NoteAsync(AccessRefusedException refused, string record, CancellationToken cancellationToken)
    {
        LogRefused(refused.Person.AccountId, refused.Verb, record);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        context.Log(refused.Person, time.GetUtcNow(), ChangeKind.Refusal, record, words: VerbWords.Of(refused.Verb));
        await context.SaveChangesAsync(cancellationToken);
    }

    [LoggerMessage(LogLevel.Warning, "Refused {Verb} of {Record} to account {AccountId}.")]
    private partial void LogRefused(Guid accountId, Verb verb, string record);
}
