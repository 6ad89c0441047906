using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Components;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Access.Directories;
using MunicipalPlanning.Domain.Access;

namespace MunicipalPlanning.Web.Access;

/// <summary>サインイン with 職員番号 and パスフレーズ.</summary>
public sealed partial class SignInPage
{
    private const int LargestForm = 16 * 1024;
    private const string FormName = "enter";
    private const string NumberField = "number";

    private string? _numberFault;
    private string? _passphraseFault;
    private string[] _notice = [];
    private IReadOnlyList<(StaffRole Role, string Number)> _samples = [];

    [SupplyParameterFromForm(FormName = FormName)]
    public SignInForm? Entered { get; set; }

    /// <summary>Where the person wanted to go.</summary>
    [SupplyParameterFromQuery(Name = "to")]
    public string? Destination { get; set; }

    /// <summary>Why they are here again.</summary>
    [SupplyParameterFromQuery(Name = "why")]
    public string? Why { get; set; }

    [CascadingParameter]
    public HttpContext Http { get; set; } = null!;

    [Inject]
    internal AccessSettings Settings { get; set; } = null!;

    [Inject]
    internal SigningIn SigningIn { get; set; } = null!;

    [Inject]
    internal AccountStandings Standings { get; set; } = null!;

    [Inject]
    internal OfficeDirectory Directory { get; set; } = null!;

    [Inject]
    internal SampleAccounts Samples { get; set; } = null!;

    [Inject]
    internal IWebHostEnvironment Environment { get; set; } = null!;

    [Inject]
    internal NavigationManager Navigation { get; set; } = null!;

    private SignInReason? Reason => Enum.TryParse<SignInReason>(Why, ignoreCase: true, out var reason) && Enum.IsDefined(reason) ? reason : null;

    private bool IsOwnWish => Reason is SignInReason.Out or SignInReason.Everywhere;

    private string? ReasonWords => Reason switch
    {
        SignInReason.Idle => $"{(Settings.IdleMinutes >= 1 ? $"{Settings.IdleMinutes:0}分" : "しばらく")}操作がなかったため、サインアウトしました。",
        SignInReason.Ended => "アカウントの設定が変わったため、サインアウトしました。",
        SignInReason.Out => "サインアウトしました。",
        SignInReason.Everywhere => "すべての端末からサインアウトしました。ほかの端末で開いている画面も1分以内に閉じます。",
        _ => null,
    };

    protected override async Task OnInitializedAsync()
    {
        if (Http.User.IsSignedIn() && HttpMethods.IsGet(Http.Request.Method))
            Navigation.NavigateTo(SignInPageAddress.OrHome(Destination));
        Entered ??= new SignInForm();
        _notice = Settings.Notice.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (Environment.IsDevelopment())
            _samples = await Samples.OfferedAsync(Http.RequestAborted);
    }

    private async Task EnterAsync()
    {
        var (number, passphrase) = (SigningIn.Fold(Entered!.Number ?? ""), Entered.Passphrase ?? "");
        if (number.Length == 0)
            _numberFault = "職員番号を入れてください。";
        else if (number.Length > SigningIn.LongestNumber || number.Any(char.IsControl))
            _numberFault = $"職員番号は{SigningIn.LongestNumber}字までの1行で入れてください。";
        if (passphrase.Length == 0)
            _passphraseFault = "パスフレーズを入れてください。";
        if (_numberFault is not null || _passphraseFault is not null)
            return;
        var origin = Http.Connection.RemoteIpAddress?.ToString() ?? "";
        var outcome = await SigningIn.TryAsync(number, passphrase, origin, Http.RequestAborted);
        if (outcome is SignInOutcome.Refused refused)
            _passphraseFault = refused.Words;
        else if (outcome is SignInOutcome.In(var accountId) && await Standings.ReadAsync(accountId, Http.RequestAborted) is { } standing)
        {
            await Http.SignInAsync(standing.ToPrincipal(origin, session: Guid.NewGuid().ToString("N")));
            var destination = SignInPageAddress.OrHome(Destination);
            Navigation.NavigateTo(standing.MustChangePassphrase ? ForcedPassphrase.AddressFor(destination) : destination);
        }
    }
}
