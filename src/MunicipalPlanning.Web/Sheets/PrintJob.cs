using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Documents.Printing;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Calendar;

namespace MunicipalPlanning.Web.Sheets;

/// <summary>What to print: the sheets of these units of a year, in the order of the office.</summary>
/// <param name="Title">令和8年度 産業観光部 部と課まとめて.</param>
public sealed record PrintOrder(FiscalYear Year, string Title, IReadOnlyList<string> UnitIds, PaperOrientation Orientation);

public enum PrintJobState
{
    /// <summary>順番待ち.</summary>
    Waiting,

    /// <summary>作成中.</summary>
    Running,

    /// <summary>できたもの.</summary>
    Finished,

    /// <summary>作れなかったもの.</summary>
    Failed,

    /// <summary>中止したもの.</summary>
    Cancelled,
}

/// <summary>印刷の仕事: a PDF being made, or made, for the person who asked for it.</summary>
public sealed class PrintJob(Person owner, PrintOrder order, DateTimeOffset startedAt) : IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();

    public Guid Id { get; } = Guid.CreateVersion7();

    public Person Owner { get; } = owner;

    public PrintOrder Order { get; } = order;

    public DateTimeOffset StartedAt { get; } = startedAt;

    public PrintJobState State { get; private set; }

    public PrintProgress Progress { get; private set; } = new(0, order.UnitIds.Count);

    /// <summary>The unit whose sheet is being printed; empty before and after.</summary>
    public string Now { get; private set; } = "";

    public DateTimeOffset? EndedAt { get; private set; }

    public string FileName { get; private set; } = "";

    public long Size { get; private set; }

    /// <summary>Why it failed and what to do.</summary>
    public string Failure { get; private set; } = "";

    public bool IsOpen => State is PrintJobState.Waiting or PrintJobState.Running;

    public CancellationToken Cancellation => _cancellation.Token;

    /// <summary>Policy division prints for everybody and may fetch what others printed.</summary>
    public bool IsOpenTo(Person person) => person == Owner || person.Role == StaffRole.PolicyDivision;

    public void Cancel() => _cancellation.Cancel();

    public void Dispose() => _cancellation.Dispose();

    internal void Begin() => State = PrintJobState.Running;

    internal void Report(PrintProgress progress, string now) => (Progress, Now) = (progress, now);

    internal void Finish(string fileName, long size, DateTimeOffset at) =>
        (FileName, Size, Now, Progress, EndedAt, State) = (fileName, size, "", Progress with { Done = Progress.Total }, at, PrintJobState.Finished);

    internal void Fail(string reason, DateTimeOffset at) => (Failure, Now, EndedAt, State) = (reason, "", at, PrintJobState.Failed);

    internal void Stop(DateTimeOffset at) => (Now, EndedAt, State) = ("", at, PrintJobState.Cancelled);
}
