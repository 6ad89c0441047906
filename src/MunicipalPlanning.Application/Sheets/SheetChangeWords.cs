using MunicipalPlanning.Application.Schedules;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Schedules;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Sheets;

/// <summary>Tells entries of the log as people say them: words and names, never what the log stores.</summary>
internal sealed class SheetChangeWords(FiscalYear year, SheetSources sources)
{
    private const string YearBegins = "年度の開始";

    public SheetChange Of(ChangeRecord change, string role)
    {
        var entry = new SheetChange(change.Id, change.At, change.Person, role, change.ActingFor, change.Kind, SheetRecords.FieldOf(change.Record, change.Field), "", "", "", change.Words);
        return change.Kind switch
        {
            ChangeKind.Transition => Transition(entry, change),
            ChangeKind.Remark => entry with { Title = change.Words, Words = change.New },
            ChangeKind.Import => entry with { Field = Whole(change), Title = "取込み", Words = "ファイルの内容で置き換えました。" },
            _ => Content(entry, change),
        };
    }

    /// <summary>A field's stored text as people read it.</summary>
    public string Describe(SheetField field, string text)
    {
        try
        {
            return field.Path.Split('/') switch
            {
                ["related", _, "measure" or "project"] or ["project", _, "measure"] => sources.Text(PlanChoiceText.Read(text)),
                ["project", _, "row", _] when text.Length > 0 => ScheduleRowText.Describe(LoggedText.Read<LoggedRow>(text)?.Text ?? text, ScheduleAxis.Months),
                _ => text,
            };
        }
        catch (FormatException)
        {
            // What the log kept at first is words already.
            return text;
        }
    }

    private static SheetField Whole(ChangeRecord change) => SheetRecords.ProjectOf(change.Record) is { } id ? SheetField.Project(id) : new SheetField("");

    private static SheetChange Transition(SheetChange entry, ChangeRecord change)
    {
        if (LoggedStep.VerbOf(change.Field) is not { } verb)
            return entry with { Field = new SheetField(""), Title = "期限", Old = Day(change.Old), New = Day(change.New) };
        return entry with { Field = new SheetField(""), Title = verb.Word(), IsReturn = verb == SubmissionVerb.Return };
    }

    private SheetChange Content(SheetChange entry, ChangeRecord change) => change.Field.Split('/') switch
    {
        [SheetStateUndo.Created] => entry with { Field = new SheetField(""), IsBeginning = true, Title = YearBegins, Words = change.New.StartsWith("昨年度", StringComparison.Ordinal) ? CarriedForward : "シートを作りました。" },
        [SheetStateUndo.YearOpened] => entry with { Field = Whole(change), IsBeginning = true, Title = YearBegins, Words = LoggedText.Read<LoggedProject>(change.New) is { Outline.Length: > 0 } or { Rows.Count: > 0 } ? CarriedForward : "この年度の内容を書き始めました。" },
        ["relations" or "related" or "projects" or "schedule"] => Move(entry, change),
        ["relation", _] => Member(entry, change, "行を加えた", "行を消した", Relation),
        ["related", _] => Member(entry, change, "行を加えた", "行を消した", Related),
        ["project", _] => Member(entry, change, "重点事業に加えた", "重点事業からはずした", Pick),
        ["row", _] when change.Old.Length == 0 || change.New.Length == 0 => Member(entry, change, "取組の行を加えた", "取組の行を消した", text => Describe(entry.Field, text)),
        _ => entry with { Old = Describe(entry.Field, change.Old), New = Describe(entry.Field, change.New) },
    };

    private string CarriedForward => $"{year.Previous.Name}の文を引き継ぎました。";

    private static SheetChange Move(SheetChange entry, ChangeRecord change)
    {
        if (LoggedText.Read<LoggedPlace>(change.Old) is not { } from || LoggedText.Read<LoggedPlace>(change.New) is not { } to)
            return entry with { Title = "順番を変えた", Old = change.Old, New = change.New };
        var name = from.Name.Length > 0 ? $"「{from.Name}」を" : "行を";
        return entry with { Title = "順番を変えた", Words = $"{name}{from.At + 1}番目から{to.At + 1}番目へ" };
    }

    private static SheetChange Member(SheetChange entry, ChangeRecord change, string added, string removed, Func<string, string> words) =>
        entry with { Title = change.Old.Length == 0 ? added : removed, Old = change.Old.Length == 0 ? "" : words(change.Old), New = change.New.Length == 0 ? "" : words(change.New) };

    private static string Relation(string text) =>
        LoggedText.Read<LoggedRelation>(text) is { } row ? string.Join('\n', row.Lines.Prepend(row.Label)) : text;

    private string Related(string text)
    {
        if (LoggedText.Read<LoggedRelated>(text) is { } row)
            return $"{sources.Text(PlanChoiceText.Read(row.Measure))}　{sources.Text(PlanChoiceText.Read(row.Project))}";
        return string.Join('　', text.Split('\n').Select(part => Describe(SheetField.RelatedMeasure(Guid.Empty), part)));
    }

    private string Pick(string text) => LoggedText.Read<LoggedPick>(text) is { } pick ? pick.Name : Describe(SheetField.ProjectMeasure("p"), text);

    private static string Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) ? $"{day.Month}月{day.Day}日" : "";
}
