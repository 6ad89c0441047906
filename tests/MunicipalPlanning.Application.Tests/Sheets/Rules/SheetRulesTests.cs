using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Application.Sheets.Rules;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Organization;
using MunicipalPlanning.Domain.Schedules;
using MunicipalPlanning.Domain.Sheets;

namespace MunicipalPlanning.Application.Tests.Sheets.Rules;

/// <summary>Each rule on a sheet that it has nothing to say about, and on one that it was made for.</summary>
public sealed class SheetRulesTests
{
    private static readonly FiscalYear s_year = new(2026);
    private static readonly Guid s_relation = Guid.NewGuid();
    private static readonly Guid s_row = Guid.NewGuid();
    private static readonly ScheduleEntry s_entry = new(ScheduleAxis.Months, 4, 6, ScheduleEntryKind.Arrow, "募集");
    private static readonly PriorityProjectView s_startUp = new(Guid.NewGuid(), "sogyo", "まちなか創業支援事業", "shoko", "商工課", "②にぎわい", "nigiwai", "創業塾を年2回開き、10人の開業を目指す。", [new(s_row, "創業塾", [s_entry])]);
    private static readonly SheetView s_sheet = new("見本市", s_year, "shoko", UnitKind.Section, "産業部", "商工課", "開業を増やす。", "商工業を支える。", [new(s_relation, "①基本計画", "plan", ["・②にぎわい"])], "基本計画", [new(Guid.NewGuid(), "②にぎわい", "創業の支援", "nigiwai", null)], [s_startUp]);
    private static readonly SheetView s_department = s_sheet with { UnitId = "sangyo", UnitKind = UnitKind.Department, SectionName = "" };

    [Fact]
    public void GoodSheets_FindNothing()
    {
        Assert.Empty(SheetRules.Read(Reading(s_sheet)));
        Assert.Empty(SheetRules.Read(Reading(s_department, neighbours: s_sheet)));
    }

    [Theory]
    [InlineData("－")]
    [InlineData("")]
    public void MeasureMissing_AlthoughListedAbove_IsFoundWithTheListedOne(string measure)
    {
        var finding = Find(Reading(With(s_startUp with { Measure = measure, MeasureItemId = null })), "measure-missing");

        Assert.Equal(SheetField.ProjectMeasure("sogyo"), finding.Field);
        Assert.Contains("②にぎわい", finding.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void RowWithoutMonth_IsFoundByItsTitle()
    {
        var finding = Find(Reading(With(s_startUp with { Schedule = [.. s_startUp.Schedule, new(Guid.Empty, "販売会", [])] })), "row-without-month");

        Assert.Equal(SheetField.ScheduleRow("sogyo", Guid.Empty), finding.Field);
        Assert.Contains("販売会", finding.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("相談を受け、多くの開業につなげる。")]
    [InlineData("第3次計画に基づき、令和8年度も創業を支える。")]
    public void OutlineWithoutFigure_IsFound(string outline) =>
        Assert.Equal(SheetField.ProjectOutline("sogyo"), Find(Reading(With(s_startUp with { Outline = outline })), "no-criterion").Field);

    [Theory]
    [InlineData("１０人の開業を目指す。")]
    [InlineData("三回の講座を開く。")]
    [InlineData("来訪者を1割以上増やす。")]
    [InlineData("全校に配る。")]
    public void OutlineWithFigure_IsLeftAlone(string outline) =>
        Assert.Empty(SheetRules.Read(Reading(With(s_startUp with { Outline = outline }))));

    [Fact]
    public void DepartmentProject_ThatNoSectionNames_IsFound()
    {
        var finding = Find(Reading(s_department, neighbours: s_sheet with { PriorityProjects = [] }), "no-owner");

        Assert.Equal(SheetField.Project("sogyo"), finding.Field);
    }

    [Theory]
    [InlineData("まちなか創業推進事業")]
    [InlineData("まちなか創業　支援事業")]
    public void ProjectUnderTwoTitles_InTheDepartment_IsFound(string otherName)
    {
        var other = s_sheet with { UnitId = "kanko", SectionName = "観光課", PriorityProjects = [s_startUp with { ProjectId = "other", Name = otherName, Outline = "別の文。" }] };

        var finding = Find(Reading(s_sheet, neighbours: other), "two-titles");

        Assert.Contains($"観光課の「{otherName}」", finding.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void ProjectsWithDifferentSubjects_AreLeftAlone()
    {
        var other = s_sheet with { UnitId = "nosei", SectionName = "農政課", PriorityProjects = [s_startUp with { ProjectId = "other", Name = "新規就農支援事業", Outline = "5人を迎える。" }] };

        Assert.Empty(SheetRules.Read(Reading(s_sheet, neighbours: other)));
    }

    [Fact]
    public void ItemThatThePlanDoesNotHave_IsFoundInRelationsAndChoices()
    {
        var sheet = s_sheet with
        {
            PlanRelations = [new(s_relation, "①基本計画", "plan", ["・③古い名前"])],
            RelatedProjects = [new(s_relation, "②にぎわい", "ない事業", "nigiwai", null)],
        };

        var fields = SheetRules.Read(Reading(sheet)).Where(finding => finding.Rule.Id == "unknown-item").Select(finding => finding.Field);

        Assert.Equal([SheetField.RelationLines(s_relation), SheetField.RelatedProject(s_relation)], fields);
    }

    [Fact]
    public void TextsOfLastYear_AreFoundOneByOne_WhateverTheirSpaces()
    {
        var last = s_sheet with { Year = s_year.Previous, Goal = "開業を 増やす。\n", Role = "別の役割。" };

        var found = SheetRules.Read(Reading(s_sheet, last)).ToList();

        Assert.Equal([SheetField.Goal, SheetField.ProjectOutline("sogyo")], found.Select(finding => finding.Field));
        Assert.All(found, finding => Assert.Equal("same-as-last-year", finding.Rule.Id));
    }

    [Fact]
    public void EveryRule_HasAnIdOfItsOwn_AndWords()
    {
        Assert.Equal(SheetRules.All.Count, SheetRules.All.Select(rule => rule.Id).Distinct().Count());
        Assert.All(SheetRules.All, rule => Assert.False(string.IsNullOrEmpty(rule.Title) || string.IsNullOrEmpty(rule.Meaning)));
    }

    private static SheetView With(PriorityProjectView project) => s_sheet with { PriorityProjects = [project] };

    private static SheetFinding Find(SheetReading reading, string rule) => Assert.Single(SheetRules.Read(reading), finding => finding.Rule.Id == rule);

    private static SheetReading Reading(SheetView sheet, SheetView? last = null, params SheetView[] neighbours) => new(
        sheet,
        last,
        neighbours,
        new Dictionary<string, IReadOnlySet<string>> { ["plan"] = new HashSet<string> { SearchFolding.Fold("にぎわい"), SearchFolding.Fold("②にぎわい"), SearchFolding.Fold("創業の支援") } },
        new HashSet<string> { SearchFolding.Fold("基本計画") });
}
