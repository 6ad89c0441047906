using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Application.Reform;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Submissions;

/// <summary>The log's records and fields in the words of the office: 商工観光課 令和8年度 組織マネジメントシート, 組織目標.</summary>
internal sealed class RecordWords
{
    private readonly Dictionary<string, string> _units;
    private readonly Dictionary<string, string> _projects;
    private readonly Dictionary<string, string> _accounts;
    private readonly Dictionary<string, string> _plans;
    private readonly Dictionary<string, string> _planItems;

    private RecordWords(Dictionary<string, string> units, Dictionary<string, string> projects, Dictionary<string, string> accounts, Dictionary<string, string> plans, Dictionary<string, string> planItems) =>
        (_units, _projects, _accounts, _plans, _planItems) = (units, projects, accounts, plans, planItems);

    /// <summary>Loads the names that the records and fields speak of.</summary>
    public static async Task<RecordWords> LoadAsync(PlanningDbContext context, IReadOnlyCollection<ChangeRecord> changes, CancellationToken cancellationToken)
    {
        var parts = changes.Select(change => change.Record.Split('/')).ToList();
        var unitIds = parts.Where(part => part is ["sheet" or "print" or "review-book" or "rating", _, _]).Select(part => part[2])
            .Concat(changes.Where(change => IsUnits(change) || ProjectFieldWords.IsUnit(change)).SelectMany(change => Lines(change.Old).Concat(Lines(change.New)))).Distinct().ToList();
        var projectIds = parts.Where(part => part is ["project" or "review" or "review-print", _, _]).Select(part => part[2])
            .Concat(changes.Select(change => new SheetField(change.Field).ProjectId).OfType<string>()).Distinct().ToList();
        var numbers = parts.Where(part => part is ["account", _]).Select(part => part[1]).Distinct().ToList();
        var planIds = parts.Where(part => part is ["plan" or "plan-book" or "plan-coverage", _] or ["reform-report", _, _]).Select(part => part[^1]).Distinct().ToList();
        var planItemIds = parts.Where(part => part is ["plan-item", _] or ["reform", _, _]).Select(part => part[^1])
            .Concat(changes.Where(change => IsAncestors(change) || ProjectFieldWords.IsPlanLinks(change)).SelectMany(change => Lines(change.Old).Concat(Lines(change.New)))).Distinct().ToList();
        return new RecordWords(
            await context.Units.Where(unit => unitIds.Contains(unit.Id)).Select(unit => new { unit.Id, unit.Name }).ToDictionaryAsync(unit => unit.Id, unit => unit.Name, cancellationToken),
            await context.Projects.Where(project => projectIds.Contains(project.Id)).Select(project => new { project.Id, project.Name }).ToDictionaryAsync(project => project.Id, project => project.Name, cancellationToken),
            await context.Accounts.Where(account => numbers.Contains(account.UserName!)).Select(account => new { account.UserName, account.Name }).ToDictionaryAsync(account => account.UserName!, account => account.Name, cancellationToken),
            await context.Plans.Where(plan => planIds.Contains(plan.Id)).Select(plan => new { plan.Id, plan.Name }).ToDictionaryAsync(plan => plan.Id, plan => plan.Name, cancellationToken),
            await context.PlanItems.Where(item => planItemIds.Contains(item.Id)).Select(item => new { item.Id, Title = (item.Number + " " + item.Title).Trim() }).ToDictionaryAsync(item => item.Id, item => item.Title, cancellationToken));
    }

    public string NameOf(string record) => record.Split('/') switch
    {
        ["sheet" or "print", var year, var unitId] => $"{_units.GetValueOrDefault(unitId, "なくなった部署")} {YearName(year)} 組織マネジメントシート",
        ["print", var year] => $"{YearName(year)} 組織マネジメントシート",
        ["project", var year, var id] => $"{YearName(year)} 事務事業「{_projects.GetValueOrDefault(id, "なくなった事業")}」",
        ["review", var year, var id] => $"{YearName(year)} 事務事業点検シート「{_projects.GetValueOrDefault(id, "なくなった事業")}」",
        ["rating", var year, var unitId] => $"{_units.GetValueOrDefault(unitId, "なくなった部署")} {YearName(year)} 年度末評価",
        ["rating-spread", var year] => $"{YearName(year)} 評価のばらつき",
        ["reform", var year, var id] => $"{YearName(year)} 行革プランの進捗報告「{_planItems.GetValueOrDefault(id, "なくなった項目")}」",
        ["reform-report", var year, var id] => $"計画「{_plans.GetValueOrDefault(id, "なくなった計画")}」の{YearName(year)} 進捗報告書",
        [RegisterViews.Record] => $"{ProjectWords.Title}の保存した見方",
        ["project-list", var year] => $"{YearName(year)} {ProjectWords.Title}",
        ["review-print", var year, var id] => $"{YearName(year)} 事務事業点検シート「{_projects.GetValueOrDefault(id, "なくなった事業")}」",
        ["review-book", var year, var unitId] => $"{_units.GetValueOrDefault(unitId, "なくなった部署")} {YearName(year)} 事務事業点検シート",
        ["review-book", var year] => $"{YearName(year)} 事務事業点検シート",
        ["plan", var id] => $"計画「{_plans.GetValueOrDefault(id, "なくなった計画")}」",
        ["plan-book", var id] => $"計画「{_plans.GetValueOrDefault(id, "なくなった計画")}」の計画書",
        ["plan-coverage", var id] => $"計画「{_plans.GetValueOrDefault(id, "なくなった計画")}」の取組の対応",
        ["plan-item", var id] => $"計画の項目「{_planItems.GetValueOrDefault(id, "なくなった項目")}」",
        ["account", var number] => _accounts.TryGetValue(number, out var name) ? $"利用者 {name}（{number}）" : $"利用者 {number}",
        ["accounts"] => "利用者の名簿",
        ["year", var year] => YearName(year),
        ["account"] => "登録のない職員番号",
        ["log"] => "記録",
        ["exchange"] => "交換形式のファイル",
        _ when record.StartsWith('/') => $"画面 {record}",
        _ => "この製品",
    };

