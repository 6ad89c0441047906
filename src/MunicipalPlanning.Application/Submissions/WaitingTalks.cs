using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Submissions;

/// <summary>The unsolved talks on the sheets of a year that concern a person.</summary>
internal sealed class WaitingTalks
{
    private const int QuotedLength = 40;

    private readonly Person _person;
    private readonly IReadOnlySet<string> _ownUnits;
    private readonly ILookup<Guid, Remark> _ofSubmission;

    private WaitingTalks(Person person, IReadOnlySet<string> ownUnits, ILookup<Guid, Remark> ofSubmission) =>
        (_person, _ownUnits, _ofSubmission) = (person, ownUnits, ofSubmission);

    public static async Task<WaitingTalks> LoadAsync(PlanningDbContext context, Person person, SubmissionOverview overview, IReadOnlySet<string> ownUnits, CancellationToken cancellationToken)
    {
        var ids = overview.Lines.Select(line => line.SubmissionId).OfType<Guid>().ToList();
        var open = await context.Remarks.AsNoTracking().Where(remark => ids.Contains(remark.SubmissionId) && remark.SolvedAt == null).OrderBy(remark => remark.Id).ToListAsync(cancellationToken);
        return new(person, ownUnits, open.ToLookup(remark => remark.SubmissionId));
    }

    /// <summary>The unsolved remarks on a sheet that was sent back.</summary>
    public IReadOnlyList<Remark> AskedOf(SubmissionLine line) =>
        [.. _ofSubmission[line.SubmissionId!.Value].Where(remark => remark.Kind == RemarkKind.Remark && remark.Round <= line.Round)];

    /// <summary>相談 on the own sheets, or in which the person takes part, whose last word is somebody else's.</summary>
    public IEnumerable<WaitingItem> Answers(SubmissionOverview overview) =>
        from line in overview.Lines
        from talk in _ofSubmission[line.SubmissionId ?? Guid.Empty]
        let entries = talk.Entries
        where talk.Kind == RemarkKind.Consultation && !IsMine(entries[^1]) && (_ownUnits.Contains(line.UnitId) || entries.Any(IsMine))
        select new WaitingItem(WaitingKind.Answer, line.UnitId, $"{entries[^1].Person}さんからの相談に答える", $"{line.UnitName}「{new SheetField(talk.Field).Part?.Word() ?? "シート"}」: 「{Shorten(entries[^1].Text)}」", line.State, null, new SheetField(talk.Field));

    public static string Shorten(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= QuotedLength ? line : $"{line.AsSpan(0, char.IsHighSurrogate(line[QuotedLength - 1]) ? QuotedLength - 1 : QuotedLength)}…";
    }

    private bool IsMine(RemarkEntry entry) => entry.AccountId == _person.AccountId && entry.Person == _person.Name;
}
