using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Projects;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Projects.ListImport;

/// <summary>Brings the rows of a list without faults into the register, part by part within the caller's transaction; the log keeps each field as a change of its own.</summary>
internal sealed class ListStoring(PlanningDbContext context, Person person, Duty duty, DateTimeOffset now, FiscalYear year, CancellationToken cancellationToken)
{
    private const int AtOnce = 200;
    private const string Words = "事務事業一覧の取込み";

    /// <param name="progress">How many rows have been stored.</param>
    public async Task StoreAsync(ListPreview preview, IProgress<int>? progress)
    {
        // Looking for changes at every Add would look through all that was added before.
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        var done = 0;
        foreach (var part in preview.Rows.Where(row => row.State is ListRowState.Added or ListRowState.Changed).Chunk(AtOnce))
        {
            var ids = part.Select(row => row.ProjectId).OfType<string>().ToList();
            var known = await context.Projects.AsSplitQuery().Include(project => project.Years.Where(record => record.Year == year)).Where(project => ids.Contains(project.Id)).ToDictionaryAsync(project => project.Id, cancellationToken);
            foreach (var row in part)
                Store(row, row.ProjectId is { } id ? known[id] : context.Add(new Project(Identifier.New("project"), row.Name)).Entity);
            context.ChangeTracker.DetectChanges();
            await context.SaveChangesAsync(cancellationToken);
            context.ChangeTracker.Clear();
            progress?.Report(done += part.Length);
        }
    }

    private void Store(ListPreviewRow row, Project project)
    {
        if (project.In(year) is { } known)
        {
            foreach (var change in row.Changes)
                Write(row, project, known, change, isLogged: true);
            return;
        }
        var record = project.Open(year, row.UnitId);
        // A project of earlier years changes in its own fields; what the new year begins with is logged at once.
        foreach (var change in row.Changes)
            Write(row, project, record, change, row.ProjectId is not null && change.Field is ListField.Number or ListField.Name or ListField.FormerName);
        Log(project, SheetStateUndo.YearOpened, "", LoggedText.Write(LoggedProject.Of(project.NameIn(year), record)));
    }

    private void Write(ListPreviewRow row, Project project, ProjectYear record, ListChange change, bool isLogged)
    {
        var handle = ProjectFieldHandle.Find(project, record, change.Field.Path())!;
        var (field, text) = (handle.Field, change.Field == ListField.Unit ? row.UnitId : change.New);
        if (handle.Text == text)
            return;
        if (change.Field == ListField.Name && row.IsRenamed)
        {
            field = SheetStateUndo.Renamed;
            project.ChangeName(year, text);
        }
        else
        {
            handle.Write(text);
        }
        if (isLogged)
            Log(project, field, handle.Text, text);
    }

    private void Log(Project project, string field, string old, string @new) =>
        context.Log(person, now, ChangeKind.Content, SheetRecords.Project(project.Id, year), field, old, @new, Words, duty);
}
