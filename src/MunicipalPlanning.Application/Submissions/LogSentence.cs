using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Submissions;

/// <summary>What somebody did, as a sentence without its subject.</summary>
internal static class LogSentence
{
    public static string Of(ChangeRecord change, RecordWords names)
    {
        var record = names.NameOf(change.Record);
        var field = names.FieldOf(change.Record, change.Field);
        var (old, @new) = (names.TextOf(change, change.Old), names.TextOf(change, change.New));
        return change.Kind switch
        {
            ChangeKind.Content when change.Field == "sheet" => $"{record}を{(change.Record.StartsWith("reform/", StringComparison.Ordinal) ? "始めました" : "作りました")}。",
            ChangeKind.Content when field.Length == 0 => $"{record}を{(@new.Length > 0 ? "作りました" : "消しました")}。",
            ChangeKind.Content => $"{record}の「{field}」を{Did(old, @new)}。",
            ChangeKind.Transition when LoggedStep.VerbOf(change.Field) is { } verb => $"{record}を{verb.Did()}（{old}→{@new}）。",
            ChangeKind.Transition => $"{record}の{field}を変えました。",
            ChangeKind.Remark => $"{record}の「{field}」の{(change.Words.Length > 0 ? change.Words : "話")}を{(@new is "解決" or "未解決" ? $"{@new}にしました" : "書きました")}。",
            ChangeKind.Rights => Rights(change, record, field),
            ChangeKind.Print => $"{record}を印刷しました。",
            ChangeKind.Export => $"{record}を書き出しました。",
            ChangeKind.Import => $"{record}を取り込みました。",
            ChangeKind.Year => field.Length == 0 ? $"{record}の進め方を変えました。" : $"{record}の「{field}」を{Did(old, @new)}。",
            ChangeKind.Refusal => $"{record}について{(change.Words.Length > 0 ? $"「{change.Words}」" : "権限のない操作")}を求め、断られました。",
            ChangeKind.SignIn => $"{record}: {(change.Words.Length > 0 ? change.Words : "サインイン・サインアウト")}。",
            _ => $"{record}を変えました。",
        };
    }

    private static string Did(string old, string @new) => (old.Length, @new.Length) switch
    {
        (0, > 0) => "書きました",
        ( > 0, 0) => "消しました",
        _ => "変えました",
    };

    private static string Rights(ChangeRecord change, string record, string field) => change.Field switch
    {
        "account" => $"{record}を加えました。",
        "passphrase" => $"{record}のパスフレーズを再発行しました。",
        "sessions" => $"{record}をすべての端末から退出させました。",
        "state" => change.New == "停止中" ? $"{record}の利用を停止しました。" : $"{record}の停止を解きました。",
        "" => change.Words.Length > 0 ? $"{record}: {change.Words.TrimEnd('。')}。" : $"{record}を整理しました。",
        _ => $"{record}の{field}を{(change.Old.Length == 0 ? "加えました" : change.New.Length == 0 ? "取り消しました" : "変えました")}。",
    };
}
