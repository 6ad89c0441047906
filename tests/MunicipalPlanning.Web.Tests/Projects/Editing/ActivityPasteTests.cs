using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Web.Projects.Editing;
using static MunicipalPlanning.Web.Tests.Projects.Editing.ProjectViewBuilder;

namespace MunicipalPlanning.Web.Tests.Projects.Editing;

public sealed class ActivityPasteTests
{
    private static readonly ProjectView s_view = With(Activity("植え替え", Output("植えた本数"), Output("切った本数")), Activity("見回り", Output("見回りの回数")));

    private static ActivityView First => s_view.Activities[0];

    private static ActivityView Second => s_view.Activities[1];

    [Fact]
    public void FiguresFromACell_GoDownTheLinesOfAllActivities()
    {
        var paste = Read("１２\n—\n1,234\n", $"activity/{First.Id}/output/{First.Outputs[0].Id}/actual");

        Assert.Equal(
            [($"activity/{First.Id}/output/{First.Outputs[0].Id}/actual", "12"), ($"activity/{First.Id}/output/{First.Outputs[1].Id}/actual", "—"), ($"activity/{Second.Id}/output/{Second.Outputs[0].Id}/actual", "1,234")],
            paste.Texts.Select(text => (text.Path, text.New)));
        Assert.Equal([PastedCellKind.ReadAs, PastedCellKind.Taken, PastedCellKind.Taken], Kinds(paste));
    }

    [Theory]
    [InlineData("１２，４８０千円", "12480")]
    [InlineData("▲3,775", "-3775")]
    [InlineData("12480", "12480")]
    public void Amount_IsReadAsPeopleWriteIt(string written, string stored)
    {
        var paste = Read(written, $"activity/{Second.Id}/budget");

        Assert.Equal(new PastedText($"activity/{Second.Id}/budget", "", stored), Assert.Single(paste.Texts));
    }

    [Fact]
    public void Amount_ThatCannotBeRead_StaysOutAndSaysWhy()
    {
        var paste = Read("約1,200\t1100\n", $"activity/{First.Id}/budget");

        Assert.Equal([PastedCellKind.Refused, PastedCellKind.Taken], Kinds(paste));
        Assert.Contains("千円単位の整数", paste.Cells[0][0].Words, StringComparison.Ordinal);
        Assert.Equal($"activity/{First.Id}/settlement", Assert.Single(paste.Texts).Path);
    }

    [Fact]
    public void AmountsWithoutGaps_FallOnOneActivityEach_AndWithGapsOnTheLines()
    {
        var close = Read("100\n200\n", $"activity/{First.Id}/budget");
        var merged = Read("100\n\n200\n", $"activity/{First.Id}/budget");

        Assert.Equal([("100", First.Id), ("200", Second.Id)], close.Texts.Select(text => (text.New, Guid.Parse(text.Path.Split('/')[1]))));
        Assert.Equal(close.Texts, merged.Texts);
    }

    [Fact]
    public void WholeTable_FromTheName_AddsActivitiesAndOutputs()
    {
        var paste = Read("植え替え（R6・7）【公園課】\t120本を植えました。\t植えた本数（本）\t120\n剪定（R7）\t枝を落としました。\t剪定した本数（本）\t300\t310\t298\t1,500\t1,480\n\t\t苦情（件）\t5\n点検\n", $"activity/{Second.Id}/name");

        Assert.Equal(["植え替え", "2024\n2025", "公園課", "120本を植えました。", "植えた本数", "120"], paste.Texts.Select(text => text.New));
        Assert.Equal([ProjectListKind.Activities, ProjectListKind.Activities], paste.Rows.Select(row => row.List.Kind));
        var added = Assert.IsType<ProjectRow.Activity>(paste.Rows[0].Row).Content;
        Assert.Equal(("剪定", 1500L, 1480L), (added.Name, added.Budget, added.Settlement));
        Assert.Equal(["剪定した本数本", "苦情件"], added.Outputs.Select(output => output.Name + output.Unit));
        Assert.Equal([(2025, "300", "298"), (2026, "310", "")], added.Outputs[0].Values.Select(value => (value.Year!.Value, value.Target, value.Actual)));
    }

    [Fact]
    public void BelowTheLastLine_NothingIsTaken_AndTheWayIsSaid()
    {
        var paste = Read("1\n2\n", $"activity/{Second.Id}/output/{Second.Outputs[0].Id}/target");

        Assert.Equal([PastedCellKind.Taken, PastedCellKind.Refused], Kinds(paste));
        Assert.Contains("活動名の欄から貼り付けると", paste.Cells[1][0].Words, StringComparison.Ordinal);
    }

    [Fact]
    public void ClosedField_IsNotTaken()
    {
        var paste = ActivityPaste.Read("100\t90", s_view, $"activity/{First.Id}/budget", path => path.EndsWith("settlement", StringComparison.Ordinal) ? "期中には書きません。" : null)!;

        Assert.Equal([PastedCellKind.Taken, PastedCellKind.Refused], Kinds(paste));
        Assert.Equal("期中には書きません。", paste.Cells[0][1].Words);
    }

    private static ActivityPaste Read(string text, string path) => ActivityPaste.Read(text, s_view, path, _ => null)!;

    private static IEnumerable<PastedCellKind> Kinds(ActivityPaste paste) => paste.Cells.SelectMany(row => row.Select(cell => cell.Kind)).Where(kind => kind != PastedCellKind.Empty);
}
