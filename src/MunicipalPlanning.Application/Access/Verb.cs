namespace MunicipalPlanning.Application.Access;

/// <summary>すること: everything that a right can be about.</summary>
public enum Verb
{
    /// <summary>見る、印刷する.</summary>
    Read,

    /// <summary>作る: begin a unit's form of a year.</summary>
    Create,

    /// <summary>書く.</summary>
    Write,

    /// <summary>相談する.</summary>
    Consult,

    /// <summary>部内確認へ回す.</summary>
    Propose,

    /// <summary>提出する.</summary>
    HandIn,

    /// <summary>取り下げる.</summary>
    Withdraw,

    /// <summary>部内で戻す.</summary>
    SendBack,

    /// <summary>指摘する.</summary>
    Remark,

    /// <summary>差し戻す.</summary>
    Return,

    /// <summary>確認済にする.</summary>
    Accept,

    /// <summary>公表する.</summary>
    Publish,

    /// <summary>公表を取り消す.</summary>
    Unpublish,

    /// <summary>催促する、期限を延ばす.</summary>
    Remind,

    /// <summary>指標の実績を書く.</summary>
    Measure,

    /// <summary>委員会の意見に答える.</summary>
    Answer,

    /// <summary>委員会の意見を書く.</summary>
    Comment,

    /// <summary>計画を書く: its tree, texts, indicators and targets.</summary>
    WritePlan,

    /// <summary>事務事業一覧を取り込む.</summary>
    ImportProjects,

    /// <summary>年度を開く、期限と記入要領を決める.</summary>
    ManageYear,

    /// <summary>利用者と権限を管理する.</summary>
    ManagePeople,

    /// <summary>記録を調べる、書き出す.</summary>
    ReadLog,
}
