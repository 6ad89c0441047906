using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Submissions;

/// <summary>A form of a kind of which a unit writes several.</summary>
/// <param name="UnitId">Whose it is; this unit hands it in.</param>
/// <param name="DepartmentId">上位の部 of the unit; null for a department or a section without one.</param>
/// <param name="Asked">指摘 with which it was sent back and that are not solved.</param>
/// <param name="Problems">What hinders handing it in; only asked for while one of the person's own units writes it.</param>
/// <param name="Address">Where it is written and read.</param>
/// <param name="ListAddress">The list of its year.</param>
internal sealed record WaitingForm(
    FiscalYear Year, string UnitId, string UnitName, string? DepartmentId, string Name, SubmissionState State, DateOnly? Deadline, int Asked, int Problems, string Address, string ListAddress);

/// <summary>What waits for a person on forms of which a unit writes several: gathered by year and unit.</summary>
internal sealed class WaitingForms(WaitingScope scope, SubmissionForm kind, IReadOnlyList<WaitingForm> forms)
{
    private const int NamedForms = 3;

    public IEnumerable<WaitingItem> Find() => OfUnits().Concat(OfPolicyDivision());

    private IEnumerable<WaitingItem> OfUnits()
    {
        foreach (var unit in forms.GroupBy(form => (form.ListAddress, form.Year, form.UnitId, form.UnitName, form.DepartmentId)))
        {
            var (word, isOwn) = ($"{unit.Key.UnitName}の{kind.ShortWord()}", scope.OwnUnits.Contains(unit.Key.UnitId));
            if (isOwn && May(Verb.Write, SubmissionState.Returned) is { } repairer)
            {
                foreach (var form in In(SubmissionState.Returned))
                    yield return Item(WaitingKind.Repair, $"{kind.ShortWord()}「{form.Name}」を直す", Asked(form), [form], repairer);
            }
            if (In(SubmissionState.InReview) is { Count: > 0 } proposed && May(Verb.SendBack, SubmissionState.InReview) is { } head)
                yield return Item(WaitingKind.Review, $"{word}を読んで提出する（{proposed.Count}件）", Names(proposed), proposed, head);
            if (!isOwn || May(Verb.Write, SubmissionState.Drafting) is not { } writer)
                continue;
            var drafts = In(SubmissionState.Drafting).ToLookup(form => form.Problems == 0);
            if (drafts[false].ToList() is { Count: > 0 } open)
                yield return Item(WaitingKind.Finish, $"{word}を書く（{open.Count}件）", $"{Names(open)}直すところ 計{open.Sum(form => form.Problems)}か所。", open, writer);
            if (drafts[true].ToList() is { Count: > 0 } ready)
                yield return Item(WaitingKind.Forward, $"{word}を{(scope.HandsIn(unit.Key.Year, writer) ? "提出する" : "部内確認へ回す")}（{ready.Count}件）", $"{Names(ready)}必要な欄はすべて書けています。", ready, writer);

            List<WaitingForm> In(SubmissionState state) => [.. unit.Where(form => form.State == state)];

            Duty? May(Verb verb, SubmissionState state) => scope.May(verb, unit.Key.Year, unit.Key.UnitId, unit.Key.DepartmentId, state);
        }
    }

    private IEnumerable<WaitingItem> OfPolicyDivision() =>
        from list in scope.Person.Has(StaffRole.PolicyDivision) ? forms.Where(form => form.State == SubmissionState.Submitted).GroupBy(form => (form.ListAddress, form.Year)) : []
        select new WaitingItem(WaitingKind.Read, "", $"提出された{kind.ShortWord()}を読む（{list.Count()}件）", OfYear(list.Key.Year, Names([.. list])), SubmissionState.Submitted,
            scope.ProgramOf(list.Key.Year)?.PhaseFor(kind, scope.Today)?.ReviewUntil, Address: $"{list.Key.ListAddress}?state={SubmissionState.Submitted}");

    /// <summary>One form leads to itself, several lead to their list.</summary>
    public WaitingItem Item(WaitingKind itemKind, string title, string why, IReadOnlyList<WaitingForm> about, Duty duty, string? listedUnit = null)
    {
        var first = about[0];
        return new WaitingItem(itemKind, first.UnitId, title, OfYear(first.Year, why), first.State,
            about.Select(form => form.Deadline).Where(day => day is not null).Min() ?? scope.ProgramOf(first.Year)?.PhaseFor(kind, scope.Today)?.HandInUntil,
            ActingFor: duty.ActingFor,
            Address: about.Count == 1 ? first.Address : $"{first.ListAddress}?unit={Uri.EscapeDataString(listedUnit ?? first.UnitId)}&state={first.State}");
    }

    /// <summary>Says the year where it is not the one that home shows.</summary>
    public string OfYear(FiscalYear year, string why) => year == scope.Years[0] ? why : $"{year.Name}分。{why}";

    public static string Asked(WaitingForm form) => form.Asked > 0 ? $"差し戻されました。残っている指摘 {form.Asked}件。" : "差し戻されました。残っている指摘はありません。";

    public static string Names(IReadOnlyList<WaitingForm> forms) =>
        string.Join('、', forms.Take(NamedForms).Select(form => form.Name)) + (forms.Count > NamedForms ? "ほか。" : "。");
}
