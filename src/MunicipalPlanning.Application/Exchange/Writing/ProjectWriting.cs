using MunicipalPlanning.Application.Exchange.Format;

namespace MunicipalPlanning.Application.Exchange.Writing;

internal static class ProjectWriting
{
    public static void Write(CanonicalJson json, ExchangeProject project)
    {
        json.Text("id", project.Id);
        json.Text("number", project.Number);
        json.Text("name", project.Name);
        json.Text("formerName", project.FormerName);
        json.Objects("formerNames", project.FormerNames, WriteFormerName);
        json.Objects("predecessors", project.Predecessors, WritePredecessor);
        json.Number("lastYear", project.LastYear);
        json.Objects("years", project.Years, WriteYear);
    }

    private static void WriteFormerName(CanonicalJson json, ExchangeFormerName name)
    {
        json.Text("name", name.Name);
        json.Number("lastYear", name.LastYear);
    }

    private static void WritePredecessor(CanonicalJson json, ExchangeSuccession link)
    {
        json.Text("project", link.Project);
        json.Number("year", link.Year);
    }

    private static void WriteYear(CanonicalJson json, ExchangeProjectYear year)
    {
        json.Number("year", year.Year);
        json.Text("unit", year.Unit);
        json.Text("sheetNumber", year.SheetNumber);
        json.Texts("planLinks", year.PlanLinks);
        json.Text("background", year.Background);
        json.Text("purpose", year.Purpose);
        json.Text("goal", year.Goal);
        json.Text("outline", year.Outline);
        json.Text("legalBasis", year.LegalBasis);
        json.Objects("schedule", year.Schedule, ScheduleWriting.Write);
        json.Objects("activities", year.Activities, WriteActivity);
        json.Objects("outcomes", year.Outcomes, IndicatorWriting.Write);
        json.Number("budget", year.Budget);
        json.Number("settlement", year.Settlement);
        json.Text("result", year.Result);
        if (!year.Review.IsEmpty)
            json.Object("review", year.Review, WriteReview);
    }

    private static void WriteActivity(CanonicalJson json, ExchangeActivity activity)
    {
        json.Text("name", activity.Name);
        json.Numbers("years", activity.Years);
        json.Text("partner", activity.Partner);
        json.Text("description", activity.Description);
        json.Number("budget", activity.Budget);
        json.Number("settlement", activity.Settlement);
        json.Objects("outputs", activity.Outputs, IndicatorWriting.Write);
    }

    private static void WriteReview(CanonicalJson json, ExchangeReview review)
    {
        json.Word("rating", review.Rating, ExchangeWords.Ratings);
        json.Text("reason", review.Reason);
        json.Text("reflection", review.Reflection);
        json.Texts("improve", [.. review.Improve.Select(room => ExchangeWords.RoomsForImprovement[room])]);
        json.Text("direction", review.Direction);
        json.Date("writtenOn", review.WrittenOn);
    }
}
