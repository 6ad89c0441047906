namespace MunicipalPlanning.Application.Access;

/// <summary>The words for what people do, for messages and the table of rights.</summary>
public static class VerbWords
{
    public static string Of(Verb verb) => verb switch
    {
        Verb.Read => "見る・印刷する",
        Verb.Create => "作る",
        Verb.Write => "書く",
        Verb.Consult => "相談する",
        Verb.Propose => "部内確認へ回す",
        Verb.HandIn => "提出する",
        Verb.Withdraw => "取り下げる",
        Verb.SendBack => "部内で戻す",
        Verb.Remark => "指摘する",
        Verb.Return => "差し戻す",
        Verb.Accept => "確認済にする",
        Verb.Publish => "公表する",
        Verb.Unpublish => "公表を取り消す",
        Verb.Remind => "催促する・期限を延ばす",
        Verb.Measure => "指標の実績を書く",
        Verb.Answer => "委員会の意見に答える",
        Verb.Comment => "委員会の意見を書く",
        Verb.WritePlan => "計画を書く",
        Verb.ImportProjects => "事務事業一覧を取り込む",
        Verb.ManageYear => "年度を開く・期限と記入要領を決める",
        Verb.ManagePeople => "利用者を管理する",
        Verb.ReadLog => "記録を調べる",
        _ => throw new ArgumentOutOfRangeException(nameof(verb), verb, null),
    };
}
