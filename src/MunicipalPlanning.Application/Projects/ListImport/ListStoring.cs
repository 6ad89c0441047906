using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Exchange.Storing;
using MunicipalPlanning.Domain;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Domain.Projects;

namespace MunicipalPlanning.Application.Projects.ListImport;

/// <summary>Brings the rows of a list without faults into the register, part by part within the caller's transaction. What records said before is kept in the log.</summary>
internal sealed class ListStoring(PlanningDbContext context, FormerContents former, FiscalYear year, CancellationToken cancellationToken)
{
    private const int AtOnce = 200;

    /// <param name="progress">How many rows have been stored.</param>
    public async Task StoreAsync(ListPreview preview, IProgress<int>? progress)
    {
        // Looking for changes at every Add would look through all that was added before.
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        var done = 0;
        foreach (var part in preview.Rows.Where(row => row.State is ListRowState.Added or ListRowState.Changed).Chunk(AtOnce))
        {
            var known = await LoadAsync(part);
            foreach (var row in part)
                Store(row, row.ProjectId is { } id ? known[id] : null);
            context.ChangeTracker.DetectChanges();
            await context.SaveChangesAsync(cancellationToken);
            context.ChangeTracker.Clear();
            progress?.Report(done += part.Length);
        }
    }

    /// <summary>With the records of this year; where the project itself changes, with those of all years, because all show it.</summary>
    private async Task<Dictionary<string, Project>> LoadAsync(ListPreviewRow[] rows)
    {
        var ids = rows.Select(row => row.ProjectId).OfType<string>().ToList();
        var whole = rows.Where(row => row.ProjectId is not null && row.Changes.Any(change => IsOfProject(change.Field))).Select(row => row.ProjectId!).ToList();
        return await context.Projects.AsSplitQuery().Include(project => project.Years.Where(record => record.Year == year || whole.Contains(record.ProjectId))).Where(project => ids.Contains(project.Id))
            .ToDictionaryAsync(project => project.Id, cancellationToken);
    }

    private void Store(ListPreviewRow row, Project? known)
    {
        var changes = row.Changes.ToDictionary(change => change.Field, change => change.New);
        if (known is not null)
            former.Keep(known, year);
        var project = known ?? context.Add(new Project(Identifier.New("project"), row.Name)).Entity;
        if (changes.TryGetValue(ListField.Name, out var name))
            project.Rename(name);
        project.Register(changes.GetValueOrDefault(ListField.Number, project.Number), changes.GetValueOrDefault(ListField.FormerName, project.FormerName));
        var record = project.In(year) ?? project.Open(year, row.UnitId);
        if (changes.ContainsKey(ListField.Unit))
            record.HandTo(row.UnitId);
        record.NumberSheet(changes.GetValueOrDefault(ListField.SheetNumber, record.SheetNumber));
        foreach (var change in row.Changes)
        {
            if (change.Field.Text() is { } text)
                record.Write(text, change.New);
        }
        record.Fund(Amount(changes, ListField.Budget, record.Budget), Amount(changes, ListField.Settlement, record.Settlement));
        Judge(record, changes);
    }

    private static void Judge(ProjectYear record, Dictionary<ListField, string> changes)
    {
        if (!changes.Keys.Any(field => field is ListField.Rating or ListField.Reflection or ListField.Direction))
            return;
        var review = record.Review;
        var rating = changes.TryGetValue(ListField.Rating, out var written) ? written.Length > 0 ? Enum.Parse<Rating>(written) : (Rating?)null : review?.Rating;
        record.Judge(new ProjectReview(rating, changes.GetValueOrDefault(ListField.Reflection, review?.Reflection ?? ""), review?.Improve ?? [], changes.GetValueOrDefault(ListField.Direction, review?.Direction ?? ""), review?.WrittenOn));
    }

    private static Thousands? Amount(Dictionary<ListField, string> changes, ListField field, Thousands? before) =>
        !changes.TryGetValue(field, out var written) ? before : written.Length > 0 ? new Thousands(long.Parse(written, CultureInfo.InvariantCulture)) : null;

    private static bool IsOfProject(ListField field) => field is ListField.Number or ListField.Name or ListField.FormerName;
}
