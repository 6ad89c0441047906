using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Submissions;

/// <summary>The words of the workflow, for screens, messages, PDFs and the log.</summary>
public static class SubmissionWords
{
    public static string Word(this SubmissionState state) => state switch
    {
        SubmissionState.Drafting => "作成中",
        SubmissionState.InReview => "部内確認",
        SubmissionState.Submitted => "提出済",
        SubmissionState.Returned => "差戻し",
        SubmissionState.Accepted => "確認済",
        SubmissionState.Published => "公表済",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    public static string Word(this SubmissionVerb verb) => verb switch
    {
        SubmissionVerb.Propose => "部内確認へ",
        SubmissionVerb.HandIn => "提出",
        SubmissionVerb.Withdraw => "取り下げ",
        SubmissionVerb.SendBack => "部内の戻し",
        SubmissionVerb.Return => "差戻し",
        SubmissionVerb.Accept => "確認",
        SubmissionVerb.Publish => "公表",
        SubmissionVerb.Unpublish => "公表の取消し",
        _ => throw new ArgumentOutOfRangeException(nameof(verb), verb, null),
    };

    /// <summary>What somebody did with the verb: 提出しました.</summary>
    public static string Did(this SubmissionVerb verb) => verb switch
    {
        SubmissionVerb.Propose => "部内確認へ回しました",
        SubmissionVerb.HandIn => "提出しました",
        SubmissionVerb.Withdraw => "取り下げました",
        SubmissionVerb.SendBack => "部内で戻しました",
        SubmissionVerb.Return => "差し戻しました",
        SubmissionVerb.Accept => "確認済にしました",
        SubmissionVerb.Publish => "公表しました",
        SubmissionVerb.Unpublish => "公表を取り消しました",
        _ => throw new ArgumentOutOfRangeException(nameof(verb), verb, null),
    };

    public static string Word(this PhaseKind phase) => phase switch
    {
        PhaseKind.GoalSetting => "目標設定",
        PhaseKind.MidtermCheck => "中間確認",
        PhaseKind.YearEndEvaluation => "期末評価",
        _ => throw new ArgumentOutOfRangeException(nameof(phase), phase, null),
    };

    public static string Word(this SubmissionForm form) => form switch
    {
        SubmissionForm.ManagementSheet => "組織マネジメントシート",
        SubmissionForm.ReviewSheet => "事務事業点検シート",
        SubmissionForm.ReformReport => "行革プランの進捗報告",
        _ => throw new ArgumentOutOfRangeException(nameof(form), form, null),
    };

    /// <summary>As people call it among themselves.</summary>
    public static string ShortWord(this SubmissionForm form) => form switch
    {
        SubmissionForm.ManagementSheet => "シート",
        SubmissionForm.ReviewSheet => "点検シート",
        SubmissionForm.ReformReport => "行革報告",
        _ => throw new ArgumentOutOfRangeException(nameof(form), form, null),
    };

    public static string Word(this RemarkKind kind) => kind switch
    {
        RemarkKind.Remark => "指摘",
        RemarkKind.Consultation => "相談",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static string Word(this ChangeKind kind) => kind switch
    {
        ChangeKind.Content => "変更",
        ChangeKind.Transition => "手続き",
        ChangeKind.Remark => "指摘・相談",
        ChangeKind.SignIn => "サインイン",
        ChangeKind.Rights => "権限",
        ChangeKind.Print => "印刷",
        ChangeKind.Export => "書出し",
        ChangeKind.Import => "取込み",
        ChangeKind.Year => "年度",
        ChangeKind.Refusal => "断った操作",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static string Word(this SheetPart part) => part switch
    {
        SheetPart.Goal => "組織目標",
        SheetPart.Role => "業務内容と果たすべき役割",
        SheetPart.Relations => "計画等との関連",
        SheetPart.RelatedProjects => "関連する重点事業",
        SheetPart.Projects => "今年度の重点事業",
        SheetPart.Outline => "取組の内容",
        SheetPart.Schedule => "取組とスケジュール",
        SheetPart.ProjectPlan => "事務事業の計画",
        SheetPart.ProjectResult => "事務事業の結果",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, null),
    };
}
