using MunicipalPlanning.Domain;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Submissions;

/// <summary>What is wrong with one field of a year's plan, and what to do.</summary>
/// <param name="Field">GoalSetting.Begins, Instruction.Goal; empty for the whole.</param>
public sealed record YearFault(string Field, string Message);

/// <summary>Checks the plan of a year before it is stored.</summary>
internal static class YearCheck
{
    /// <summary>A phase's dates by the names of their fields, in the order in which they follow one another.</summary>
    private static readonly (string Name, string Word, Func<PhasePlan, DateOnly?> Read, bool IsRequired)[] Dates =
    [
        (nameof(PhasePlan.Begins), "開始", phase => phase.Begins, true),
        (nameof(PhasePlan.WriteUntil), "作成の期限", phase => phase.WriteUntil, true),
        (nameof(PhasePlan.HandInUntil), "提出期限", phase => phase.HandInUntil, true),
        (nameof(PhasePlan.ReviewUntil), "政策推進課の確認の期限", phase => phase.ReviewUntil, true),
        (nameof(PhasePlan.PublishOn), "公表日", phase => phase.PublishOn, false),
    ];

    public static IReadOnlyList<YearFault> Of(FiscalYear year, YearPlan plan)
    {
        var faults = new List<YearFault>();
        var used = plan.Phases.Where(phase => !phase.IsEmpty).ToList();
        if (plan.Phases.All(phase => phase.Kind != PhaseKind.GoalSetting || phase.IsEmpty))
            faults.Add(new($"{PhaseKind.GoalSetting}.{nameof(PhasePlan.Begins)}", "目標設定の日がありません。開始と期限を入れてください。"));
        foreach (var phase in used)
            faults.AddRange(OfPhase(year, phase));
        foreach (var (before, after) in used.OrderBy(phase => phase.Kind).Zip(used.OrderBy(phase => phase.Kind).Skip(1)))
        {
            if (after.Begins <= before.ReviewUntil)
                faults.Add(new($"{after.Kind}.{nameof(PhasePlan.Begins)}", $"{after.Kind.Word()}が、{before.Kind.Word()}の確認の期限（{DeadlineWords.Day(before.ReviewUntil.Value)}）より前に始まっています。その翌日からあとの日にしてください。"));
        }
        foreach (var (part, text) in plan.Instructions)
        {
            if (CharacterCount.Of(text) > Instruction.Longest || text.Length > Instruction.Longest)
                faults.Add(new($"Instruction.{part}", $"{part.Word()}の記入要領が{CharacterCount.Of(text)}字あります。{Instruction.Longest}字までに短くしてください。"));
            else if (!TextLimits.IsText(text))
                faults.Add(new($"Instruction.{part}", $"{part.Word()}の記入要領に、保存できない文字があります。書き直してください。"));
        }
        return faults;
    }

    private static IEnumerable<YearFault> OfPhase(FiscalYear year, PhasePlan phase)
    {
        var (first, last) = (new DateOnly(year.Start, 1, 1), new DateOnly(year.Start + 1, 9, 30));
        (string Word, DateOnly Day)? before = null;
        foreach (var (name, word, read, isRequired) in Dates)
        {
            var field = $"{phase.Kind}.{name}";
            if (read(phase) is not { } day)
            {
                if (isRequired)
                    yield return new(field, $"{phase.Kind.Word()}の{word}がありません。日を選んでください。この時期を使わないときは、日をすべて消してください。");
                continue;
            }
            if (day < first || day > last)
                yield return new(field, $"{word}が{day.Year}年{day.Month}月{day.Day}日になっています。{first.Year}年1月1日から{last.Year}年9月30日までの日にしてください。");
            else if (before is { } earlier && day < earlier.Day)
                yield return new(field, $"{word}が{earlier.Word}（{DeadlineWords.Day(earlier.Day)}）より前です。同じ日かあとの日にしてください。");
            before = (word, day);
        }
    }
}
