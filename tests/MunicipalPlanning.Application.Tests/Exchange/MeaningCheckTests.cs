using System.Text;
using MunicipalPlanning.Application.Exchange;

namespace MunicipalPlanning.Application.Tests.Exchange;

public sealed class MeaningCheckTests
{
    [Fact]
    public async Task Check_FullFile_FindsNoFault() =>
        Assert.Equal("", (await CheckAsync(Documents.Full)).ToString());

    [Theory]
    [InlineData("$.units[2].id", "\"kikaku-bu\"", "部署の識別子「kikaku-bu」は$.units[0].idにもあります。どちらかを変えてください。")]
    [InlineData("$.plans[0].id", "\"keikaku\"", "計画の識別子「keikaku」は$.plans[0].idにもあります。どちらかを変えてください。")]
    [InlineData("$.plans[1].items[0].items[0].id", "\"mokuhyo-1\"", "計画の項目の識別子「mokuhyo-1」は$.plans[1].items[0].idにもあります。どちらかを変えてください。")]
    public async Task Check_IdentifierTwice_NamesTheOtherPlace(string path, string value, string message)
    {
        var faults = await CheckAsync(Documents.With(path, value));

        Assert.Contains(faults.Listed, fault => fault.Message == message);
    }

    [Theory]
    [InlineData("$.units[1].parent", "部署")]
    [InlineData("$.units[1].predecessors[0]", "部署")]
    [InlineData("$.plans[1].parent", "計画")]
    [InlineData("$.plans[1].items[0].units[1]", "部署")]
    [InlineData("$.projects[0].years[0].unit", "部署")]
    [InlineData("$.projects[0].years[0].planLinks[1]", "計画の項目")]
    [InlineData("$.sheets[0].unit", "部署")]
    [InlineData("$.sheets[0].planRelations[0].plan", "計画")]
    [InlineData("$.sheets[0].relatedProjects[0].measureItem", "計画の項目")]
    [InlineData("$.sheets[0].relatedProjects[0].projectItem", "計画の項目")]
    [InlineData("$.sheets[0].priorityProjects[0].project", "事務事業")]
    [InlineData("$.sheets[0].priorityProjects[0].measureItem", "計画の項目")]
    public async Task Check_DanglingReference_IsReported(string path, string noun)
    {
        var faults = await CheckAsync(Documents.With(path, "\"nai\""));

        Assert.Equal($"{path}: {noun}「nai」はファイルにありません。識別子を確かめるか、{noun}を加えてください。", faults.ToString());
    }

    [Theory]
    [InlineData("$.units[0].lastYear", "2019", "$.units[0].lastYear: 廃止年度（2019）が設置年度（2020）より前です。どちらかを直してください。")]
    [InlineData("$.plans[1].lastYear", "2022", "$.plans[1].lastYear: 終了年度（2022）が開始年度（2023）より前です。どちらかを直してください。")]
    [InlineData("$.projects[0].years[0].schedule[0].entries[0].from", "3", "$.projects[0].years[0].schedule[0].entries[0].to: 終わり（2月）が始まり（3月）より前です。年度は4月に始まり、翌年の3月に終わります。どちらかを直してください。")]
    [InlineData("$.plans[1].items[0].roadmap[0].entries[0].to", "2023", "$.plans[1].items[0].roadmap[0].entries[0].to: 終わり（令和5年度）が始まり（令和6年度）より前です。どちらかを直してください。")]
    [InlineData("$.plans[1].items[0].progress[1]", "{\"year\":2024}", "$.plans[1].items[0].progress[1].year: 2024年度の進捗報告が2つあります。1つにしてください。")]
    [InlineData("$.plans[1].items[0].indicators[0].values[1].year", "2024", "$.plans[1].items[0].indicators[0].values[1].year: 2024年度の値が2つあります。1つにしてください。")]
    [InlineData("$.projects[0].years[0].activities[0].outputs[0].values[1]", "{\"year\":2024}", "$.projects[0].years[0].activities[0].outputs[0].values[1].year: 2024年度の値が2つあります。1つにしてください。")]
    [InlineData("$.projects[0].years[1]", "{\"year\":2024,\"unit\":\"kikaku-ka\"}", "$.projects[0].years[1].year: この事務事業の2024年度が2つあります。1つにまとめてください。")]
    [InlineData("$.sheets[1].year", "2024", "$.sheets[1]: 部署「kikaku-bu」の2024年度のシートが2つあります。1つにまとめてください。")]
    [InlineData("$.sheets[0].priorityProjects[1]", "{\"project\":\"jigyo-1\"}", "$.sheets[0].priorityProjects[1].project: 事務事業「jigyo-1」がこのシートで2回選ばれています。1つにしてください。")]
    [InlineData("$.sheets[0].priorityProjects[0].measure", "\"施策\"", "$.sheets[0].priorityProjects[0].measure: measureItemとmeasureの両方が書かれています。計画の項目を選ぶ（measureItem）か、文字で書く（measure）か、どちらか1つにしてください。")]
    [InlineData("$.sheets[0].relatedProjects[0].project", "\"事業\"", "$.sheets[0].relatedProjects[0].project: projectItemとprojectの両方が書かれています。計画の項目を選ぶ（projectItem）か、文字で書く（project）か、どちらか1つにしてください。")]
    [InlineData("$.units[0].parent", "\"kikaku-ka\"", "$.units[0].parent: 部署の上位がひと回りしています（kikaku-bu → kikaku-ka → kikaku-bu）。どれかを直してください。")]
    [InlineData("$.units[0].parent", "\"kikaku-bu\"", "$.units[0].parent: 部署の上位がひと回りしています（kikaku-bu → kikaku-bu）。どれかを直してください。")]
    [InlineData("$.units[2].predecessors", "[\"kikaku-ka\"]", "$.units[1].predecessors: 部署の前身がひと回りしています（kikaku-ka → chosei-ka → kikaku-ka）。どれかを直してください。")]
    [InlineData("$.plans[0].parent", "\"keikaku\"", "$.plans[0].parent: 上位計画がひと回りしています（koso → keikaku → koso）。どれかを直してください。")]
    public async Task Check_Contradiction_IsReported(string path, string value, string fault)
    {
        var faults = await CheckAsync(Documents.With(path, value));

        Assert.Equal(fault, faults.ToString());
    }

    [Theory]
    [InlineData(10, 2)]
    [InlineData(4, 3)]
    [InlineData(12, 1)]
    [InlineData(3, 3)]
    public async Task Check_SpanAcrossTheNewYear_IsRight(int from, int to)
    {
        var json = Documents.With("$.projects[0].years[0].schedule[0].entries[0]", $$"""{"from":{{from}},"to":{{to}},"kind":"arrow"}""");

        Assert.Equal("", (await CheckAsync(json)).ToString());
    }

    [Fact]
    public async Task Check_FaultsOfFormAndMeaning_AreReportedTogether()
    {
        var json = Documents.Change(Documents.Full, ("$.units[0].nmae", "1"), ("$.sheets[0].unit", "\"nai\""), ("$.projects[0].years[0].schedule[0].entries[0].from", "13"));

        var faults = await CheckAsync(json);

        Assert.Equal(
            ["$.projects[0].years[0].schedule[0].entries[0].from", "$.sheets[0].unit", "$.units[0].nmae"],
            faults.Listed.Select(fault => fault.Path).Order(StringComparer.Ordinal));
    }

    private static async Task<ExchangeFaults> CheckAsync(string json)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        return await ExchangeCheck.CheckAsync(stream, TestContext.Current.CancellationToken);
    }
}
