using Microsoft.EntityFrameworkCore;
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
        Assert.Equal(["name: 観光事業 → 観光推進事業", "budget: 100 → 200"], log.Where(change => change.Record == "project/2026/kanko").Select(change => $"{change.Field}: {change.Old} → {change.New}"));
        Assert.Equal((0, 0, 3), (await PreviewAsync(await OpenAsync(Book(["0601-01", "新規事業", "農政課", "新しい目的", 18740, null], ["0602-01", "観光推進事業", "商工課", "", 200, null], [null, "就農支援事業", "農政課", "", null, null])))) is var again ? (again.Added, again.Changed, again.Unchanged) : default);
    }

    [Fact]
    public async Task EmptyCells_LeaveWhatIsThereUnlessAskedToErase()
    {
        await AddAsync("kanko", "観光事業", "shoko", record =>
        {
            record.Write(ProjectText.Purpose, "今の目的");
            record.Fund(new Thousands(100), new Thousands(90));
            record.Judge().Reflect("振り返り");
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
        await AddAsync("kanko", "観光事業", "shoko", record =>
        {
            record.Judge().Rate(Rating.B);
            record.Judge().Reflect("振り返り");
            record.Judge().SeeRoom([RoomForImprovement.Cost]);
        }, number: "1");

        await TakeAsync(await OpenAsync(Csv("番号,事務事業名,総合評価", "1,観光事業,Ａ"), "一覧.csv"));

        var review = (await FindAsync("観光事業")).In(Year)!.Review!;
        Assert.Equal((Rating.A, "振り返り"), (review.Rating!.Value, review.Reflection));
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

    [Theory]
    [InlineData(SubmissionState.Submitted, false, "組織マネジメントシートが提出済です")]
    [InlineData(SubmissionState.Accepted, true, "組織マネジメントシートが確認済のため直せません")]
    [InlineData(SubmissionState.Published, false, "公表した写しは変わりません")]
    public async Task TextOfASheetThatWasHandedIn_IsNotWrittenOverUnseen(SubmissionState state, bool isFault, string words)
    {
        await SetStateAsync(state);
        var draft = await OpenAsync(new ListBook().Row("事務事業名", "課名", "概要", "背景").Row("創業支援事業", "商工課", "別の内容", "別の背景"));

        var finding = Assert.Single((await PreviewAsync(draft)).Findings);
        draft.Correct(finding.Row, finding.Column!.Value, finding.Remedy!.Text!);

        Assert.Equal((2, isFault), (finding.Column, finding.IsFault));
        Assert.Contains(words, finding.Message, StringComparison.Ordinal);
        Assert.Equal([ListField.Background], Assert.Single((await PreviewAsync(draft)).Rows).Changes.Select(change => change.Field));
    }

    [Fact]
    public async Task AnotherName_IsARenamingFromTheYearOn()
    {
        var draft = await OpenAsync(Book(["9", "創業応援事業", "商工課", "", null, null]));
        await RegisterAsync("sogyo-shien", "9");

        var preview = await TakeAsync(draft);

        Assert.Contains("「創業支援事業」から改称します。前の年度の名前は変わりません。", Assert.Single(preview.Findings).Message, StringComparison.Ordinal);
        var project = await FindAsync("創業応援事業");
        Assert.Equal("創業支援事業", project.NameIn(Year.Previous));
        Assert.Contains(await LogAsync(), change => change is { Record: "project/2026/sogyo-shien", Field: "rename", Old: "創業支援事業", New: "創業応援事業", Words: "事務事業一覧の取込み" });
    }

    [Fact]
    public async Task Layout_IsRememberedWhereverItsHeadStands()
    {
        var first = await OpenAsync(new ListBook().Row("事務事業名", "課名", "その他の文").Row("一つ目", "商工課", "背景の文"));
        first.Map(first.Mapping.With(2, ListField.Background));
        await TakeAsync(first);

        var (draft, known) = await Import.OpenAsync(Mori, Year, "来年.xlsx", new ListBook().Row("令和9年度").Row("事務事業名", "課 名", "その他の文").Row("二つ目", "商工課", "文").ToArray(), null, default);

        Assert.Equal("事務事業一覧.xlsx", known!.Name);
        Assert.Equal((1, ListField.Background), (draft.Head, draft.Mapping.Fields[2]));
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

    private async Task RegisterAsync(string id, string number)
    {
        await using var context = await Contexts.CreateDbContextAsync();
        (await context.Projects.SingleAsync(project => project.Id == id)).Register(number, "");
        await context.SaveChangesAsync();
    }

    private async Task SetStateAsync(SubmissionState state)
    {
        await using var context = await Contexts.CreateDbContextAsync();
        await context.Database.ExecuteSqlAsync($"update submissions set state = {state.ToString()} where record = 'sheet/2026/shoko'");
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
