using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Submissions;

/// <summary>Notes in the log what changes no text: prints, exports, imports.</summary>
public sealed class ActivityLog(IDbContextFactory<PlanningDbContext> contexts, TimeProvider clock)
{
    private const string Exchange = "exchange";

    /// <summary>Who works on the server's own command line.</summary>
    public static Person Operator { get; } = new(Guid.Empty, "サーバーの運用者", [], "命令");

    /// <summary>印刷. The record is one of its own, so that open editors do not take a print for a change of the sheet.</summary>
    /// <param name="unitId">Null for more than one unit.</param>
    /// <param name="what">部と課まとめて, PDF ….</param>
    public Task PrintedAsync(Person person, FiscalYear year, string? unitId, string what, int sheets, CancellationToken cancellationToken) =>
        NoteAsync(person, ChangeKind.Print, unitId is null ? $"print/{year}" : $"print/{year}/{unitId}", string.Create(CultureInfo.InvariantCulture, $"{what}（{sheets}シート）"), cancellationToken);

    /// <summary>計画書の印刷.</summary>
    /// <param name="what">計画書, 令和6年度 進捗版.</param>
    public Task PlanPrintedAsync(Person person, string planId, string what, CancellationToken cancellationToken) =>
        NoteAsync(person, ChangeKind.Print, $"plan-book/{planId}", what, cancellationToken);

    /// <summary>行革プランの進捗報告書の印刷と書出し.</summary>
    /// <param name="what">令和7年度 進捗報告書のPDF.</param>
    public Task ReformReportTakenOutAsync(Person person, ChangeKind kind, string planId, FiscalYear year, string what, CancellationToken cancellationToken) =>
        NoteAsync(person, kind, $"reform-report/{year}/{planId}", what, cancellationToken);

    /// <summary>取組の対応の印刷と書出し.</summary>
    public Task CoverageTakenOutAsync(Person person, ChangeKind kind, string planId, string what, CancellationToken cancellationToken) =>
        NoteAsync(person, kind, $"plan-coverage/{planId}", what, cancellationToken);

    /// <summary>事務事業一覧の印刷と書出し.</summary>
    /// <param name="what">PDF（412件）.</param>
    public Task ProjectListTakenOutAsync(Person person, ChangeKind kind, FiscalYear year, string what, CancellationToken cancellationToken) =>
        NoteAsync(person, kind, $"project-list/{year}", what, cancellationToken);

    /// <summary>評価のばらつきの書出し.</summary>
    /// <param name="what">xlsx（56件）.</param>
    public Task RatingSpreadTakenOutAsync(Person person, FiscalYear year, string what, CancellationToken cancellationToken) =>
        NoteAsync(person, ChangeKind.Export, $"rating-spread/{year}", what, cancellationToken);

    /// <summary>一つの事務事業点検シートの印刷.</summary>
    public Task ReviewPrintedAsync(Person person, FiscalYear year, string projectId, CancellationToken cancellationToken) =>
        NoteAsync(person, ChangeKind.Print, $"review-print/{year}/{projectId}", "PDF", cancellationToken);

    /// <summary>事務事業点検シートをまとめた印刷.</summary>
    /// <param name="unitId">Null for the whole year.</param>
    public Task ReviewBookPrintedAsync(Person person, FiscalYear year, string? unitId, int sheets, CancellationToken cancellationToken) =>
        NoteAsync(person, ChangeKind.Print, unitId is null ? $"review-book/{year}" : $"review-book/{year}/{unitId}", string.Create(CultureInfo.InvariantCulture, $"PDF（{sheets}シート）"), cancellationToken);

    /// <summary>交換形式の書出し.</summary>
    public Task ExportedAsync(Person person, string words, CancellationToken cancellationToken) => NoteAsync(person, ChangeKind.Export, Exchange, words, cancellationToken);

    /// <summary>交換形式の取込み.</summary>
    public Task ImportedAsync(Person person, string words, CancellationToken cancellationToken) => NoteAsync(person, ChangeKind.Import, Exchange, words, cancellationToken);

    private async Task NoteAsync(Person person, ChangeKind kind, string record, string words, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        context.Log(person, clock.GetUtcNow(), kind, record, words: words);
        await context.SaveChangesAsync(cancellationToken);
    }
}
