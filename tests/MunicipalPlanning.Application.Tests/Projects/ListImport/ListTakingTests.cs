using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Application.Projects.ListImport;
using MunicipalPlanning.Application.Tests.Data;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Domain.Projects;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Tests.Projects.ListImport;

/// <summary>Which projects the rows are, what is repaired, what is taken in.</summary>
public sealed class ListTakingTests(TemplateDatabase template) : ListImportTest(template)
{
    [Fact]
    public async Task List_CorrectedAndTaken_AddsAndChangesAndIsKeptInTheLog()
    {
        await AddAsync("kanko", "観光事業", "shoko", Funded(100, null), number: "0602-01");
        var draft = await OpenAsync(Book(["0601-01", "新規事業", "農政果", "新しい目的", "１８．７４０", "調整中"], ["0602-01", "観光推進事業", "商工課", "", 200, null], [null, "就農支援事業", "農政課", "", null, null]));
        var comparison = await Import.CompareAsync(Mori, draft, default);
        var before = comparison.Run();
        var unknown = Assert.Single(before.Findings, finding => finding.IsFault);
        await Assert.ThrowsAsync<ListRefusedException>(() => Import.ImportAsync(Mori, draft, before, null, default));

        draft.Correct(unknown.Row, unknown.Column!.Value, unknown.Remedy!.Text!);
        var preview = comparison.Run();
        await Import.ImportAsync(Mori, draft, preview, null, default);

        Assert.Equal("「農政課」にする", unknown.Remedy.Words);
        Assert.Equal((1, 1, 1, 0), (preview.Added, preview.Changed, preview.Unchanged, preview.Faults));
        var added = (await FindAsync("新規事業")).In(Year)!;
        Assert.Equal(("nosei", "新しい目的", new Thousands(18_740), null), (added.UnitId, added.Purpose, added.Budget, added.Settlement));
        Assert.Equal(new Thousands(200), (await FindAsync("観光推進事業")).In(Year)!.Budget);
        var log = await LogAsync();
        Assert.Contains(log, change => change is { Kind: ChangeKind.Import, Record: "project-list/2026", New: "追加 1件、変更 1件、変わらない 1件" });
        Assert.Contains("観光事業", log.Single(change => change.Record == "project/2026/kanko").Old, StringComparison.Ordinal);
        Assert.Equal((0, 0, 3), (await PreviewAsync(await OpenAsync(Book(["0601-01", "新規事業", "農政課", "新しい目的", 18740, null], ["0602-01", "観光推進事業", "商工課", "", 200, null], [null, "就農支援事業", "農政課", "", null, null])))) is var again ? (again.Added, again.Changed, again.Unchanged) : default);
    }

    [Fact]
    public async Task EmptyCells_LeaveWhatIsThereUnlessAskedToErase()
    {
        await AddAsync("kanko", "観光事業", "shoko", record =>
        {
            record.Write(ProjectText.Purpose, "今の目的");
            record.Fund(new Thousands(100), new Thousands(90));
            record.Judge(new ProjectReview(Rating.B, "振り返り", [RoomForImprovement.Cost], "", null));
        }, number: "1");
        var draft = await OpenAsync(Book(["1", "観光事業", "商工課", "", null, "未定"]));
        Assert.Equal(ListRowState.Unchanged, Assert.Single((await PreviewAsync(draft)).Rows).State);

        draft.Map(draft.Mapping with { EmptyErases = true });
        await TakeAsync(draft);

        var record = (await FindAsync("観光事業")).In(Year)!;
        Assert.Equal(("", null, null, "振り返り"), (record.Purpose, record.Budget, record.Settlement, record.Review!.Reflection));
    }

    [Fact]
    public async Task Rating_ChangesAloneAndLeavesTheRestOfTheReview()
    {
        await AddAsync("kanko", "観光事業", "shoko", record => record.Judge(new ProjectReview(Rating.B, "振り返り", [RoomForImprovement.Cost], "拡充", new DateOnly(2026, 10, 1))), number: "1");

        await TakeAsync(await OpenAsync(Csv("番号,事務事業名,総合評価", "1,観光事業,Ａ"), "一覧.csv"));

        var review = (await FindAsync("観光事業")).In(Year)!.Review!;
        Assert.Equal((Rating.A, "振り返り", "拡充", new DateOnly(2026, 10, 1)), (review.Rating!.Value, review.Reflection, review.Direction, review.WrittenOn!.Value));
        Assert.Equal([RoomForImprovement.Cost], review.Improve);
    }

