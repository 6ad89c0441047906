using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Application.Tests.Data;
using MunicipalPlanning.Application.Tests.Sheets;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Tests.Submissions;

public sealed class LogSearchTests(TemplateDatabase template) : SheetTest(template)
{
    private static readonly Person Miura = Someone("三浦", null, StaffRole.PolicyDivision);

    private LogSearch Search => new(Contexts, TimeProvider.System);

    [Fact]
    public async Task Entries_OfSheetsProjectsAccountsAndPrints_AreSentencesInTheOfficesWords()
    {
        await Editing.ChangeAsync(Sakuma, Year, "shoko", SheetField.Goal, "創業を増やす。", "創業を3件増やす。", default);
        await Editing.ChangeAsync(Sakuma, Year, "shoko", SheetField.ProjectOutline("sogyo-shien"), "創業支援事業の内容", "講座を3回開く。", default);
        await new ActivityLog(Contexts, TimeProvider.System).PrintedAsync(Sakuma, Year, "shoko", "PDF", 1, default);
        await NoteAsync(ChangeKind.Transition, "sheet/2026/shoko", "HandIn", "Drafting", "Submitted");
        await NoteAsync(ChangeKind.Rights, "account/012345", "passphrase", "", "再発行");

        var lines = (await Search.FindAsync(Miura, new LogFilter(), null, default)).Lines;

        Assert.Equal(
            [
                "利用者 012345のパスフレーズを再発行しました。",
                "商工課 令和8年度 組織マネジメントシートを提出しました（作成中→提出済）。",
                "商工課 令和8年度 組織マネジメントシートを印刷しました。",
                "令和8年度 事務事業「創業支援事業」の「取組の内容」を変えました。",
                "商工課 令和8年度 組織マネジメントシートの「組織目標」を変えました。",
            ],
            lines.Select(line => line.Sentence));
        Assert.Equal(("佐久間", "創業を増やす。", "創業を3件増やす。"), (lines[4].Person, lines[4].Old, lines[4].New));
    }

    [Theory]
    [InlineData(ChangeKind.SignIn, "account/012345", "", "サインイン", "利用者 012345: サインイン。")]
    [InlineData(ChangeKind.Refusal, "/admin/users", "", "利用者を管理する", "画面 /admin/usersについて「利用者を管理する」を求め、断られました。")]
    [InlineData(ChangeKind.Year, "year/2026", "instruction/Goal", "", "令和8年度の「記入要領（組織目標）」を変えました。")]
    [InlineData(ChangeKind.Import, "exchange", "", "", "交換形式のファイルを取り込みました。")]
    public async Task Entries_OfOtherKinds_AreSentencesToo(ChangeKind kind, string record, string field, string words, string sentence)
    {
        await using (var context = await Contexts.CreateDbContextAsync())
        {
            context.Add(new ChangeRecord { At = DateTimeOffset.UtcNow, Kind = kind, Person = "石田", Record = record, Field = field, Old = "前", New = "後", Words = words });
            await context.SaveChangesAsync();
        }

        Assert.Equal(sentence, (await Search.FindAsync(Miura, new LogFilter(), null, default)).Lines[0].Sentence);
    }

    [Fact]
    public async Task Filters_ByDayPersonKindAndWords_NarrowAndPagesFollowEachOther()
    {
        for (var i = 0; i < LogSearch.PageSize + 5; i++)
            await NoteAsync(ChangeKind.Content, "sheet/2026/nosei", "goal", "", $"{i}");
        await NoteAsync(ChangeKind.Print, "print/2026/shoko", "", "", "", "佐久間 恵子");

        Assert.Single((await Search.FindAsync(Miura, new LogFilter(Words: "商工"), null, default)).Lines);
        Assert.Single((await Search.FindAsync(Miura, new LogFilter(Person: "佐久間恵子"), null, default)).Lines);
        Assert.Single((await Search.FindAsync(Miura, new LogFilter(Kind: ChangeKind.Print), null, default)).Lines);
        Assert.Empty((await Search.FindAsync(Miura, new LogFilter(Words: "商工 農政"), null, default)).Lines);
        Assert.Empty((await Search.FindAsync(Miura, new LogFilter(Until: new DateOnly(2020, 1, 1)), null, default)).Lines);
        var first = await Search.FindAsync(Miura, new LogFilter(Words: "農政課"), null, default);
        var second = await Search.FindAsync(Miura, new LogFilter(Words: "農政課"), first.OlderThan, default);
        Assert.Equal((LogSearch.PageSize, 5, null), (first.Lines.Count, second.Lines.Count, second.OlderThan));
        Assert.Empty(first.Lines.Select(line => line.Id).Intersect(second.Lines.Select(line => line.Id)));
    }

    [Fact]
    public async Task Exported_EverythingFoundAndTheExportItselfIsLogged()
    {
        for (var i = 0; i < 3; i++)
            await NoteAsync(ChangeKind.Content, "sheet/2026/nosei", "goal", "", $"{i}");

        var lines = new List<LogLine>();
        await foreach (var line in await Search.ExportAsync(Miura, new LogFilter(Words: "農政課"), default))
            lines.Add(line);

        Assert.Equal(["2", "1", "0"], lines.Select(line => line.New));
        var export = (await Search.FindAsync(Miura, new LogFilter(Kind: ChangeKind.Export), null, default)).Lines.Single();
        Assert.Equal(("三浦", "記録を書き出しました。", "農政課"), (export.Person, export.Sentence, export.Words));
    }

    [Theory]
    [InlineData(StaffRole.Member)]
    [InlineData(StaffRole.DepartmentHead)]
    [InlineData(StaffRole.Viewer)]
    public async Task OtherRoles_AreRefusedToSearchAndToExport(StaffRole role)
    {
        var person = Someone("人", "shoko", role);

        await Assert.ThrowsAsync<AccessRefusedException>(() => Search.FindAsync(person, new LogFilter(), null, default));
        await Assert.ThrowsAsync<AccessRefusedException>(() => Search.ExportAsync(person, new LogFilter(), default));
    }

    private async Task NoteAsync(ChangeKind kind, string record, string field, string old, string @new, string person = "石田")
    {
        await using var context = await Contexts.CreateDbContextAsync();
        context.Add(new ChangeRecord { At = DateTimeOffset.UtcNow, Kind = kind, Person = person, Record = record, Field = field, Old = old, New = @new });
        await context.SaveChangesAsync();
    }
}
