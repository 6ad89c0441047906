using System.Text;
using System.Text.Json;
using MunicipalPlanning.Application.Exchange;
using MunicipalPlanning.Application.Fields;
using MunicipalPlanning.Application.Schedules;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Application.Tests.Data;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Tests.Sheets;

public sealed class SheetPastTests(TemplateDatabase template) : SheetTest(template)
{
    private const int Steps = 60;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task AfterAnyChange_IsTheSheetAsItWasThen(int seed)
    {
        var random = new Random(seed);
        var remembered = new List<(long Id, DateTimeOffset At, string Section, string Department)>();
        await Remember();

        for (var step = 0; step < Steps; step++)
        {
            await RandomWork.DoAsync(this, random);
            await Remember();
        }

        var (section, department) = (await OpenAsync("shoko"), await OpenAsync("sangyo"));
        Assert.All(remembered, then =>
        {
            Assert.Equal(then.Section, Text(section.After(then.Id)));
            Assert.Equal(then.Department, Text(department.After(then.Id)));
            Assert.Equal(then.Section, Text(section.At(then.At)));
        });

        async Task Remember()
        {
            var newest = Math.Max((await OpenAsync("shoko")).Latest, (await OpenAsync("sangyo")).Latest);
            remembered.Add((newest, DateTimeOffset.UtcNow, Text(await ViewAsync()), Text(await ViewAsync("sangyo"))));
        }
    }

    [Fact]
    public async Task Import_KeepsTheSheetThatItReplaces()
    {
        await Editing.ChangeAsync(Sakuma, Year, "shoko", SheetField.ProjectOutline("sogyo-shien"), "創業支援事業の内容", "直した内容", CancellationToken.None);
        await Arranging.AddRelationAsync(Sakuma, Year, "shoko", "①総合計画", "plan", ["・商工の振興"], CancellationToken.None);
        var before = Text(await ViewAsync());
        await using var file = new MemoryStream();
        await new ExchangeExport(Contexts).ExportAsync(file, CancellationToken.None);
        var changed = Encoding.UTF8.GetString(file.ToArray()).Replace("直した内容", "取り込んだ内容").Replace("創業を増やす。", "取り込んだ目標。").Replace("創業支援事業", "創業応援事業");

        await using var stream = new MemoryStream(Encoding.UTF8.GetBytes(changed));
        Assert.True((await new ExchangeImport(Contexts, TimeProvider.System).ImportAsync(stream, CancellationToken.None)).IsDone);
        await Editing.ChangeAsync(Sakuma, Year, "shoko", SheetField.Goal, "取り込んだ目標。", "そのあとの目標。", CancellationToken.None);

        var history = await OpenAsync("shoko");
        var imports = history.Changes.Where(change => change.Kind == ChangeKind.Import).ToList();
        Assert.Equal(before, Text(history.After(imports.Min(change => change.Id) - 1)));
        Assert.Equal("創業を増やす。", history.After(0)!.Goal);
        var ofGoal = history.Of(SheetField.Goal);
        Assert.Equal([("取り込んだ目標。", "そのあとの目標。"), ("創業を増やす。", "取り込んだ目標。")], ofGoal.Select(change => (change.Old, change.New)));
    }

    [Fact]
    public async Task CarriedForward_GoesBackToTheBeginningAndNoFurther()
    {
        await Creation.CreateAsync(Sakuma, Year.Next, "shoko", carryForward: true, CancellationToken.None);
        var begun = Text((await Views.FindAsync(Year.Next, "shoko", CancellationToken.None))!);
        await Editing.ChangeAsync(Sakuma, Year.Next, "shoko", SheetField.ProjectOutline("sogyo-shien"), "創業支援事業の内容", "来年の内容", CancellationToken.None);

        var history = (await Past.OpenAsync(Sakuma, Year.Next, "shoko", CancellationToken.None))!;

        Assert.Equal(["", "年度の開始"], history.Of(SheetField.ProjectOutline("sogyo-shien")).Select(change => change.Title));
        Assert.Equal(begun, Text(history.After(history.Changes[^1].Id)));
        Assert.Null(history.After(0));
        Assert.Null(history.At(DateTimeOffset.UtcNow.AddDays(-1)));
    }

