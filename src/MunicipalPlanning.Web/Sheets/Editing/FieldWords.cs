using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Application.Schedules;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Domain.Schedules;
using MunicipalPlanning.Domain.Sheets;

namespace MunicipalPlanning.Web.Sheets.Editing;

/// <summary>The stored text of a field as people read it: a choice by its title, a schedule row line by line.</summary>
internal static class FieldWords
{
    public static string Of(SheetField field, string text, IReadOnlyList<PlanForChoice> plans) => field.Path.Split('/') switch
    {
        ["project", _, "row", _] => ScheduleRowText.Describe(text, ScheduleAxis.Months),
        ["project", _, "measure"] or ["related", _, "measure" or "project"] => Title(PlanChoiceText.Read(text), plans),
        _ => text,
    };

    private static string Title(PlanChoice choice, IReadOnlyList<PlanForChoice> plans) =>
        choice.ItemId is { } id ? plans.SelectMany(plan => plan.Items).FirstOrDefault(item => item.Id == id)?.Title ?? id : choice.Text;
}
