using Microsoft.Extensions.Logging.Abstractions;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Documents.Printing;
using MunicipalPlanning.Documents.Sheets;
using MunicipalPlanning.Documents.Tests.Samples;
using MunicipalPlanning.Documents.Texts;

namespace MunicipalPlanning.Documents.Tests.Sheets;

public sealed class SheetComparisonTests
{
    [Fact]
    public async Task SameSheet_LooksOnEachPaperExactlyLikeThePrint()
    {
        var sheet = SampleSheets.Section("緑化課", SampleSheets.Project("公園事業", "「植える」。\n・12本", SampleSheets.Row("植樹", SampleSheets.Arrow(4, 6, "準備"))), SampleSheets.Project("街路樹事業", ""));
        var print = await RenderAsync<ManagementSheetDocument>(new() { [nameof(ManagementSheetDocument.Sheet)] = sheet });

        var comparison = SheetComparison.Of(sheet, sheet);

        Assert.Empty(comparison.Differences);
        foreach (var side in new[] { comparison.Left, comparison.Right, comparison.Over })
            Assert.Equal(print, await PaperAsync(side));
    }

    [Fact]
    public async Task ChangedText_IsStruckBeforeAndUnderlinedAfter()
    {
        var before = SampleSheets.Section() with { Goal = "創業塾を年1回開き、多くの開業につなげる。" };
        var after = before with { Goal = "創業塾を年2回開き、受講者のうち10人の開業につなげる。" };

        var comparison = SheetComparison.Of(before, after);

        Assert.Equal(["goal"], comparison.Differences.Select(field => field.Path));
        var (left, right, over) = (await PaperAsync(comparison.Left), await PaperAsync(comparison.Right), await PaperAsync(comparison.Over));
        Assert.Contains("<del>", left);
        Assert.DoesNotContain("<ins>", left);
        Assert.Contains("<ins>", right);
        Assert.DoesNotContain("<del>", right);
        Assert.True(over.IndexOf("<del>", StringComparison.Ordinal) < over.IndexOf("<ins>", StringComparison.Ordinal));
        Assert.Contains("data-field=\"goal\" data-difference=\"changed\"", right);
    }

    [Theory]
    [InlineData("", "新しい文")]
    [InlineData("古い文", "")]
    [InlineData("同じ文", "同じ文")]
    [InlineData("商工会と連携し、相談から開業後まで受ける。", "商工会・金融機関と連携し、相談から開業後の伴走まで受ける。")]
    [InlineData("吉野家の𠮷と𠮟る", "吉野家の𡈽と𠮟る")]
    [InlineData("あいうえおかきくけこ", "かきくけこあいうえお")]
    public void Merge_HoldsBothTextsWhole(string old, string @new)
    {
        var pieces = TextDifference.Merge(old, @new);

        Assert.Equal(old, string.Concat(pieces.Where(piece => piece.Mark != TextMark.New).Select(piece => piece.Text)));
        Assert.Equal(@new, string.Concat(pieces.Where(piece => piece.Mark != TextMark.Old).Select(piece => piece.Text)));
        Assert.All(pieces, piece => Assert.False(char.IsLowSurrogate(piece.Text[0]) || char.IsHighSurrogate(piece.Text[^1])));
    }

    [Fact]
    public void ScheduleEntries_ThatChanged_AreFramedBeforeAndAfter()
    {
        var project = SampleSheets.Project("公園事業", "植える。", SampleSheets.Row("植樹", SampleSheets.Arrow(4, 6, "準備"), SampleSheets.Arrow(8, 10, "現地確認")));
        var row = project.Schedule[0];
        var before = SampleSheets.Section("緑化課", project);
        var after = before with { PriorityProjects = [project with { Schedule = [row with { Entries = [row.Entries[0], SampleSheets.Arrow(8, 12, "現地確認")] }] }] };

        var comparison = SheetComparison.Of(before, after);

        var field = $"project/{project.ProjectId}/row/{row.Id}";
        Assert.Equal([field], comparison.Differences.Select(difference => difference.Path));
        Assert.Equal([EntryMark.Shared, EntryMark.Before], comparison.Left.Marks.EntriesAt(field));
        Assert.Equal([EntryMark.Shared, EntryMark.After], comparison.Right.Marks.EntriesAt(field));
        Assert.Equal([EntryMark.Shared, EntryMark.After, EntryMark.Before], comparison.Over.Marks.EntriesAt(field));
        Assert.Equal(3, comparison.Over.Sheet.PriorityProjects[0].Schedule[0].Entries.Count);
    }

