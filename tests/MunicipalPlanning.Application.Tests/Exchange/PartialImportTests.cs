using System.Text;
using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Exchange;
using MunicipalPlanning.Application.Tests.Data;

namespace MunicipalPlanning.Application.Tests.Exchange;

public sealed class PartialImportTests(TemplateDatabase template) : DatabaseTest(template)
{
    private const string Head = """{"format":"municipal-planning","version":1,"municipality":{"code":"011002","name":"見本市"}""";

    private Installation _city = null!;
    private ImportCounts _first = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _city = new Installation(Contexts);
        _first = await _city.ImportAsync(Documents.Full);
    }

    [Fact]
    public async Task Import_SameFileAgain_CountsNothingAsNewOrReplaced()
    {
        var counts = await _city.ImportAsync(Documents.Full);

        Assert.Equal(new ImportCounts(new(3, 0, 0), new(2, 0, 0), new(2, 0, 0), new(2, 0, 0)), _first);
        Assert.Equal(new ImportCounts(new(0, 0, 3), new(0, 0, 2), new(0, 0, 2), new(0, 0, 2)), counts);
    }

    [Fact]
    public async Task Import_FileOfOtherRecords_KeepsWhatItDoesNotMention()
    {
        var before = await _city.ExportAsync();

        var counts = await _city.ImportAsync(Head + """
            ,"units":[{"id":"zei-ka","name":"税務課","kind":"section","parent":"kikaku-bu"}]
            ,"projects":[{"id":"jigyo-2","name":"税","years":[{"year":2024,"unit":"kikaku-ka","planLinks":["shisaku-1"]}]}]}
            """);

        Assert.Equal(new ImportCounts(new(1, 0, 0), new(0, 0, 0), new(1, 0, 0), new(0, 0, 0)), counts);
        var after = await _city.ExportAsync();
        Assert.Empty(before.Split('\n').Select(line => line.TrimEnd(',')).Except(after.Split('\n').Select(line => line.TrimEnd(','))));
    }

    [Fact]
    public async Task Import_ChangedRecords_ReplacesThemUnderTheirOldKeys()
    {
        var before = await KeysAsync();
        var changed = Documents.Change(
            Documents.Full,
            ("$.units[1].predecessors", "[]"),
            ("$.projects[0].years[0].outline", "\"新しい概要\""),
            ("$.projects[0].years[0].schedule", "[{\"title\":\"一つ\"},{\"title\":\"二つ\"}]"),
            ("$.projects[0].years[0].activities[0].outputs", "[]"),
            ("$.projects[0].years[1]", "{\"year\":2025,\"unit\":\"kikaku-ka\"}"),
            ("$.sheets[0].priorityProjects[0].measureItem", "\"shisaku-1\""));

        var counts = await _city.ImportAsync(changed);

        Assert.Equal(new ImportCounts(new(0, 1, 2), new(0, 0, 2), new(0, 1, 1), new(0, 1, 1)), counts);
        Assert.Equal(ExportOf(changed), await _city.ExportAsync());
        Assert.Empty(before.Except(await KeysAsync()));
    }

    [Fact]
    public async Task Import_ProjectWithoutAYear_DropsTheYear()
    {
        var without = Documents.With("$.projects[0].years", "[]");

        await _city.ImportAsync(without);

        Assert.Equal(ExportOf(without), await _city.ExportAsync());
    }

    [Fact]
    public async Task Import_PlanWithAnotherTree_MovesAddsAndRemovesItems()
    {
        await _city.ImportAsync(Documents.With("$.plans[1].items[1]", """{"id":"sonota","title":"その他","items":[{"id":"sonota-1","title":"小項目"}]}"""));
        var changed = Documents.Change(
            Documents.Full,
            ("$.plans[0].items", """[{"id":"shisaku-0","title":"子ども"},{"id":"atarashii","title":"新しい","items":[{"id":"sonota-1","title":"移った"}]}]"""),
            ("$.plans[1].items[0].items", "[]"),
            ("$.plans[1].items[1]", """{"id":"shisaku-1","title":"上がった","issues":["課題"]}"""));

        var counts = await _city.ImportAsync(changed);

        Assert.Equal(new ImportCount(0, 2, 0), counts.Plans);
        Assert.Equal(ExportOf(changed), await _city.ExportAsync());
    }

    [Fact]
    public async Task Import_ItemsInAnotherOrder_KeepsTheFilesOrder()
    {
        var kept = """{"id":"shisaku-0","title":"子ども"}""";
        var one = """{"id":"a","title":"い"}""";
        var two = """{"id":"b","title":"ろ"}""";
        await _city.ImportAsync(Documents.With("$.plans[0].items", $"[{kept},{one},{two}]"));
        var turned = Documents.With("$.plans[0].items", $"[{kept},{two},{one}]");

        await _city.ImportAsync(turned);

        Assert.Equal(ExportOf(turned), await _city.ExportAsync());
    }

    [Fact]
    public async Task Import_PlanWithoutAnItemThatAnotherPlanGoesOnFrom_NamesTheItem()
    {
        var outcome = await _city.TryImportAsync(Head + ""","plans":[{"id":"koso","name":"基本構想","kind":"basicConcept"}]}""");

        Assert.Contains("基本計画の「①魅力の創出」（前の計画とのつながり）", outcome.Faults.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_PlanWithoutAnItemStillInUse_NamesTheUsers()
    {
        var before = await _city.ExportAsync();

        var outcome = await _city.TryImportAsync(Head + ""","plans":[{"id":"keikaku","name":"基本計画","kind":"basicPlan"}]}""");

        Assert.Equal(
            [
                "$.plans[0].items: 計画の項目「mokuhyo-1」がこのファイルの計画「keikaku」にありませんが、まだ使われています（事務事業「創業支援」（jigyo-1）の令和6年度、企画部の令和6年度の組織マネジメントシート）。項目を残すか、先に使うのをやめてください。",
                "$.plans[0].items: 計画の項目「shisaku-1」がこのファイルの計画「keikaku」にありませんが、まだ使われています（事務事業「創業支援」（jigyo-1）の令和6年度、企画部の令和6年度の組織マネジメントシート）。項目を残すか、先に使うのをやめてください。",
            ],
            outcome.Faults.Lines());
        Assert.Equal(before, await _city.ExportAsync());
    }

    [Fact]
    public async Task Import_ItemOfAPlanThatTheFileDoesNotHave_IsRefused()
    {
        var outcome = await _city.TryImportAsync(Head + ""","plans":[{"id":"betsu","name":"別","kind":"basicPlan","items":[{"id":"shisaku-1","title":"題"}]}]}""");

        Assert.Equal(
            "$.plans[0].items[0].id: 計画の項目「shisaku-1」は、データベースでは計画「keikaku」の項目です。識別子を変えるか、計画「keikaku」も同じファイルに入れてください。",
            outcome.Faults.ToString());
    }

    [Fact]
    public async Task Import_CircleThroughTheDatabase_IsRefused()
    {
        var outcome = await _city.TryImportAsync(Head + ""","units":[{"id":"kikaku-bu","name":"企画部","kind":"department","parent":"kikaku-ka"}]}""");

        Assert.Equal("$.units[0].parent: 部署の上位がひと回りしています（kikaku-bu → kikaku-ka → kikaku-bu）。どれかを直してください。", outcome.Faults.ToString());
    }

    [Fact]
    public async Task Import_DanglingReference_SaysThatTheDatabaseLacksItToo()
    {
        var outcome = await _city.TryImportAsync(Head + ""","sheets":[{"year":2026,"unit":"nai"}]}""");

        Assert.Equal("$.sheets[0].unit: 部署「nai」はファイルにもデータベースにもありません。識別子を確かめるか、部署を加えてください。", outcome.Faults.ToString());
    }

    [Fact]
    public async Task Import_FileOfAnotherMunicipality_IsRefused()
    {
        var outcome = await _city.TryImportAsync(Documents.With("$.municipality.code", "\"082171\""));

        Assert.Equal("$.municipality.code: このファイルは別の自治体（082171）のものです。このデータベースは見本市（011002）のものです。", outcome.Faults.ToString());
    }

    [Fact]
    public async Task Import_FaultyFile_LeavesTheDatabaseAsItWas()
    {
        var before = await _city.ExportAsync();

        var outcome = await _city.TryImportAsync(Documents.Change(Documents.Full, ("$.units[0].name", "\"新しい部\""), ("$.sheets[1].year", "13")));

        Assert.False(outcome.IsDone);
        Assert.Equal(before, await _city.ExportAsync());
    }

    [Fact]
    public async Task Import_RefusedByTheDatabase_IsRolledBackWhole()
    {
        var before = await _city.ExportAsync();
        await using var context = await Contexts.CreateDbContextAsync();
        await context.Database.ExecuteSqlRawAsync("alter table management_sheets add constraint ck_test check (goal <> '不可')");

        var import = () => _city.TryImportAsync(Documents.Change(Documents.Full, ("$.units[0].name", "\"新しい部\""), ("$.sheets[1].goal", "\"不可\"")));

        await Assert.ThrowsAsync<DbUpdateException>(import);
        Assert.Equal(before, await _city.ExportAsync());
    }

    [Fact]
    public async Task Import_NewNameOfTheMunicipality_IsTaken()
    {
        await _city.ImportAsync(Head.Replace("見本市", "新見本市", StringComparison.Ordinal) + "}");

        Assert.Contains("\"name\": \"新見本市\"", await _city.ExportAsync(), StringComparison.Ordinal);
    }

    /// <summary>What an installation that holds just this file exports.</summary>
    private static string ExportOf(string json)
    {
        var reading = ExchangeReader.Read(Encoding.UTF8.GetBytes(json));
        Assert.Equal("", reading.Faults.ToString());
        return ExchangeWriter.Write(reading.File!);
    }

    private async Task<List<Guid>> KeysAsync()
    {
        await using var context = await Contexts.CreateDbContextAsync();
        var years = await context.ProjectYears.Select(year => year.Id).ToListAsync();
        return [.. years, .. await context.Sheets.Select(sheet => sheet.Id).ToListAsync()];
    }
}
