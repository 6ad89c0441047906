using System.Globalization;
using MunicipalPlanning.Application.Fields;
using MunicipalPlanning.Application.Schedules;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Indicators;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Domain.Projects;
using MunicipalPlanning.Domain.Schedules;
using static MunicipalPlanning.Application.Fields.FieldTexts;

namespace MunicipalPlanning.Application.Projects;

/// <summary>Finds the fields of a project's year for a change.</summary>
internal static class ProjectFieldHandle
{
    /// <param name="path">Within the record: <c>outline</c>, <c>activity/ID/output/ID/target</c> …</param>
    /// <returns>Null if there is no such field, or no longer.</returns>
    public static FieldHandle? Find(Project project, ProjectYear record, string path) =>
        Find(project, record, path.Split('/')) is var (text, write) ? new(SheetRecords.Project(project.Id, record.Year), path, text, write) : null;

    private static (string Text, Action<string> Write)? Find(Project project, ProjectYear record, string[] path) => path switch
    {
        ["name"] => (project.NameIn(record.Year), text => project.RenameIn(record.Year, text)),
        ["number"] => (project.Number, text => project.Register(text, project.FormerName)),
        ["former-name"] => (project.FormerName, text => project.Register(project.Number, text)),
        ["unit"] => (record.UnitId, record.HandTo),
        ["sheet-number"] => (record.SheetNumber, record.NumberSheet),
        ["background"] => (record.Background, text => record.Write(ProjectText.Background, text)),
        ["purpose"] => (record.Purpose, text => record.Write(ProjectText.Purpose, text)),
        ["goal"] => (record.Goal, text => record.Write(ProjectText.Goal, text)),
        ["outline"] => (record.Outline, text => record.Write(ProjectText.Outline, text)),
        ["legal-basis"] => (record.LegalBasis, text => record.Write(ProjectText.LegalBasis, text)),
        ["result"] => (record.Result, text => record.Write(ProjectText.Result, text)),
        ["budget"] => (AmountText.Write(record.Budget), text => record.Fund(AmountText.Read(text), record.Settlement)),
        ["settlement"] => (AmountText.Write(record.Settlement), text => record.Fund(record.Budget, AmountText.Read(text))),
        [SheetStateUndo.PlanLinks] => (string.Join('\n', record.PlanLinks.Select(link => link.PlanItemId)), text => record.Serve(Lines(text).Distinct())),
        ["row", var id] when FieldTexts.Find(record.Schedule, row => row.Id, id) is { } row => (ScheduleRowText.Write(row.Title, row.Entries), text => Rewrite(row, text)),
        ["activity", var id, .. var rest] when FieldTexts.Find(record.Activities, activity => activity.Id, id) is { } activity => OfActivity(activity, record.Year, rest),
        ["outcome", var id, var part] when FieldTexts.Find(record.Outcomes, outcome => outcome.Id, id) is { } outcome => OfOutcome(outcome, record.Year, part),
        ["review", var part] => OfReview(record, part),
        _ => null,
    };

    private static (string, Action<string>)? OfActivity(Activity activity, FiscalYear year, string[] path) => path switch
    {
        ["name"] => (activity.Name, activity.Rename),
        ["years"] => (string.Join('\n', activity.Years), text => activity.RunIn(Lines(text).Select(line => ReadYear(line)!.Value))),
        ["partner"] => (activity.Partner, activity.WorkWith),
        ["description"] => (activity.Description, activity.Describe),
        ["budget"] => (AmountText.Write(activity.Budget), text => activity.Fund(AmountText.Read(text), activity.Settlement)),
        ["settlement"] => (AmountText.Write(activity.Settlement), text => activity.Fund(activity.Budget, AmountText.Read(text))),
        ["output", var id, var part] when FieldTexts.Find(activity.Outputs, output => output.Id, id) is { } output => part switch
        {
            "target" => (Target(output, year), text => output.WriteTarget(year, new Figure(text))),
            "next-target" => (Target(output, year.Next), text => output.WriteTarget(year.Next, new Figure(text))),
            _ => OfIndicator(output, year, part),
        },
        _ => null,
    };

    /// <summary>The target of an outcome is the one that counts in the year, which may be stated for a later one.</summary>
    private static (string, Action<string>)? OfOutcome(Indicator outcome, FiscalYear year, string part) => part switch
    {
        "target" => (OutcomeView.FindTarget(outcome, year)?.Target.ToString() ?? "", text => WriteTarget(outcome, year, text)),
        "target-year" => (Year(OutcomeView.FindTarget(outcome, year)?.Year), text => MoveTarget(outcome, year, ReadYear(text))),
        "direction" => (outcome.Direction?.ToString() ?? "", text => outcome.Aim(OptionalWord<IndicatorDirection>(text))),
        _ => OfIndicator(outcome, year, part),
    };

    private static (string, Action<string>)? OfIndicator(Indicator indicator, FiscalYear year, string part) => part switch
    {
        "name" => (indicator.Name, indicator.Rename),
        "unit" => (indicator.Unit, indicator.CountIn),
        "actual" => (indicator.In(year)?.Actual.ToString() ?? "", text => indicator.WriteActual(year, new Figure(text))),
        _ => null,
    };

    private static (string, Action<string>)? OfReview(ProjectYear record, string part) => part switch
    {
        "rating" => (record.Review?.Rating?.ToString() ?? "", text => record.Judge().Rate(OptionalWord<Rating>(text))),
        "reason" => (record.Review?.Reason ?? "", text => record.Judge().Explain(text)),
        "reflection" => (record.Review?.Reflection ?? "", text => record.Judge().Reflect(text)),
        "improve" => (string.Join('\n', record.Review?.Improve ?? []), text => record.Judge().SeeRoom(Lines(text).Select(Word<RoomForImprovement>))),
        "direction" => (record.Review?.Direction ?? "", text => record.Judge().Direct(text)),
        "written-on" => (record.Review?.WrittenOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "", text => record.Judge().Date(Day(text))),
        _ => null,
    };

    private static string Target(Indicator indicator, FiscalYear year) => indicator.In(year)?.Target.ToString() ?? "";

    private static void WriteTarget(Indicator outcome, FiscalYear year, string text)
    {
        if (OutcomeView.FindTarget(outcome, year) is { Year: null })
            outcome.WriteUndatedTarget(new Figure(text));
        else
            outcome.WriteTarget(OutcomeView.FindTarget(outcome, year)?.Year ?? year, new Figure(text));
    }

    private static void MoveTarget(Indicator outcome, FiscalYear year, FiscalYear? to)
    {
        if (OutcomeView.FindTarget(outcome, year) is not { } from || from.Year == to)
            return;
        var target = from.Target;
        WriteTarget(outcome, year, "");
        if (to is { } stated)
            outcome.WriteTarget(stated, target);
        else
            outcome.WriteUndatedTarget(target);
    }

    private static DateOnly? Day(string text) =>
        text.Length == 0 ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Rewrite(ScheduleRow row, string text)
    {
        var (title, entries) = ScheduleRowText.Read(text, row.Axis);
        row.Rewrite(title, entries);
    }
}
