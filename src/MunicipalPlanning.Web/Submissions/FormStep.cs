using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Web.Submissions;

/// <summary>手続き that a person can take with a form now, with what follows in words.</summary>
/// <param name="Label">The button in the bar.</param>
/// <param name="Question">The title of its dialog.</param>
/// <param name="Next">What happens next.</param>
/// <param name="Confirm">The button that does it.</param>
/// <param name="Done">What is said afterwards.</param>
/// <param name="DoneNext">Who is at work then.</param>
/// <param name="NeedsWords">The colleague must learn why.</param>
public sealed record FormStep(Verb Verb, string Label, string Question, string Next, string Confirm, string Done, string DoneNext, bool NeedsWords = false)
{
    /// <summary>Leads forward, and only where nothing is left to repair.</summary>
    public bool LeadsForward => Verb is Verb.Propose or Verb.HandIn;

    /// <summary>The button in the bar that stands out.</summary>
    public bool IsMain => LeadsForward || Verb is Verb.Accept or Verb.Publish;

    public string Icon => Verb switch
    {
        Verb.Propose or Verb.HandIn => "tray-up",
        Verb.Accept => "tick-circle",
        Verb.Publish => "globe",
        _ => "arrow-back",
    };

    /// <summary>The steps for this person, the main one last.</summary>
    public static IReadOnlyList<FormStep> For(Person person, EditedForm form)
    {
        var isAgain = form.Submission.IsUnderRepair;
        var (mayHandIn, mayPropose) = (May(Verb.HandIn), May(Verb.Propose));
        var maySendBack = May(Verb.SendBack);
        FormStep?[] steps =
        [
            !maySendBack && May(Verb.Withdraw) ? Withdraw(form.State) : null,
            May(Verb.Unpublish) ? Unpublish(form.IsReadHere) : null,
            maySendBack ? SendBack : null,
            form.IsReadHere && May(Verb.Return) ? Return : null,
            form.IsReadHere && May(Verb.Accept) && form.Open.Count == 0 ? Accept : null,
            form.IsReadHere && May(Verb.Publish) ? Publish : null,
            mayHandIn ? HandIn(isAgain) : mayPropose ? Propose(isAgain) : null,
        ];
        return [.. steps.OfType<FormStep>()];

        bool May(Verb verb) => Rights.May(person, verb, form.Subject);
    }

    private static FormStep SendBack { get; } = new(
        Verb.SendBack, "部内で戻す", "部内で戻します", "課員がまた書けるようになります。どこをどう直すかを書いてください。課員の画面に出ます。", "部内で戻す",
        "部内で戻しました。", "いまは課員の番です。書いたことばは課員の画面に出ています。", NeedsWords: true);

    private static FormStep Return { get; } = new(
        Verb.Return, "差し戻す", "差し戻します", "書いた指摘はすべて残ります。差し戻すと部署に知らせが届き、指摘が見えるようになります。", "差し戻す",
        "差し戻しました。", "いまは部署の番です。再提出されると、また知らせが届きます。", NeedsWords: true);

    private static FormStep Accept { get; } = new(
        Verb.Accept, "確認済にする", "確認済にします", "部署はもう直せません。公表するまでは、差し戻せます。", "確認済にする",
        "確認済にしました。", "公表するときは「公表する」を押してください。");

    private static FormStep Publish { get; } = new(
        Verb.Publish, "公表する", "公表します", "いまの文をそのまま公表の形として残します。このあと文を直しても、公表したものは変わりません。", "公表する",
        "公表しました。", "公表した形はこの画面とPDFに残ります。");

    private static FormStep Unpublish(bool isReadHere) => new(
        Verb.Unpublish, "公表を取り消す", "公表を取り消します", isReadHere ? "確認済に戻り、いまの文がまた出ます。すでに配ったものは戻りません。" : "確認済に戻ります。直すときは、そのあと「読んで確認」から差し戻してください。すでに配ったものは戻りません。", "公表を取り消す",
        "公表を取り消しました。", isReadHere ? "いまは確認済です。直すときは差し戻してください。" : "いまは確認済です。直すときは「読んで確認」から差し戻してください。", NeedsWords: true);

    private static FormStep Propose(bool isAgain) => new(
        Verb.Propose, isAgain ? "再提出へ進む" : "提出へ進む", "部内確認へ回します", "課長か部長が読んで、政策推進課へ提出します。そのあいだは書けませんが、取り下げるとまた書けます。", "部内確認へ回す",
        "部内確認へ回しました。", "いまは課長・部長の番です。直すところに気づいたときは「取り下げ」でまた書けます。");

    private static FormStep HandIn(bool isAgain) => new(
        Verb.HandIn, isAgain ? "再提出へ進む" : "提出へ進む", isAgain ? "政策推進課へ再提出します" : "政策推進課へ提出します", "提出したあとは書けません。政策推進課が読み、直すところがあれば差し戻します。確認が始まるまでは取り下げられます。", isAgain ? "再提出する" : "提出する",
        isAgain ? "再提出しました。" : "提出しました。", "いまは政策推進課の番です。確認が始まるまでは「取り下げ」でまた書けます。");

    private static FormStep Withdraw(SubmissionState state) => new(
        Verb.Withdraw, "取り下げ", state == SubmissionState.InReview ? "部内確認を取り下げます" : "提出を取り下げます", "また書けるようになります。書いた文はそのまま残ります。直したら、もう一度提出へ進んでください。", "取り下げる",
        "取り下げました。", "また書けます。直したら、もう一度提出へ進んでください。");
}