    [Fact]
    public async Task EntryOfTheEarlierForm_EndsTheWayBackAndHindersNothing()
    {
        await using (var context = await Contexts.CreateDbContextAsync())
        {
            context.Add(new ChangeRecord { At = DateTimeOffset.UtcNow.AddDays(-2), Kind = ChangeKind.Content, Person = "佐久間", Record = "sheet/2026/shoko", Field = "relations", Old = "1番目", New = "2番目" });
            context.Add(new ChangeRecord { At = DateTimeOffset.UtcNow.AddDays(-1), Kind = ChangeKind.Content, Person = "佐久間", Record = "sheet/2026/shoko", Field = $"relation/{Guid.NewGuid()}", Old = "①総合計画\n・商工", New = "" });
            await context.SaveChangesAsync();
        }
        await Editing.ChangeAsync(Sakuma, Year, "shoko", SheetField.Goal, "創業を増やす。", "創業を倍にする。", CancellationToken.None);

        var history = await OpenAsync("shoko");

        Assert.Equal([true, true, false], history.Changes.Select(change => change.IsKnown));
        Assert.Equal("創業を増やす。", history.After(history.Changes[1].Id)!.Goal);
        Assert.Null(history.After(history.Changes[2].Id));
        Assert.Equal("①総合計画\n・商工", history.Changes[1].Old);
    }

    [Fact]
    public async Task Restore_WritesTheOlderTextWithItsReason_AndAnswersALaterChange()
    {
        await Editing.ChangeAsync(Sakuma, Year, "shoko", SheetField.Goal, "創業を増やす。", "創業を倍にする。", CancellationToken.None);
        var seen = (await OpenAsync("shoko")).Latest;

        Assert.IsType<FieldOutcome.Saved>(await Restoring.RestoreAsync(Sakuma, Year, "shoko", SheetField.Goal, 0, seen, CancellationToken.None));
        await Editing.ChangeAsync(Ono, Year, "shoko", SheetField.Goal, "創業を増やす。", "課長の直し。", CancellationToken.None);
        var answer = await Restoring.RestoreAsync(Sakuma, Year, "shoko", SheetField.Goal, 0, seen, CancellationToken.None);

        Assert.Equal("課長の直し。", Assert.IsType<FieldOutcome.Conflict>(answer).Theirs);
        Assert.Equal("課長の直し。", (await ViewAsync()).Goal);
        Assert.Equal("はじめの文に戻した", (await OpenAsync("shoko")).Changes[1].Words);
    }

    [Fact]
    public async Task Remark_BeforeItIsSentBack_IsNotInTheSectionsHistory()
    {
        var policy = Someone("三浦", null, Domain.Access.StaffRole.PolicyDivision);
        await using (var context = await Contexts.CreateDbContextAsync())
        {
            var sheet = context.Sheets.Single(sheet => sheet.Year == Year && sheet.UnitId == "shoko");
            sheet.Submission.Do(SubmissionVerb.HandIn, DateTimeOffset.UtcNow);
            await context.SaveChangesAsync();
        }
        await new RemarkTalk(Contexts, TimeProvider.System).BeginAsync(policy, "sheet/2026/shoko", RemarkKind.Remark, SheetField.Goal, "数がありません。", null, "", CancellationToken.None);

        Assert.Empty((await OpenAsync("shoko")).Changes);
        Assert.Equal("数がありません。", Assert.Single((await Past.OpenAsync(policy, Year, "shoko", CancellationToken.None))!.Changes).Words);
    }

    internal static string Text(SheetView? view) => JsonSerializer.Serialize(view is null ? null : new { view.UnitName, view.DepartmentName, view.Goal, view.Role, view.PlanRelations, view.RelatedPlanName, view.RelatedProjects, view.PriorityProjects });

    private async Task<SheetHistory> OpenAsync(string unitId) => (await Past.OpenAsync(Sakuma, Year, unitId, CancellationToken.None))!;

    /// <summary>What people do to two sheets that share a project, at random.</summary>
    private static class RandomWork
    {
        private static readonly string[] Words = ["募集する。", "相談を受ける。", "", "年2回開く。\n数を確かめる。", "「講座」を開く𠮷。"];

