using System.Globalization;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Domain.Organization;

namespace MunicipalPlanning.Documents.Sheets;

/// <summary>組織マネジメントシート: the form's own words.</summary>
public static class SheetLabels
{
    public const string Form = "組織マネジメントシート";
    public const string Goal = "組織目標";
    public const string GoalRemark = "（今年度組織が目指す姿）";
    public const string Role = "組織の業務内容と果たすべき役割";
    public const string PlanRelations = "組織目標と計画等との関連";
    public const string PlanRelationsRemark = "（位置づけと意味づけ）";
    public const string Measure = "重点施策";
    public const string Project = "重点事業";
    public const string PriorityProjects = "今年度の重点事業";
    public const string PriorityProjectsRemark = "（自部署の中で優先順位の高いもの）";
    public const string PlanMeasure = "総合計画重点施策";
    public const string Outline = "取組の内容";
    public const string Schedule = "取組とスケジュール";
    public const string Continued = "（つづき）";

    private const int LastSmallCircle = 20;
    private const int LastMiddleCircle = 35;
    private const int LastCircle = 50;

    /// <summary>重点事業①.</summary>
    public static string PriorityProject(int number) => Project + Circled(number);

    /// <summary>The heading of 関連する重点事業, with the plan's name where it is known.</summary>
    public static string RelatedProjects(SheetView sheet) =>
        sheet.RelatedPlanName is { Length: > 0 } plan ? $"自部署が関連する「{plan}」における重点事業" : "自部署が関連する重点事業";

    /// <summary>Of following pages: year, form, unit.</summary>
    public static string RunningHead(SheetView sheet)
    {
        string[] units = sheet.UnitKind == UnitKind.Section ? [sheet.DepartmentName, sheet.SectionName] : [sheet.DepartmentName];
        return $"{sheet.Year.Name} {Form}　{string.Join('　', units.Where(unit => unit.Length > 0))}";
    }

    /// <summary>令和6年度 組織マネジメントシート 政策推進課.</summary>
    public static string DocumentTitle(IReadOnlyList<SheetView> sheets) =>
        $"{sheets[0].Year.Name} {Form} {SheetFileName.Units(sheets)}";

    /// <summary>① to ㊿, then (51).</summary>
    public static string Circled(int number) => number switch
    {
        <= LastSmallCircle => ((char)('①' + number - 1)).ToString(),
        <= LastMiddleCircle => ((char)('㉑' + number - LastSmallCircle - 1)).ToString(),
        <= LastCircle => ((char)('㊱' + number - LastMiddleCircle - 1)).ToString(),
        _ => string.Create(CultureInfo.InvariantCulture, $"({number})"),
    };
}
