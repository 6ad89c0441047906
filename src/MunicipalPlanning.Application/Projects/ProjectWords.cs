using System.Globalization;
using MunicipalPlanning.Domain.Plans;

namespace MunicipalPlanning.Application.Projects;

/// <summary>The words of the register, on screen, on paper and in files.</summary>
public static class ProjectWords
{
    public const string Title = "事務事業一覧";
    public const string Serial = "通し番号";
    public const string Number = "事業番号";
    public const string Name = "事務事業名";
    public const string FormerName = "旧事務事業名";
    public const string Department = "部名";
    public const string Unit = "課名";
    public const string Purpose = "事業の目的";
    public const string Outline = "事業の概要";
    public const string Result = "成果";
    public const string PlanItems = "計画上の位置付け";
    public const string Budget = "予算額（千円）";
    public const string Settlement = "決算額（千円）";
    public const string Rating = "評価";
    public const string WithoutDepartment = "部のない課";
    public const string WithoutPlanItem = "計画上の位置付けのないもの";

    public static string Word(this Rating rating) => rating == Domain.Plans.Rating.Excluded ? "対象外" : rating.ToString();

    /// <summary>1,234, a decrease ▲3,775; empty where there is none. For sums, which may be more than one amount may be.</summary>
    public static string Amount(long? thousands) => thousands is { } amount ? (amount < 0 ? "▲" : "") + Math.Abs(amount).ToString("N0", CultureInfo.InvariantCulture) : "";

    /// <summary>（旧：…）; empty where the project had no other name.</summary>
    public static string Former(string formerName) => formerName.Length == 0 ? "" : $"（旧：{formerName}）";
}
