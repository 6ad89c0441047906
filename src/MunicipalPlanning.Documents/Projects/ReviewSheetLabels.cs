using System.Globalization;
using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Indicators;
using MunicipalPlanning.Domain.Projects;

namespace MunicipalPlanning.Documents.Projects;

/// <summary>事務事業点検シート: the form's own words.</summary>
public static class ReviewSheetLabels
{
    public const string Form = "事務事業点検シート";
    public const string Title = "「実施計画 兼 まちづくり達成状況報告書」";
    public const string Remark = "（事務事業点検シート）";
    public const string Place = "① 総合計画上の位置付けと事務事業の背景・目的と目標";
    public const string Activities = "② アクティビティ（活動・事業）とアウトプット（結果）";
    public const string Inputs = "③ インプット（投入）";
    public const string Outcomes = "④ アウトカム（成果）";
    public const string Review = "⑤ 点検・改善";
    public const string Thousand = "千円";
    public const string Contents = "目次";

    /// <summary>Of following pages: year, form, unit.</summary>
    public static string RunningHead(ProjectView project) => $"{project.Year.Name} {Form}　{project.UnitName}";

    /// <summary>令和6年度 事務事業点検シート 緑化推進事業.</summary>
    public static string DocumentTitle(ProjectView project) => $"{project.Year.Name} {Form} {project.Name}";

    /// <summary>（R6・7・8）【公園課】.</summary>
    public static string YearsAndPartner(ActivityView activity) => Years(activity.Years) + (activity.Partner.Length > 0 ? $"【{activity.Partner}】" : "");

    /// <summary>（R6・7・8）; the era is written again where it changes.</summary>
    public static string Years(IReadOnlyList<FiscalYear> years) =>
        years.Count == 0 ? "" : $"（{string.Join('・', years.Select((year, index) => index > 0 && years[index - 1].ShortName[0] == year.ShortName[0] ? year.ShortName[1..] : year.ShortName))}）";

    /// <summary>参加人数（人）.</summary>
    public static string NameOf(OutputView output) => output.Unit.Length > 0 ? $"{output.Name}（{output.Unit}）" : output.Name;

    /// <summary>R9年度 2,700人: a target of another year says which.</summary>
    public static string TargetOf(OutcomeView outcome) =>
        (outcome.TargetYear is { } year ? $"{year.ShortName}年度 " : "") + IndicatorWords.AsWritten(outcome.Target, outcome.Unit);

    public static string ActualOf(OutcomeView outcome) => IndicatorWords.AsWritten(outcome.Actual, outcome.Unit);

    /// <summary>0 千円; a cell without an amount keeps its unit.</summary>
    public static string Amount(Thousands? amount) => amount is { } written ? $"{written} {Thousand}" : Thousand;

    /// <summary>2025.5/16.</summary>
    public static string Day(DateOnly? day) => day is { } written ? string.Create(CultureInfo.InvariantCulture, $"{written.Year}.{written.Month}/{written.Day}") : "";

    /// <summary>背景・目的 in one box, one after the other.</summary>
    public static string BackgroundAndPurpose(ProjectView project) => string.Join('\n', new[] { project.Background, project.Purpose }.Where(text => text.Length > 0));
}
