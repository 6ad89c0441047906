using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Submissions;

/// <summary>How a year is to be run, as the policy division enters it.</summary>
/// <param name="Phases">One for each kind, in the order of <see cref="PhaseKind"/>; empty ones are not used.</param>
/// <param name="Instructions">記入要領 of each kind of field; empty where there is none.</param>
public sealed record YearPlan(IReadOnlyList<PhasePlan> Phases, bool SkipsInternalReview, IReadOnlyDictionary<SheetPart, string> Instructions)
{
    /// <summary>The same as long as nobody has changed anything: what a save compares with.</summary>
    public string Stamp => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Phases.Select(phase => phase.Describe())
        .Append(SkipsInternalReview.ToString()).Concat(Enum.GetValues<SheetPart>().Select(part => Instructions.GetValueOrDefault(part, "")))))));

    public static YearPlan Of(YearProgram program) => new(
        [.. Enum.GetValues<PhaseKind>().Select(kind => program.Find(kind) is { } phase ? PhasePlan.Of(phase) : PhasePlan.Empty(kind))],
        program.SkipsInternalReview,
        Enum.GetValues<SheetPart>().ToDictionary(part => part, program.InstructionFor));

    /// <summary>The plan to begin with: last year's dates a year later, on working days; the customary ones where there is no last year.</summary>
    public static YearPlan Propose(FiscalYear year, YearProgram? last) =>
        last is { Phases.Count: > 0 }
            ? Of(last) with { Phases = [.. Of(last).Phases.Select(phase => phase.AYearLater())] }
            : new YearPlan(Customary(year), false, Enum.GetValues<SheetPart>().ToDictionary(part => part, _ => ""));

    private static IReadOnlyList<PhasePlan> Customary(FiscalYear year)
    {
        var (first, second) = (year.Start, year.Start + 1);
        return
        [
            new(PhaseKind.GoalSetting, new(first, 4, 1), new(first, 5, 29), new(first, 6, 5), new(first, 6, 26), new(first, 7, 10), [.. Enum.GetValues<SheetPart>().Where(part => part != SheetPart.ProjectResult)]),
            new PhasePlan(PhaseKind.MidtermCheck, new(first, 10, 1), new(first, 10, 16), new(first, 10, 23), new(first, 11, 13), null, [SheetPart.Outline, SheetPart.Schedule]).OnWorkingDays(),
            new PhasePlan(PhaseKind.YearEndEvaluation, new(second, 3, 1), new(second, 3, 19), new(second, 3, 26), new(second, 4, 23), new(second, 5, 14), [SheetPart.ProjectResult]).OnWorkingDays(),
        ];
    }
}

/// <summary>A phase as it is entered; without any date, the year has no such phase.</summary>
public sealed record PhasePlan(PhaseKind Kind, DateOnly? Begins, DateOnly? WriteUntil, DateOnly? HandInUntil, DateOnly? ReviewUntil, DateOnly? PublishOn, IReadOnlyList<SheetPart> OpenParts)
{
    public bool IsEmpty => Begins is null && WriteUntil is null && HandInUntil is null && ReviewUntil is null && PublishOn is null;

    public static PhasePlan Empty(PhaseKind kind) => new(kind, null, null, null, null, null, []);

    internal static PhasePlan Of(YearPhase phase) =>
        new(phase.Kind, phase.Begins, phase.WriteUntil, phase.HandInUntil, phase.ReviewUntil, phase.PublishOn, phase.OpenParts);

    internal PhasePlan AYearLater() =>
        (this with { Begins = Begins?.AddYears(1), WriteUntil = WriteUntil?.AddYears(1), HandInUntil = HandInUntil?.AddYears(1), ReviewUntil = ReviewUntil?.AddYears(1), PublishOn = PublishOn?.AddYears(1) }).OnWorkingDays();

    /// <summary>Deadlines on a Saturday or Sunday go back to the Friday before, but never before the phase begins.</summary>
    internal PhasePlan OnWorkingDays() =>
        this with { WriteUntil = Friday(WriteUntil), HandInUntil = Friday(HandInUntil), ReviewUntil = Friday(ReviewUntil), PublishOn = Friday(PublishOn) };

    /// <summary>For the log and for comparing: 開始 2026-04-01 …; empty where the phase is not used.</summary>
    internal string Describe() => IsEmpty
        ? ""
        : $"開始 {Text(Begins)}、作成 {Text(WriteUntil)}、提出 {Text(HandInUntil)}、確認 {Text(ReviewUntil)}、公表 {Text(PublishOn)}、開く欄 {string.Join('・', OpenParts.Order().Select(part => part.Word()))}";

    private DateOnly? Friday(DateOnly? day)
    {
        var working = day?.DayOfWeek switch
        {
            DayOfWeek.Saturday => day?.AddDays(-1),
            DayOfWeek.Sunday => day?.AddDays(-2),
            _ => day,
        };
        return working < Begins ? Begins : working;
    }

    private static string Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "なし";
}
