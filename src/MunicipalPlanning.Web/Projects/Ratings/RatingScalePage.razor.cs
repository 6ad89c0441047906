using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Web.Access;

namespace MunicipalPlanning.Web.Projects.Ratings;

/// <summary>評価の尺度: everybody reads it, those who run the year change it. A plain form, which keeps what was entered when something is wrong.</summary>
public sealed partial class RatingScalePage
{
    private Person _person = null!;
    private FiscalYear _year;
    private RatingScaleInYear? _holding;
    private IReadOnlyList<RatingGradeText> _texts = [];
    private IReadOnlyList<RatingScaleFault> _faults = [];
    private string _stamp = "";
    private string _fault = "";
    private bool _mayWrite;
    private bool _done;

    [Parameter]
    public int Start { get; set; }

    [CascadingParameter]
    public HttpContext Http { get; set; } = null!;

    [CascadingParameter]
    public Task<AuthenticationState> SignedIn { get; set; } = null!;

    [Inject]
    internal RatingScales Scales { get; set; } = null!;

    [Inject]
    internal NavigationManager Navigation { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        if (!FiscalYear.IsValid(Start))
        {
            Navigation.NotFound();
            return;
        }
        _person = (await SignedIn).User.ToPerson();
        _mayWrite = Rights.May(_person, Verb.ManageYear);
        _year = new FiscalYear(Start);
        await ReadAsync();
    }

    private async Task ReadAsync()
    {
        _holding = await Scales.FindAsync(_year, Http.RequestAborted);
        (_texts, _stamp) = (RatingScaleText.Of(_holding.Scale), RatingScaleText.StampOf(_holding));
    }

    private async Task SaveAsync()
    {
        var form = Http.Request.Form;
        (_stamp, _texts) = (form["stamp"].ToString(), [.. Enum.GetValues<Rating>().Select(rating => new RatingGradeText(rating, Entered(rating, "word"), Entered(rating, "criterion"), Entered(rating, "percent")))]);
        _faults = RatingScaleText.FindFaults(_texts);
        try
        {
            await Scales.SaveAsync(_person, _year, _stamp, _texts, Http.RequestAborted);
            _done = true;
            await ReadAsync();
        }
        catch (ProjectRefusedException refused)
        {
            _fault = refused.Message;
        }

        string Entered(Rating rating, string field) => form[$"{field}-{rating}"].ToString().Trim();
    }
}
