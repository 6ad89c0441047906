using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Fields;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Projects;

/// <summary>Writes many cells of 事務事業一覧 in one step, as a paste does: one transaction for each project, and word of every cell that could not be written.</summary>
public sealed class RegisterEditing(IDbContextFactory<PlanningDbContext> contexts, RefusalLog refusals, TimeProvider clock)
{
    /// <summary>More cells than a person reads through before pasting them.</summary>
    public const int MostCells = 5_000;

    /// <param name="words">Why, for the log.</param>
    /// <returns>What became of each change, in the same order.</returns>
    /// <exception cref="ProjectRefusedException">There are too many cells.</exception>
    public async Task<IReadOnlyList<RegisterOutcome>> ChangeAsync(Person person, IReadOnlyList<RegisterChange> changes, string words, CancellationToken cancellationToken)
    {
        if (changes.Count > MostCells)
            throw new ProjectRefusedException($"一度に書けるのは{MostCells:N0}セルまでです（いま{changes.Count:N0}セル）。何回かに分けて貼り付けてください。");
        var outcomes = new Dictionary<RegisterChange, FieldOutcome>();
        foreach (var ofProject in changes.GroupBy(change => change.Key))
        {
            foreach (var (change, outcome) in await WriteAsync(person, ofProject.Key, [.. ofProject], words, cancellationToken))
                outcomes[change] = outcome;
        }
        return [.. changes.Select(change => new RegisterOutcome(change, outcomes[change]))];
    }

    private async Task<IEnumerable<(RegisterChange, FieldOutcome)>> WriteAsync(Person person, RegisterKey key, IReadOnlyList<RegisterChange> changes, string words, CancellationToken cancellationToken)
    {
        try
        {
            await using var work = await ProjectWork.OpenAsync(contexts, clock, person, key.Year, key.ProjectId, cancellationToken);
            var outcomes = new List<FieldOutcome>();
            foreach (var change in changes)
                outcomes.Add(await StageAsync(work, change, words, cancellationToken));
            var end = outcomes.Exists(outcome => outcome is FieldOutcome.Saved) ? await work.TryCommitAsync(cancellationToken) : null;
            return changes.Zip(outcomes.Select(outcome => outcome is FieldOutcome.Saved && end is FieldOutcome.Refused ? end : outcome));
        }
        catch (Exception refused) when (refused is ProjectRefusedException or AccessRefusedException)
        {
            if (refused is AccessRefusedException access)
                await refusals.NoteAsync(access, key.Record, cancellationToken);
            return changes.Select(change => (change, (FieldOutcome)new FieldOutcome.Refused(refused.Message)));
        }
        catch (Exception failure) when (PlanningDatabase.IsAway(failure))
        {
            return changes.Select(change => (change, (FieldOutcome)new FieldOutcome.Away()));
        }
    }

    private static async Task<FieldOutcome> StageAsync(ProjectWork work, RegisterChange change, string words, CancellationToken cancellationToken)
    {
        if (ProjectFieldHandle.Find(work.Project, work.Year, change.Path) is not { } handle)
            return await work.GoneAsync(work.Record, cancellationToken);
        try
        {
            return await work.StageAsync(handle, change.Old, ProjectFieldRules.Canonical(change.Path, change.Text), words, () =>
            {
                work.RequireOpen(change.Path);
                return ProjectFieldRules.FindFaultAsync(work, change.Path, change.Text, cancellationToken);
            }, cancellationToken);
        }
        catch (ProjectRefusedException closed)
        {
            // Another cell of the same project may be open all the same.
            return new FieldOutcome.Refused(closed.Message);
        }
    }
}

/// <summary>A change of one cell of the register.</summary>
/// <param name="Path">Within the record: <c>result</c>.</param>
/// <param name="Old">The text that the person saw before writing.</param>
public sealed record RegisterChange(RegisterKey Key, string Path, string Old, string Text)
{
    /// <summary>取り消し.</summary>
    public RegisterChange Back() => this with { Old = Text, Text = Old };
}

/// <summary>What became of the change of a cell.</summary>
public sealed record RegisterOutcome(RegisterChange Change, FieldOutcome Outcome);