        public static async Task DoAsync(SheetPastTests test, Random random)
        {
            var view = await test.ViewAsync();
            var project = view.PriorityProjects.Count == 0 ? null : view.PriorityProjects[random.Next(view.PriorityProjects.Count)];
            switch (random.Next(16))
            {
                case 0:
                    await Change(SheetField.Goal, view.Goal, Any());
                    break;
                case 1:
                    await test.Arranging.AddRelationAsync(Sakuma, Year, "shoko", $"計画{random.Next(9)}", random.Next(2) == 0 ? "plan" : null, [.. Enumerable.Range(0, random.Next(3)).Select(_ => Any().Replace("\n", ""))], CancellationToken.None);
                    break;
                case 2 when view.PlanRelations.Count > 0:
                    await test.Arranging.RemoveRelationAsync(Sakuma, Year, "shoko", Pick(view.PlanRelations).Id, CancellationToken.None);
                    break;
                case 3 when view.PlanRelations.Count > 0:
                    await test.Arranging.MoveRelationAsync(Sakuma, Year, "shoko", Pick(view.PlanRelations).Id, random.Next(5), CancellationToken.None);
                    break;
                case 4 when view.PlanRelations.Count > 0:
                    var relation = Pick(view.PlanRelations);
                    await Change(SheetField.RelationLines(relation.Id), string.Join('\n', relation.Lines), Any());
                    break;
                case 5:
                    await test.Arranging.AddRelatedProjectAsync(Sakuma, Year, "shoko", PlanChoice.Item("nigiwai"), random.Next(2) == 0 ? PlanChoice.Item("sogyo") : PlanChoice.Written("市の事業"), CancellationToken.None);
                    break;
                case 6 when view.RelatedProjects.Count > 0:
                    await test.Arranging.RemoveRelatedProjectAsync(Sakuma, Year, "shoko", Pick(view.RelatedProjects).Id, CancellationToken.None);
                    break;
                case 7 when view.RelatedProjects.Count > 0:
                    await test.Arranging.MoveRelatedProjectAsync(Sakuma, Year, "shoko", Pick(view.RelatedProjects).Id, random.Next(5), CancellationToken.None);
                    break;
                case 8:
                    await test.Picking.BeginAsync(Sakuma, Year, "shoko", $"新しい事業{random.Next(99)}", CancellationToken.None);
                    break;
                case 9:
                    await test.Picking.PickAsync(Sakuma, Year, "shoko", "sogyo-shien", null, CancellationToken.None);
                    break;
                case 10 when project is not null:
                    await test.Arranging.DropProjectAsync(Sakuma, Year, "shoko", project.ProjectId, CancellationToken.None);
                    break;
                case 11 when project is not null:
                    await test.Arranging.MoveProjectAsync(Sakuma, Year, "shoko", project.ProjectId, random.Next(4), CancellationToken.None);
                    break;
                case 12 when project is not null:
                    await Change(SheetField.ProjectMeasure(project.ProjectId), project.MeasureItemId is { } item ? $"item:{item}" : project.Measure.Length == 0 ? "" : $"text:{project.Measure}", random.Next(2) == 0 ? "text:-" : "item:nigiwai");
                    await Change(SheetField.ProjectName(project.ProjectId), project.Name, $"名前を変えた事業{random.Next(99)}");
                    break;
                case 13 when project is not null:
                    await Change(SheetField.ProjectOutline(project.ProjectId), project.Outline, Any());
                    break;
                case 14:
                    await test.Picking.PickAsync(Nakahara, Year, "sangyo", "sogyo-shien", null, CancellationToken.None);
                    break;
                case 15:
                    await test.Arranging.DropProjectAsync(Nakahara, Year, "sangyo", "sogyo-shien", CancellationToken.None);
                    break;
            }
            if (project is not null && (await test.ViewAsync()).PriorityProjects.FirstOrDefault(other => other.ProjectId == project.ProjectId) is { } scheduled)
                await RescheduleAsync(test, random, scheduled);

            Task Change(SheetField field, string old, string text) => test.Editing.ChangeAsync(Sakuma, Year, "shoko", field, old, text, CancellationToken.None);

            string Any() => Words[random.Next(Words.Length)];

            T Pick<T>(IReadOnlyList<T> members) => members[random.Next(members.Count)];
        }

        private static async Task RescheduleAsync(SheetPastTests test, Random random, PriorityProjectView project)
        {
            var rows = project.Schedule;
            switch (random.Next(5))
            {
                case 0:
                    await test.Schedules.AddRowsAsync(Sakuma, Year, "shoko", project.ProjectId, random.Next(5), [new("加えた行", [Entry(5, 7, "準備")]), new("", [])], CancellationToken.None);
                    break;
                case 1 when rows.Count > 0:
                    await test.Schedules.RemoveRowsAsync(Sakuma, Year, "shoko", project.ProjectId, [.. rows.Where(_ => random.Next(2) == 0).Select(row => row.Id).Reverse()], CancellationToken.None);
                    break;
                case 2 when rows.Count > 0:
                    await test.Schedules.MoveRowAsync(Sakuma, Year, "shoko", project.ProjectId, rows[random.Next(rows.Count)].Id, random.Next(5), CancellationToken.None);
                    break;
                case 3 when rows.Count > 0:
                    var row = rows[random.Next(rows.Count)];
                    await test.Editing.ChangeAsync(Sakuma, Year, "shoko", SheetField.ScheduleRow(project.ProjectId, row.Id), ScheduleRowText.Write(row.Title, row.Entries), ScheduleRowText.Write($"{row.Title}改", [.. row.Entries, Entry(9, 9, "報告")]), CancellationToken.None);
                    break;
            }
        }
    }
}
