using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Plans;

namespace MunicipalPlanning.Application.Plans;

/// <summary>What no single value of a plan shows: doubles, circles, years outside the period.</summary>
internal static class PlanFieldRules
{
    private const int MostNamed = 3;

    /// <returns>What is wrong and what to do; null if nothing is.</returns>
    public static async Task<string?> FindFaultAsync(PlanWork work, PlanField field, string text, CancellationToken cancellationToken) => field.Path.Split('/') switch
    {
        ["item", var itemId, "number"] => await SameNumberAsync(work, itemId, text, cancellationToken),
        ["item", _, "indicator", _, var year, "target"] when text.Length > 0 => OutsidePeriod(work.Plan, year),
        ["item", var itemId, "ancestors"] => await CircleOfAncestorsAsync(work, itemId, text, cancellationToken),
        ["term", var id, "term"] => SameTerm(work.Plan, id, text),
        ["parent"] => await CircleOfPlansAsync(work, text, cancellationToken),
        ["first-year"] => await PeriodAsync(work, text, work.Plan.LastYear?.ToString() ?? "", cancellationToken),
        ["last-year"] => await PeriodAsync(work, work.Plan.FirstYear?.ToString() ?? "", text, cancellationToken),
        ["caution"] => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var percent) && percent is >= 1 and <= 100 ? null : "注意の下限は、1から100の整数（%）で書いてください。",
        ["levels"] when text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length > PlanItem.MostLevels => $"階層の呼び名は{PlanItem.MostLevels}段までです。",
        _ => null,
    };

    /// <summary>A term of the glossary that another term is already called.</summary>
    public static string? SameTerm(Plan plan, string? id, string text) =>
        plan.Glossary.Any(term => term.Id.ToString() != id && Fold(term.Term) == Fold(text))
            ? $"用語「{text}」は、もう用語解説にあります。意味を1つにまとめるか、別の言い方にしてください。"
            : null;

    private static async Task<string?> SameNumberAsync(PlanWork work, string itemId, string number, CancellationToken cancellationToken)
    {
        await work.LoadTreeAsync(cancellationToken);
        return work.Plan.AllItems.FirstOrDefault(item => item.Id == itemId) is { } item && work.Plan.FindSameNumber(item, number) is { } other
            ? $"番号「{number}」は「{other.Title}」が使っています。同じ段で重ならない番号にしてください。"
            : null;
    }

    private static string? OutsidePeriod(Plan plan, string year) =>
        int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var start) && FiscalYear.IsValid(start) && !plan.Covers(new FiscalYear(start))
            ? $"{new FiscalYear(start).Name}は計画の期間（{PeriodWords(plan.FirstYear, plan.LastYear)}）の外です。期間の中の年度に目標値を書いてください。"
            : null;

    private static async Task<string?> CircleOfAncestorsAsync(PlanWork work, string itemId, string text, CancellationToken cancellationToken)
    {
        var links = await work.Context.PlanItems.SelectMany(item => item.Ancestors).AsNoTracking().ToListAsync(cancellationToken);
        var above = links.ToLookup(link => link.PlanItemId, link => link.AncestorId);
        var open = new Stack<string>(text.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        for (var seen = new HashSet<string>(); open.TryPop(out var id);)
        {
            if (id == itemId)
                return "前の計画とのつながりがひと回りします。この項目から引き継いだ項目は、前の項目にはできません。";
            if (seen.Add(id))
                above[id].ToList().ForEach(open.Push);
        }
        return null;
    }

    private static async Task<string?> CircleOfPlansAsync(PlanWork work, string parentId, CancellationToken cancellationToken)
    {
        var parents = await work.Context.Plans.Select(plan => new { plan.Id, plan.ParentId }).ToDictionaryAsync(plan => plan.Id, plan => plan.ParentId, cancellationToken);
        var steps = 0;
        for (var id = parentId; !string.IsNullOrEmpty(id) && steps <= parents.Count; id = parents.GetValueOrDefault(id), steps++)
        {
            if (id == work.Plan.Id)
                return "上位計画がひと回りします。この計画の下にある計画は、上位計画にはできません。";
        }
        return null;
    }

    private static async Task<string?> PeriodAsync(PlanWork work, string first, string last, CancellationToken cancellationToken)
    {
        if (!TryYear(first, out var from) || !TryYear(last, out var to))
            return $"年度は始まる年の西暦を{FiscalYear.Earliest}から{FiscalYear.Latest}の数で書いてください。";
        if (from > to)
            return "終了年度が開始年度より前になります。先にもう一方を直してください。";
        var indicators = await work.Context.PlanItems.Where(item => item.PlanId == work.Plan.Id).SelectMany(item => item.Indicators).AsNoTracking().ToListAsync(cancellationToken);
        var outside = indicators.Where(indicator => indicator.Values.Any(value => value.Year is { } year && !value.Target.IsEmpty && (year < from || year > to))).ToList();
        return outside.Count == 0 ? null
            : $"期間を{PeriodWords(from, to)}にすると、目標値の年度が期間の外になる指標が{outside.Count}件あります（{string.Join("、", outside.Take(MostNamed).Select(indicator => indicator.Name))}{(outside.Count > MostNamed ? "ほか" : "")}）。先に目標値を直してください。";
    }

    private static bool TryYear(string text, out FiscalYear? year)
    {
        year = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var start) && FiscalYear.IsValid(start) ? new FiscalYear(start) : null;
        return text.Length == 0 || year is not null;
    }

    private static string PeriodWords(FiscalYear? first, FiscalYear? last) => $"{first?.Name}から{last?.Name ?? "期限なし"}";

    private static string Fold(string term) => term.Normalize(NormalizationForm.FormKC).Trim();
}
