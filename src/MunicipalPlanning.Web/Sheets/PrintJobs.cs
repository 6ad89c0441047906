using System.Collections.Concurrent;
using System.Threading.Channels;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Documents.Printing;
using MunicipalPlanning.Documents.Sheets;

namespace MunicipalPlanning.Web.Sheets;

/// <summary>Prints one job after the other beside the pages. Files stay for a day at most and go when the server stops.</summary>
internal sealed class PrintJobs(SheetViews views, SheetPrinter printer, ActivityLog activity, TimeProvider time, ILogger<PrintJobs> log) : BackgroundService
{
    public const int MostWaiting = 20;

    private const int SheetsPerPart = 4;

    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    private readonly Channel<PrintJob> _queue = Channel.CreateBounded<PrintJob>(MostWaiting);
    private readonly ConcurrentDictionary<Guid, PrintJob> _jobs = new();
    private readonly Lazy<DirectoryInfo> _folder = new(() => Directory.CreateTempSubdirectory("planning-prints-"));

    /// <summary>Something changed about a job.</summary>
    public event Action? Changed;

    /// <returns>Null if too much is waiting already.</returns>
    public PrintJob? Start(Person owner, PrintOrder order)
    {
        RemoveOld();
        var job = new PrintJob(owner, order, time.GetUtcNow());
        if (!_queue.Writer.TryWrite(job))
            return null;
        _jobs[job.Id] = job;
        Changed?.Invoke();
        return job;
    }

    /// <summary>The person's own jobs, the newest first.</summary>
    public IReadOnlyList<PrintJob> Of(Person person) => [.. _jobs.Values.Where(job => job.Owner == person).OrderByDescending(job => job.StartedAt)];

    /// <returns>The finished file; null if there is none for this person.</returns>
    public (string Path, string Name)? FindFile(Guid id, Person person) =>
        _jobs.TryGetValue(id, out var job) && job.State == PrintJobState.Finished && job.IsOpenTo(person) && File.Exists(PathOf(job)) ? (PathOf(job), job.FileName) : null;

    public void Cancel(PrintJob job)
    {
        job.Cancel();
        if (job.State == PrintJobState.Waiting)
            End(() => job.Stop(time.GetUtcNow()));
    }

    public void Remove(PrintJob job)
    {
        if (job.IsOpen)
            throw new InvalidOperationException("A job must end before it is removed.");
        File.Delete(PathOf(job));
        _jobs.TryRemove(job.Id, out _);
        job.Dispose();
        Changed?.Invoke();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var job in _queue.Reader.ReadAllAsync(stoppingToken))
            {
                if (job.State == PrintJobState.Waiting)
                    await RunAsync(job, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops.
        }
        finally
        {
            if (_folder.IsValueCreated)
                _folder.Value.Delete(recursive: true);
        }
    }

    private async Task RunAsync(PrintJob job, CancellationToken stopping)
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(job.Cancellation, stopping);
        try
        {
            job.Begin();
            Changed?.Invoke();
            var wanted = job.Order.UnitIds.ToHashSet();
            var sheets = (await views.ForYearAsync(job.Order.Year, cancellation.Token)).Where(sheet => wanted.Contains(sheet.UnitId)).ToList();
            if (sheets.Count == 0)
                throw new PrintingException("印刷するシートがなくなりました。シート一覧で確かめてください。");
            var options = new SheetPrintOptions(job.Order.Orientation, SheetsPerPart);
            var document = await printer.PrintAsync(sheets, options, new PrintJobProgress(this, job, sheets), cancellation.Token);
            await File.WriteAllBytesAsync(PathOf(job), document.Content, cancellation.Token);
            await activity.PrintedAsync(job.Owner, job.Order.Year, sheets is [var only] ? only.UnitId : null, job.Order.Title, sheets.Count, cancellation.Token);
            End(() => job.Finish(document.FileName, document.Content.Length, time.GetUtcNow()));
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            End(() => job.Stop(time.GetUtcNow()));
        }
        catch (PrintingException failure)
        {
            log.LogWarning(failure, "Printing {Title} failed.", job.Order.Title);
            End(() => job.Fail(failure.Message, time.GetUtcNow()));
        }
        catch (Exception failure)
        {
            log.LogError(failure, "Printing {Title} failed.", job.Order.Title);
            End(() => job.Fail("サーバーの側の問題で作れませんでした。少し待ってからもう一度作ってください。続くときは情報管理の担当に伝えてください。", time.GetUtcNow()));
        }
    }

    private void End(Action end)
    {
        end();
        Changed?.Invoke();
    }

    private void RemoveOld()
    {
        var limit = time.GetUtcNow() - Kept;
        foreach (var job in _jobs.Values.Where(job => job.EndedAt < limit))
            Remove(job);
    }

    private string PathOf(PrintJob job) => Path.Combine(_folder.Value.FullName, $"{job.Id}.pdf");

    /// <summary>Reports at once and in order, unlike <see cref="Progress{T}"/>.</summary>
    private sealed class PrintJobProgress(PrintJobs jobs, PrintJob job, List<SheetView> sheets) : IProgress<PrintProgress>
    {
        public void Report(PrintProgress value)
        {
            job.Report(value, value.Done < sheets.Count ? sheets[value.Done].UnitName : "");
            jobs.Changed?.Invoke();
        }
    }
}
