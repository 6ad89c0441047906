using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Exchange.Format;
using MunicipalPlanning.Application.Exchange.Writing;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Projects;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;
using LogNames = MunicipalPlanning.Application.Sheets.SheetRecords;

namespace MunicipalPlanning.Application.Exchange.Storing;

/// <summary>Keeps in the log what a sheet or project said before an import replaces it, with the ids that older entries of the log name.</summary>
internal sealed class FormerContents(PlanningDbContext context, Person person, DateTimeOffset now)
{
    public void Keep(ManagementSheet sheet) =>
        Log(LogNames.Sheet(sheet.Year, sheet.UnitId), LoggedText.Write(LoggedSheet.Of(sheet)));

    /// <summary>Every year that the project has or gets: the import changes the name in all of them.</summary>
    public void Keep(Project project, ExchangeProject file)
    {
        var whole = ProjectRecords.Read(project);
        foreach (var year in project.Years.Select(record => record.Year.Start).Union(file.Years.Select(record => record.Year)))
        {
            var text = Canonical(whole with { Years = [.. whole.Years.Where(record => record.Year == year)] });
            Log(LogNames.Project(project.Id, new FiscalYear(year)), LoggedText.Write(LoggedProject.Of(project.Name, project.In(new FiscalYear(year)), text)));
        }
    }

    private void Log(string record, string before) => context.Log(person, now, ChangeKind.Import, record, old: before);

    private static string Canonical(ExchangeProject project)
    {
        var json = new CanonicalJson();
        json.Object(project, ProjectWriting.Write);
        return json.Take();
    }
}
