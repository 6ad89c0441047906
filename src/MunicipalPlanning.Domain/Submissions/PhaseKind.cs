namespace MunicipalPlanning.Domain.Submissions;

/// <summary>時期の種類: the three times of the year at which staff write.</summary>
public enum PhaseKind
{
    /// <summary>目標設定.</summary>
    GoalSetting,

    /// <summary>中間確認.</summary>
    MidtermCheck,

    /// <summary>期末評価.</summary>
    YearEndEvaluation,
}
