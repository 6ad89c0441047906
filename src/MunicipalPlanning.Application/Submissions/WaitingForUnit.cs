using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Organization;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Submissions;

/// <summary>What waits for a person on one unit's sheet.</summary>
internal sealed class WaitingForUnit(Person person, SubmissionLine line, SubmissionOverview overview, WaitingTalks talks, RepeatedTexts repeats)
{
    private const int NamedProblems = 3;

    /// <param name="isOwn">The unit is the person's own; a section of the own department is only reviewed.</param>
    public IEnumerable<WaitingItem> Find(bool isOwn)
    {
        if (line.State == SubmissionState.InReview && May(Verb.SendBack) is { } head)
            yield return Item(WaitingKind.Review, $"{line.UnitName}のシートを読んで提出する", $"{By()}部内確認に回しました。直すところがあれば戻せます。", null, head);
        if (!isOwn)
            yield break;
        if (line.State is null)
        {
            if (May(Verb.Create) is { } maker)
                yield return Item(WaitingKind.Create, $"{line.UnitName}の{overview.Year.Name}のシートを作る", "まだ作られていません。昨年度の内容から作ると、目標・役割・計画との関連・重点事業が下書きになります。", null, maker);
        }
        else if (line.State is SubmissionState.Drafting or SubmissionState.Returned && May(Verb.Write) is { } writer)
        {
            yield return line.State == SubmissionState.Returned ? Repair(writer) : Write(writer);
            var same = repeats.Of(line.UnitId).Where(text => IsOpen(text.Field)).ToList();
            if (same.Count > 0 && line.State == SubmissionState.Drafting)
                yield return Item(WaitingKind.SameAsLastYear, $"昨年と同じ文を確かめる（{same.Count}か所）", $"「{same[0].Label}」{(same.Count > 1 ? "など" : "")}が{overview.Year.Previous.Name}から一字も変わっていません。", same[0].Field, writer);
        }
    }

    private WaitingItem Repair(Duty duty)
    {
        var asked = talks.AskedOf(line.SubmissionId!.Value, line.Round);
        if (asked is [])
            return Item(WaitingKind.Repair, $"{line.UnitName}のシートを直して出し直す", "差し戻されました。残っている指摘はありません。", null, duty);
        var (who, words) = (asked[0].Entries[0], asked[0].Entries[0].Text);
        var quoted = words.Length == 0 ? "文案が付いています。" : $"「{WaitingTalks.Shorten(words)}」{(asked.Count > 1 ? "ほか。" : "")}";
        return Item(WaitingKind.Repair, $"{line.UnitName}のシートを直す", $"{$"{who.UnitName} {who.Person}".Trim()}さんの指摘 {asked.Count}件。{quoted}", new SheetField(asked[0].Field), duty);
    }

    private WaitingItem Write(Duty duty)
    {
        if (line.Problems is [])
        {
            var handsIn = overview.Program?.SkipsInternalReview == true || duty.Role is StaffRole.SectionHead or StaffRole.DepartmentHead;
            return Item(WaitingKind.Forward, $"{line.UnitName}のシートを{(handsIn ? "提出する" : "部内確認へ回す")}", "必要な欄はすべて書けています。", null, duty);
        }
        // The first sentence says what is missing, the second what to do.
        var missing = line.Problems.Take(NamedProblems).Select(problem => problem.Message.Split('。')[0]);
        var rest = line.Problems.Count > NamedProblems ? $"、ほか{line.Problems.Count - NamedProblems}か所" : "";
        return Item(WaitingKind.Finish, $"{line.UnitName}のシートを書き終える", $"記入 {line.Completeness}%。直すところ {line.Problems.Count}か所: {string.Join('、', missing)}{rest}。", (line.Problems.FirstOrDefault(problem => IsOpen(problem.Field)) ?? line.Problems[0]).Field, duty);
    }

    private WaitingItem Item(WaitingKind kind, string title, string why, SheetField? field, Duty duty) =>
        new(kind, line.UnitId, title, why, line.State, line.Deadline, field, duty.ActingFor);

    private bool IsOpen(SheetField field) => overview.Phase is not { } phase || field.Part is not { } part || phase.OpenParts.Contains(part);

    private string By() => line.ChangedBy.Length > 0 ? $"{line.ChangedBy}さんが" : "";

    private Duty? May(Verb verb) =>
        Rights.Find(person, verb, new RightSubject(line.UnitId, line.Kind == UnitKind.Section ? line.DepartmentId : null, line.State ?? SubmissionState.Drafting, overview.Program?.SkipsInternalReview ?? false));
}