    [Fact]
    public async Task Number_IsFoundInAnySpellingAndWithoutTheZerosThatExcelDropped()
    {
        await AddAsync("kanko", "観光事業", "shoko", number: "0601");
        await AddAsync("matsuri", "祭り事業", "shoko", number: "0602-01");

        var preview = await PreviewAsync([601, "観光事業", "商工課", "目的", null, null], ["０６０２－０１", "祭り事業", "商工課", "目的", null, null]);

        Assert.Equal(["kanko", "matsuri"], preview.Rows.Select(row => row.ProjectId));
        Assert.All(preview.Rows, row => Assert.Equal([ListField.Purpose], row.Changes.Select(change => change.Field)));
        Assert.Contains("先頭の0", Assert.Single(preview.Findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ProjectOfAnEarlierYear_GetsItsRecordOfTheYear()
    {
        await AddAsync("kanko", "観光事業", "shoko", number: "1", year: Year.Previous);

        var preview = await TakeAsync(await OpenAsync(Book(["1", "観光事業", "農政課", "目的", 5, null])));

        Assert.Equal(("kanko", 1), (preview.Rows[0].ProjectId, preview.Added));
        var project = await FindAsync("観光事業");
        Assert.Equal(["shoko", "nosei"], project.Years.Select(record => record.UnitId));
    }

    [Fact]
    public async Task OneNumberTwice_IsToldAtTheSecondRowAndCanBeLeftOut()
    {
        var draft = await OpenAsync(Book(["1", "一つ目", "商工課", "", null, null], ["１", "二つ目", "商工課", "", null, null]));
        var fault = Assert.Single((await PreviewAsync(draft)).Findings);

        draft.Skip(fault.Row, true);
        var preview = await TakeAsync(draft);

        Assert.Equal((3, "番号 １ は 2行目と同じです。", "この行は取り込まない"), (fault.Row, fault.Message, fault.Remedy!.Words));
        Assert.Equal((1, 1), (preview.Added, preview.Skipped));
    }

    [Fact]
    public async Task TextOfASheetThatWasHandedIn_IsNotWrittenOverUnseen()
    {
        await SetStateAsync(SubmissionState.Submitted);
        object?[] head = ["事務事業名", "課名", "概要"], row = ["創業支援事業", "商工課", "別の内容"];
        var book = new ListBook().Row(head).Row(row);
        var doubt = Assert.Single((await PreviewAsync(await OpenAsync(book))).Findings);
        await SetStateAsync(SubmissionState.Published);

        var draft = await OpenAsync(new ListBook().Row(head).Row(row));
        var fault = Assert.Single((await PreviewAsync(draft)).Findings);
        draft.Correct(fault.Row, fault.Column!.Value, fault.Remedy!.Text!);

        Assert.Equal((false, true), (doubt.IsFault, fault.IsFault));
        Assert.Contains("商工課の組織マネジメントシートが公表済です", fault.Message, StringComparison.Ordinal);
        Assert.Equal(ListRowState.Unchanged, Assert.Single((await PreviewAsync(draft)).Rows).State);
    }

    [Fact]
    public async Task Import_AfterSomebodyChangedTheRegister_IsRefusedAndChangesNothing()
    {
        var draft = await OpenAsync(Book(["1", "観光事業", "商工課", "目的", null, null]));
        var preview = await PreviewAsync(draft);
        await AddAsync("kanko", "観光事業", "shoko", number: "1");

        var refusal = await Assert.ThrowsAsync<ListRefusedException>(() => Import.ImportAsync(Mori, draft, preview, null, default));

        Assert.Contains("確かめたあとで", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("", (await FindAsync("観光事業")).In(Year)!.Purpose);
        Assert.Empty(await LogAsync());
    }

    [Fact]
    public async Task Import_CancelledInTheMiddle_ChangesNothing()
    {
        var draft = await OpenAsync(Csv(["番号,事務事業名,課名", .. Enumerable.Range(1, 450).Select(number => $"{number},事業{number},商工課")]), "一覧.csv");
        var preview = await PreviewAsync(draft);
        using var cancellation = new CancellationTokenSource();
        var progress = new Cancelling(cancellation);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Import.ImportAsync(Mori, draft, preview, progress, cancellation.Token));

        Assert.Equal(200, progress.Last);
        Assert.Equal(2, (await Register.ListAsync(All, default)).Projects.Count);
        Assert.Empty(await LogAsync());
    }

    [Fact]
    public async Task Report_HasEveryRowEveryChangeAndEveryReading()
    {
        await AddAsync("kanko", "観光事業", "shoko", Funded(100, null), number: "1");
        var draft = await OpenAsync(Book(["1", "観光事業", "商工課", "", "２００", null], ["2", "ﾖｳｽｲﾛ", "農政果", "", null, null]));
        draft.Correct(3, 2, "農政課");

        var lines = ListReport.Of(draft, await PreviewAsync(draft)).Select(line => $"{line.Place}|{line.Kind}|{line.Field}|{line.Old}|{line.New}|{line.Words}").ToList();

        Assert.Equal(
            [
                "|変更||||", "E2|変更|予算額|100千円|200千円|", "E2|確かめる|予算額|||「２００」を 200 と読みました。",
                "|追加||||", "C3|ここで直した|課名|農政果|農政課|", "B3|確かめる|事務事業名|||「ﾖｳｽｲﾛ」を「ヨウスイロ」と読みました。",
            ],
            lines);
    }

    private async Task SetStateAsync(SubmissionState state)
    {
        await using var context = await Contexts.CreateDbContextAsync();
        await Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlAsync(context.Database, $"update submissions set state = {state.ToString()} where record = 'sheet/2026/shoko'");
    }

    private sealed class Cancelling(CancellationTokenSource cancellation) : IProgress<int>
    {
        public int Last { get; private set; }

        public void Report(int value)
        {
            Last = value;
            cancellation.Cancel();
        }
    }
}
