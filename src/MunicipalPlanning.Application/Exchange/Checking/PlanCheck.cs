using System.Globalization;
using MunicipalPlanning.Application.Exchange.Format;
using MunicipalPlanning.Application.Exchange.Reading;
using MunicipalPlanning.Domain.Schedules;

namespace MunicipalPlanning.Application.Exchange.Checking;

internal sealed class PlanCheck(MeaningCheck check)
{
    private const int UsersNamed = 5;

    private static readonly JsonPath Path = JsonPath.Root.At("plans");

    public void Run(IReadOnlyList<ExchangePlan> plans, KnownRecords known)
    {
        var written = plans.Select(plan => plan.Id).ToHashSet();
        for (var i = 0; i < plans.Count; i++)
        {
            check.Plans.Require(plans[i].Parent, Path.At(i).At("parent"));
            check.RequirePeriod(plans[i].FirstYear, "開始年度", plans[i].LastYear, "終了年度", Path.At(i));
            CheckItems(plans[i].Items, Path.At(i).At("items"), item => RefuseForeign(item, plans[i].Id));
            KeepUsedItems(plans[i].Id, Path.At(i), known);
        }

        check.RefuseCircles(
            "上位計画",
            plans.Select(plan => KeyValuePair.Create(plan.Id, UnitCheck.One(plan.Parent))),
            known.PlanParents.Select(plan => KeyValuePair.Create(plan.Key, UnitCheck.One(plan.Value))),
            id => plans.ToList().FindIndex(plan => plan.Id == id) is >= 0 and var index ? Path.At(index).At("parent") : null);

        var places = new Dictionary<string, JsonPath>();
        for (var i = 0; i < plans.Count; i++)
            Note(plans[i].Items, Path.At(i).At("items"), places);
        check.RefuseCircles(
            "計画の項目の前の計画とのつながり",
            plans.SelectMany(plan => plan.Items).WithDescendants().DistinctBy(item => item.Id).Select(item => KeyValuePair.Create(item.Id, item.Ancestors)),
            known.ItemAncestors.Select(item => KeyValuePair.Create(item.Key, (IReadOnlyList<string>)[.. item])),
            id => places.TryGetValue(id, out var place) ? place.At("ancestors") : null);

        string? RefuseForeign(ExchangePlanItem item, string plan) =>
            known.ItemPlans.TryGetValue(item.Id, out var owner) && owner != plan && !written.Contains(owner)
                ? $"計画の項目「{item.Id}」は、データベースでは計画「{owner}」の項目です。識別子を変えるか、計画「{owner}」も同じファイルに入れてください。"
                : null;
    }

    private void CheckItems(IReadOnlyList<ExchangePlanItem> items, JsonPath path, Func<ExchangePlanItem, string?> refuse)
    {
        for (var i = 0; i < items.Count; i++)
        {
            var (item, place) = (items[i], path.At(i));
            if (refuse(item) is { } refusal)
                check.Report(place.At("id"), refusal);
            check.Units.RequireAll(item.Units, place.At("units"));
            check.Items.RequireAll(item.Ancestors, place.At("ancestors"));
            new IndicatorCheck(check).Run(item.Indicators, place.At("indicators"));
            new ScheduleCheck(check).Run(item.Roadmap, ScheduleAxis.FiscalYears, place.At("roadmap"));
            check.RequireDistinct(
                item.Progress,
                progress => progress.Year == 0 ? null : (int?)progress.Year,
                index => place.At("progress").At(index).At("year"),
                year => $"{year}年度の進捗報告が2つあります。1つにしてください。");
            CheckItems(item.Items, place.At("items"), refuse);
        }
    }

    private static void Note(IReadOnlyList<ExchangePlanItem> items, JsonPath path, Dictionary<string, JsonPath> places)
    {
        for (var i = 0; i < items.Count; i++)
        {
            places.TryAdd(items[i].Id, path.At(i));
            Note(items[i].Items, path.At(i).At("items"), places);
        }
    }

    private void KeepUsedItems(string plan, JsonPath path, KnownRecords known)
    {
        foreach (var uses in known.UsersOfLostItems.Where(uses => known.ItemPlans[uses.Key] == plan).OrderBy(uses => uses.Key, StringComparer.Ordinal))
        {
            var users = uses.ToList();
            var further = users.Count > UsersNamed ? string.Create(CultureInfo.InvariantCulture, $"、ほか{users.Count - UsersNamed:N0}件") : "";
            check.Report(path.At("items"), $"計画の項目「{uses.Key}」がこのファイルの計画「{plan}」にありませんが、まだ使われています（{string.Join("、", users.Take(UsersNamed))}{further}）。項目を残すか、先に使うのをやめてください。");
        }
    }
}
