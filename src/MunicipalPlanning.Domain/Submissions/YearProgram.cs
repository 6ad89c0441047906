using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Sheets;

namespace MunicipalPlanning.Domain.Submissions;

/// <summary>年度の進め方: how a year is run, from its opening by the policy division on.</summary>
public sealed class YearProgram
{
    private readonly List<YearPhase> _phases = [];
    private readonly List<Instruction> _instructions = [];

    private YearProgram()
    {
    }

    public YearProgram(FiscalYear year)
    {
        Year = year;
    }

    public FiscalYear Year { get; private set; }

    /// <summary>部内確認を省く: the section's staff hand in without the heads' review.</summary>
    public bool SkipsInternalReview { get; private set; }

    /// <summary>時期, in order of time.</summary>
    public IReadOnlyList<YearPhase> Phases => [.. _phases.OrderBy(phase => phase.Begins)];

    public IReadOnlyList<Instruction> Instructions => [.. _instructions.OrderBy(instruction => instruction.Part)];

    public YearPhase? Find(PhaseKind kind) => _phases.Find(phase => phase.Kind == kind);

    /// <summary>The phase that runs on a day; null before the first begins.</summary>
    public YearPhase? PhaseOn(DateOnly day) => Phases.LastOrDefault(phase => phase.Begins <= day);

    /// <summary>The phase whose dates a form follows on a day: what reports on the year that of its results, all else the one that runs; null where there is none.</summary>
    public YearPhase? PhaseFor(SubmissionForm form, DateOnly day) => form == SubmissionForm.ReformReport ? Find(PhaseKind.YearEndEvaluation) : PhaseOn(day);

    /// <summary>記入要領 of a kind of field; empty if none is written.</summary>
    public string InstructionFor(SheetPart part) => _instructions.Find(instruction => instruction.Part == part)?.Text ?? "";

    public void SkipInternalReview(bool skips) => SkipsInternalReview = skips;

    /// <exception cref="InvalidOperationException">The year has a phase of this kind already.</exception>
    public void Add(YearPhase phase)
    {
        if (Find(phase.Kind) is not null)
            throw new InvalidOperationException($"{Year} has {phase.Kind} already.");
        _phases.Add(phase);
    }

    public void Remove(YearPhase phase) => _phases.Remove(phase);

    /// <exception cref="ArgumentException">The text is too long.</exception>
    public void Instruct(SheetPart part, string text)
    {
        if (_instructions.Find(instruction => instruction.Part == part) is { } known)
            known.Write(text);
        else
            _instructions.Add(new Instruction(part, text));
    }
}
