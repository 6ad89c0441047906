using MunicipalPlanning.Application.Exchange.Format;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Sheets;

namespace MunicipalPlanning.Application.Exchange.Storing;

/// <summary>組織マネジメントシート between the file and the domain; the sheet's state is not in the file and stays.</summary>
internal static class SheetRecords
{
    public static ManagementSheet Create(ExchangeSheet file)
    {
        var sheet = new ManagementSheet(new FiscalYear(file.Year), file.Unit);
        Write(sheet, file);
        return sheet;
    }

    public static void Write(ManagementSheet sheet, ExchangeSheet file)
    {
        sheet.Clear();
        sheet.WriteGoal(file.Goal);
        sheet.WriteRole(file.Role);
        foreach (var relation in file.PlanRelations)
            sheet.Relate(new PlanRelation(relation.Label, relation.Plan, relation.Lines));
        foreach (var related in file.RelatedProjects)
            sheet.Join(new RelatedProject(Choose(related.MeasureItem, related.Measure), Choose(related.ProjectItem, related.Project)));
        foreach (var pick in file.PriorityProjects)
            sheet.Pick(new PriorityProject(pick.Project, Choose(pick.MeasureItem, pick.Measure)));
    }

    public static ExchangeSheet Read(ManagementSheet sheet) => new()
    {
        Year = sheet.Year.Start,
        Unit = sheet.UnitId,
        Goal = sheet.Goal,
        Role = sheet.Role,
        PlanRelations = [.. sheet.PlanRelations.Select(Read)],
        RelatedProjects = [.. sheet.RelatedProjects.Select(Read)],
        PriorityProjects = [.. sheet.PriorityProjects.Select(Read)],
    };

    private static ExchangePlanRelation Read(PlanRelation relation) => new()
    {
        Label = relation.Label,
        Plan = relation.PlanId,
        Lines = [.. relation.Lines],
    };

    private static ExchangeRelatedProject Read(RelatedProject related) => new()
    {
        MeasureItem = related.MeasureItemId,
        Measure = related.MeasureText,
        ProjectItem = related.ProjectItemId,
        Project = related.ProjectText,
    };

    private static ExchangePriorityProject Read(PriorityProject pick) => new()
    {
        Project = pick.ProjectId,
        MeasureItem = pick.MeasureItemId,
        Measure = pick.MeasureText,
    };

    private static PlanChoice Choose(string? itemId, string text) => itemId is null ? PlanChoice.Written(text) : PlanChoice.Item(itemId);
}
