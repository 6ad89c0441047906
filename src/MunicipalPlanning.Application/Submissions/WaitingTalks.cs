using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Submissions;

/// <summary>The unsolved talks on some forms that concern a person.</summary>
internal sealed class WaitingTalks
{
    private const int QuotedLength = 40;

    private readonly Person _person;
    private readonly ILookup<Guid, Remark> _ofSubmission;

    private WaitingTalks(Person person, ILookup<Guid, Remark> ofSubmission) => (_person, _ofSubmission) = (person, ofSubmission);

    public static async Task<WaitingTalks> LoadAsync(PlanningDbContext context, Person person, IReadOnlyCollection<Guid> submissionIds, CancellationToken cancellationToken)
    {
        var open = submissionIds.Count == 0 ? [] : await context.Remarks.AsNoTracking().Where(remark => submissionIds.Contains(remark.SubmissionId) && remark.SolvedAt == null).OrderBy(remark => remark.Id).ToListAsync(cancellationToken);
        return new(person, open.ToLookup(remark => remark.SubmissionId));
    }

    /// <summary>The unsolved remarks on a form that was sent back.</summary>
    /// <param name="round">The last that the units may see.</param>
    public IReadOnlyList<Remark> AskedOf(Guid submissionId, int round) =>
        [.. _ofSubmission[submissionId].Where(remark => remark.Kind == RemarkKind.Remark && remark.Round <= round)];

    /// <summary>相談 on a form of the own units, or in which the person takes part, whose last word is somebody else's.</summary>
    public IEnumerable<Remark> UnansweredOn(Guid submissionId, bool isOwn) =>
        _ofSubmission[submissionId].Where(talk => talk.Kind == RemarkKind.Consultation && !IsMine(talk.Entries[^1]) && (isOwn || talk.Entries.Any(IsMine)));

    /// <param name="where">商工観光課「組織目標」.</param>
    public static WaitingItem Answer(Remark talk, string unitId, string where, SubmissionState? state, SheetField? field, string? address = null) =>
        new(WaitingKind.Answer, unitId, $"{talk.Entries[^1].Person}さんからの相談に答える", $"{where}: 「{Shorten(talk.Entries[^1].Text)}」", state, null, field, Address: address);

    public static string Shorten(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= QuotedLength ? line : $"{line.AsSpan(0, char.IsHighSurrogate(line[QuotedLength - 1]) ? QuotedLength - 1 : QuotedLength)}…";
    }

    private bool IsMine(RemarkEntry entry) => entry.AccountId == _person.AccountId && entry.Person == _person.Name;
}