    /// <returns>Empty for the record as a whole.</returns>
    public string FieldOf(string record, string field) => record.Split('/') switch
    {
        ["account" or "accounts", ..] => FieldOfAccount(field),
        ["project", ..] => ProjectFieldWords.Of(field),
        ["reform", ..] when ReformFieldWords.Of(field) is { } word => word,
        ["plan" or "plan-item", ..] => PlanFieldWords.Of(field),
        ["year", ..] => FieldOfYear(field),
        _ => FieldOfForm(field),
    };

    public static string FieldOfAccount(string field) => field switch
    {
        "" => "",
        "account" => "利用者",
        "name" => "氏名",
        "kana" => "かな",
        "mail" => "メール",
        "membership" => "所属と役割",
        "deputy" => "代理",
        "state" => "利用の状態",
        "passphrase" => "パスフレーズ",
        "sessions" => "使っている端末",
        _ => "登録",
    };

    /// <summary>A text of the log as people read it: states, flags and directions have words of their own, units and items their names.</summary>
    public string TextOf(ChangeRecord change, string text) =>
        change.Kind == ChangeKind.Transition ? LoggedStep.StateWord(text)
        : IsUnits(change) ? string.Join('\n', Lines(text).Select(id => _units.GetValueOrDefault(id, "なくなった部署")))
        : IsAncestors(change) ? string.Join('\n', Lines(text).Select(id => _planItems.GetValueOrDefault(id, "なくなった項目")))
        : IsPlan(change) ? PlanFieldWords.TextOf(change.Field, text)
        : change.Record.StartsWith("reform/", StringComparison.Ordinal) ? ReformFieldWords.TextOf(change.Field, text)
        : change.Record.StartsWith("project/", StringComparison.Ordinal) ? ProjectFieldWords.TextOf(change.Field, text, _planItems, _units)
        : text;

    private static bool IsPlan(ChangeRecord change) => change.Record.StartsWith("plan/", StringComparison.Ordinal) || change.Record.StartsWith("plan-item/", StringComparison.Ordinal);

    private static bool IsUnits(ChangeRecord change) => IsPlan(change) && change.Field == "units";

    private static bool IsAncestors(ChangeRecord change) => IsPlan(change) && change.Field == "ancestors";

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private string FieldOfForm(string field)
    {
        var address = new SheetField(field);
        var part = address.Part?.Word();
        return field switch
        {
            "" => "",
            "sheet" => "シート",
            LoggedStep.Deadline => "期限",
            _ when Enum.TryParse<SubmissionVerb>(field, out var verb) => verb.Word(),
            _ when address.ProjectId is { } id => $"{_projects.GetValueOrDefault(id, "なくなった事業")}　{(field.EndsWith("/measure", StringComparison.Ordinal) ? "総合計画重点施策" : field.EndsWith("/name", StringComparison.Ordinal) ? "事業名" : part ?? "")}".TrimEnd('　'),
            _ => part ?? "その他の欄",
        };
    }

    private static string FieldOfYear(string field) => field.Split('/') switch
    {
        [""] => "",
        ["phase", var kind] when Enum.TryParse<PhaseKind>(kind, out var phase) => phase.Word(),
        ["instruction", var name] when Enum.TryParse<SheetPart>(name, out var part) => $"記入要領（{part.Word()}）",
        ["skips-internal-review"] => "部内確認",
        ["rating-scale", var name] when Enum.TryParse<Rating>(name, out var rating) => $"評価の尺度（{rating.Word()}）",
        _ => "進め方",
    };

    private static string YearName(string year) => int.TryParse(year, out var start) && FiscalYear.IsValid(start) ? new FiscalYear(start).Name : year;
}