    [Fact]
    public void Projects_ThatCameWentAndMoved_AreOneDifferenceEach()
    {
        var (one, two, three, four) = (SampleSheets.Project("一の事業", "", SampleSheets.Rows(3)), SampleSheets.Project("二の事業", ""), SampleSheets.Project("三の事業", ""), SampleSheets.Project("四の事業", ""));
        var added = SampleSheets.Project("五の事業", "", SampleSheets.Rows(2));
        var before = SampleSheets.Section("緑化課", one, two, three, four);
        var after = before with { PriorityProjects = [four, two, three, added] };

        var comparison = SheetComparison.Of(before, after);

        string Name(PriorityProjectView project) => SheetFields.NameOf(project);
        Assert.Equal([("added", Name(added)), ("moved", Name(four)), ("removed", Name(one))],
            comparison.Differences.Select(field => (comparison.Over.Marks.DifferenceAt(field.Path)!, field.Path)).OrderBy(difference => difference.Item1, StringComparer.Ordinal));
        Assert.Equal(5, comparison.Over.Sheet.PriorityProjects.Count);
        Assert.Equal("4番目から", comparison.Right.Marks.MoveAt(Name(four)));
    }

    [Fact]
    public void LastYear_MatchesRowsByTheirNamesAndMarksWhatIsTheSame()
    {
        var project = SampleSheets.Project("公園事業", "植える。", SampleSheets.Row("創業塾（年1回）", SampleSheets.Arrow(4, 6)), SampleSheets.Row("懇談", SampleSheets.Words(5, 5, "春")));
        var last = SampleSheets.Section("緑化課", project) with { PlanRelations = [new(Guid.NewGuid(), "①総合計画", "p", ["・緑"])] };
        var now = last with
        {
            Role = "公園を守る。",
            PlanRelations = [new(Guid.NewGuid(), "①総合計画", "p", ["・緑"])],
            PriorityProjects = [project with { Schedule = [SampleSheets.Row("創業塾（前期・後期）", SampleSheets.Arrow(4, 6)), SampleSheets.Row("懇談", SampleSheets.Words(5, 5, "春"))] }],
        };

        var comparison = SheetComparison.Of(last, now, marksSame: true);

        var rows = now.PriorityProjects[0].Schedule;
        Assert.Equal(["role", SheetFields.Of(project, rows[0])], comparison.Differences.Select(field => field.Path));
        foreach (var same in new[] { "goal", SheetFields.Of(now.PlanRelations[0]), SheetFields.OutlineOf(project), SheetFields.Of(project, rows[1]) })
            Assert.NotNull(comparison.Right.Marks.SameAt(same));
        Assert.Null(comparison.Right.Marks.SameAt("role"));
        Assert.Equal(rows.Select(row => row.Id), comparison.Left.Sheet.PriorityProjects[0].Schedule.Select(row => row.Id));
    }

    private static Task<string> PaperAsync(MarkedSheet side) => RenderAsync<ManagementSheetDocument>(new()
    {
        [nameof(ManagementSheetDocument.Sheet)] = side.Sheet,
        [nameof(ManagementSheetDocument.Marks)] = side.Marks,
    });

    private static async Task<string> RenderAsync<T>(Dictionary<string, object?> parameters)
        where T : Microsoft.AspNetCore.Components.IComponent
    {
        using var renderer = new DocumentRenderer(NullLoggerFactory.Instance);
        return await renderer.RenderAsync<T>(parameters);
    }
}
