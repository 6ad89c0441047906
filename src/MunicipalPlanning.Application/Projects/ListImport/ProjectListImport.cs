using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Exchange;
using MunicipalPlanning.Application.Organization;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Application.Tables;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Projects.ListImport;

/// <summary>事務事業一覧の取込み: any city's own list. First it is read and compared, with nothing changed; then all of it in one transaction, or nothing.</summary>
public sealed class ProjectListImport(IDbContextFactory<PlanningDbContext> contexts, ListLayouts layouts, TimeProvider clock)
{
    /// <param name="progress">How many rows have been read.</param>
    /// <exception cref="AccessRefusedException">The person may not take in lists.</exception>
    /// <exception cref="ListRefusedException">The file cannot be read.</exception>
    /// <returns>The draft, and when a list of this layout was taken in last; its columns are as they were then.</returns>
    public async Task<(ListDraft Draft, ListLayoutUse? Known)> OpenAsync(Person person, FiscalYear year, string fileName, byte[] content, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        Rights.Require(person, Verb.ImportProjects);
        var draft = await Reading(() =>
        {
            var opened = new ListDraft(fileName, TableFile.Open(content, ListImportLimits.Table), year);
            Choose(opened, opened.FirstSheet, progress, cancellationToken);
            return opened;
        }, cancellationToken);
        return (draft, await layouts.ApplyAsync(draft, cancellationToken));
    }

    /// <exception cref="AccessRefusedException">The person may not take in lists.</exception>
    /// <exception cref="ListRefusedException">The sheet cannot be read.</exception>
    /// <returns>When a list of this layout was taken in last.</returns>
    public async Task<ListLayoutUse?> ChooseSheetAsync(Person person, ListDraft draft, int sheet, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        Rights.Require(person, Verb.ImportProjects);
        await Reading(() =>
        {
            Choose(draft, sheet, progress, cancellationToken);
            return draft;
        }, cancellationToken);
        return await layouts.ApplyAsync(draft, cancellationToken);
    }

    /// <summary>Compares the draft with the register as it is now.</summary>
    /// <exception cref="AccessRefusedException">The person may not take in lists.</exception>
    public async Task<ListComparison> CompareAsync(Person person, ListDraft draft, CancellationToken cancellationToken)
    {
        Rights.Require(person, Verb.ImportProjects);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return new ListComparison(draft, await ListKnown.LoadAsync(context, person, draft.Year, clock.Today(), cancellationToken));
    }

    /// <param name="preview">The one that was looked at last; what is taken in must be the same.</param>
    /// <param name="progress">How many rows have been stored.</param>
    /// <exception cref="AccessRefusedException">The person may not take in lists.</exception>
    /// <exception cref="ListRefusedException">Something must still be repaired, or the register has changed since.</exception>
    public async Task ImportAsync(Person person, ListDraft draft, ListPreview preview, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var duty = Rights.Require(person, Verb.ImportProjects);
        if (preview.Faults > 0)
            throw new ListRefusedException($"直すところが{preview.Faults}か所あるため、取り込めません。");
        if (!preview.CanBeTaken)
            throw new ListRefusedException("取り込む行がありません。");
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await ExchangeImport.LockAsync(context, cancellationToken);
        // Somebody who writes in one of these records at this moment is waited for, and waits; forms stay in their states. Everybody locks first the forms, then the years.
        await context.Database.ExecuteSqlAsync($"select 1 from submissions where year = {draft.Year.Start} order by id for share", cancellationToken);
        await context.Database.ExecuteSqlAsync($"select 1 from project_years where year = {draft.Year.Start} order by id for update", cancellationToken);
        if (new ListComparison(draft, await ListKnown.LoadAsync(context, person, draft.Year, clock.Today(), cancellationToken)).Run().Fingerprint != preview.Fingerprint)
            throw new ListRefusedException("確かめたあとで事務事業か部署が変わりました。まだ何も取り込んでいません。新しい下見を確かめて、もう一度取り込んでください。");
        try
        {
            var now = clock.GetUtcNow();
            await new ListStoring(context, person, duty, now, draft.Year, cancellationToken).StoreAsync(preview, progress);
            context.Log(person, now, ChangeKind.Import, $"project-list/{draft.Year}", @new: $"追加 {preview.Added}件、変更 {preview.Changed}件、変わらない {preview.Unchanged}件", words: $"{draft.FileName}（{draft.Rows.Count - preview.Skipped}行）", duty: duty);
            await ListLayouts.RememberAsync(context, draft, now, cancellationToken);
            await context.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new ListRefusedException("取り込む間に、ほかの人が事務事業を直しました。まだ何も取り込んでいません。もう一度確かめてください。");
        }
    }

    private static void Choose(ListDraft draft, int sheet, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var read = draft.Read(sheet, progress, cancellationToken);
        if (read.IsCut)
            throw new ListRefusedException($"列が多すぎます。{ListImportLimits.Columns}列までです。要る列だけを新しいブックに写してください。");
        draft.ChooseSheet(sheet, read);
    }

    /// <summary>Off the thread of the person's screen, which goes on answering.</summary>
    private static async Task<T> Reading<T>(Func<T> read, CancellationToken cancellationToken)
    {
        try
        {
            return await Task.Run(read, cancellationToken);
        }
        catch (TableRefusedException refusal)
        {
            throw new ListRefusedException(refusal.Message);
        }
    }
}
