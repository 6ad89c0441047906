namespace MunicipalPlanning.Web.Projects.Editing;

/// <summary>A column of ②③, in the order of the screen.</summary>
public enum ActivityColumn
{
    /// <summary>活動名（対象年）.</summary>
    Name,

    /// <summary>活動内容.</summary>
    Description,

    /// <summary>指標（単位）.</summary>
    Output,

    /// <summary>目標.</summary>
    Target,

    /// <summary>翌年度の目標.</summary>
    NextTarget,

    /// <summary>実績.</summary>
    Actual,

    /// <summary>予算額.</summary>
    Budget,

    /// <summary>決算額.</summary>
    Settlement,
}
