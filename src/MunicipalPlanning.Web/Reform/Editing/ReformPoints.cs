using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Documents.Reform;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Web.Submissions;

namespace MunicipalPlanning.Web.Reform.Editing;

/// <summary>直すところ and 確かめるところ of an item's report.</summary>
internal static class ReformPoints
{
    public static IReadOnlyList<FormPoint> Of(ReformDesk desk) =>
    [
        .. desk.Form!.Problems.Select(problem => FormPoint.Hindering(problem)),
        .. Same("progress", desk),
        .. Same("next", desk),
        .. OtherThanSuggested(desk),
        .. ReformItemGlyphs.FindMissing(desk.Item).Select(glyph => new FormPoint(
            new SheetField(glyph.Field), "印刷の書体にない文字があります", $"{glyph.Label}「{glyph.Character}」（{glyph.CodePoint}）", "", false, "warning", $"glyph/{glyph.Field}/{glyph.CodePoint}")),
    ];

    private static IEnumerable<FormPoint> Same(string path, ReformDesk desk)
    {
        var field = new SheetField(path);
        if (desk.TextOf(field) is { Length: > 0 } now && desk.LastYearOf(path) == now)
            yield return new FormPoint(field, $"{desk.LabelOf(path)}が昨年と同じ文です", "今年のことを書くか、このままでよいときは「このままでよい」を押してください。", "", false, "equals", $"same/{path}");
    }

    private static IEnumerable<FormPoint> OtherThanSuggested(ReformDesk desk)
    {
        if (desk.Opened!.Suggestion is { } suggestion && suggestion.AsksReason(desk.Item.Report?.Rating))
            yield return new FormPoint(new SheetField("rating"), $"評価が数値からの提案（{suggestion.Rating.Word()}）と違います", $"{suggestion.Reason}違えたわけを「進捗状況・効果」に書いてください。", "", false, "warning", $"rating/{desk.Item.Report!.Rating}/{suggestion.Rating}");
    }
}
