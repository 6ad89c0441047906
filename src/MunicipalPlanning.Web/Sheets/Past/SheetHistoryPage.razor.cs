using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Documents.Sheets;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Web.Access;
using MunicipalPlanning.Web.Layout;
using MunicipalPlanning.Web.Sheets.Editing;

namespace MunicipalPlanning.Web.Sheets.Past;

/// <summary>履歴 of a sheet or one of its fields, with any two moments compared in the form's layout.</summary>
public sealed partial class SheetHistoryPage(SheetPast past, SheetViews views, SheetOpening opening, NavigationManager navigation, TimeProvider time)
{
    private SheetForEditing? _sheet;
    private SheetHistory? _history;
    private SheetComparison? _comparison;
    private PastAddress? _address;
    private IReadOnlyList<SheetChange>? _ofField;
    private IReadOnlyList<SheetMoment> _moments = [];
    private bool _hasLastYear;
    private string _title = "";

    [Parameter]
    public int Start { get; set; }

    [Parameter]
    public string UnitId { get; set; } = "";

    /// <summary>この欄; the whole sheet if none is given.</summary>
    [SupplyParameterFromQuery]
    public string? Field { get; set; }

    [SupplyParameterFromQuery]
    public string? Left { get; set; }

    [SupplyParameterFromQuery]
    public string? Right { get; set; }

    [SupplyParameterFromQuery]
    public string? Mode { get; set; }

    [SupplyParameterFromQuery]
    public bool All { get; set; }

    /// <summary>What became of a restoration (<see cref="PastEndpoints"/>).</summary>
    [SupplyParameterFromQuery]
    public string? Result { get; set; }

    [CascadingParameter]
    public Task<AuthenticationState> SignedIn { get; set; } = null!;

    private string Back => $"/sheets/{Start}/{Uri.EscapeDataString(UnitId)}{(Field is null ? "" : $"#{Uri.EscapeDataString(Field)}")}";

    private (NoticeKind Kind, string Title, string Words)? Answer => Result switch
    {
        PastEndpoints.Restored => (NoticeKind.Success, "前の文に戻しました。", "戻したことは履歴に残っています。もう一度ほかの文を選んで戻すこともできます。"),
        PastEndpoints.Conflicted => (NoticeKind.Warning, "戻しませんでした。", "開いたあとで、ほかの人がこの欄を直しました。新しい文を確かめてから、もう一度戻してください。"),
        PastEndpoints.Refused => (NoticeKind.Error, "戻せませんでした。", WhyNotRestored() ?? "画面を開き直して、もう一度試してください。"),
        _ => null,
    };

    protected override async Task OnInitializedAsync()
    {
        var person = (await SignedIn).User.ToPerson();
        if (!FiscalYear.IsValid(Start) || await opening.OpenAsync(person, new FiscalYear(Start), UnitId, CancellationToken.None) is not { } sheet
            || await past.OpenAsync(person, new FiscalYear(Start), UnitId, CancellationToken.None) is not { } history)
        {
            navigation.NotFound();
            return;
        }
        (_sheet, _history, _hasLastYear) = (sheet, history, sheet.LastYear is not null);
        Field = string.IsNullOrEmpty(Field) ? null : Field;
        _ofField = Field is null ? null : history.Of(new SheetField(Field));
        _title = Field is null ? "シート全体" : FieldLabels.Of(history.Now, new SheetField(Field));
        _moments = SheetMoment.Of(history, _hasLastYear, time);
        _address = new PastAddress(new FiscalYear(Start), UnitId, Field, All, Known(Left) ?? FirstKnown(), Known(Right) ?? SheetMoment.Now, Mode == "over");
        if (history.Changes.Count > 0 || Known(Left) is not null)
            _comparison = SheetComparison.Of(await ViewAsync(_address.Left), await ViewAsync(_address.Right), marksSame: _address.Left == SheetMoment.LastYear);
    }

    private string? Known(string? key) => _moments.Any(moment => moment.Key == key) ? key : null;

    /// <summary>Where the year began, or as far back as the log reaches.</summary>
    private string FirstKnown() => _moments.LastOrDefault(moment => moment.Key is not SheetMoment.LastYear)?.Key ?? SheetMoment.Now;

    private string TitleOf(string key) => _moments.First(moment => moment.Key == key).Title;

    private async Task<SheetView> ViewAsync(string key) =>
        await PastViews.FindAsync(key, _history!, views, CancellationToken.None) ?? _history!.Now;

    private string? WhyNotRestored()
    {
        var (history, field) = (_history!, new SheetField(Field!));
        if (_sheet!.Access.WhyLocked(field) is { } locked)
            return locked;
        if (field.ProjectId is { } id && !field.Path.EndsWith("/measure", StringComparison.Ordinal) && history.Now.PriorityProjects.FirstOrDefault(project => project.ProjectId == id) is { } project && project.OwnerUnitId != UnitId)
            return $"この文は{project.OwnerName}が書きます。{project.OwnerName}のシートで戻してください。";
        if (_address!.Left == SheetMoment.LastYear)
            return "昨年度の文は、シートの「昨年の文」から写せます。";
        if (history.TextAfter(history.Latest, field) is not { } now)
            return "この欄は、いまのシートにありません。";
        return SheetMoment.ChangeId(_address.Left, history) is not { } left || history.TextAfter(left, field) is not { } old ? "左の時点には、この欄がありませんでした。"
            : old == now ? "左の文は、いまの文と同じです。"
            : null;
    }
}
