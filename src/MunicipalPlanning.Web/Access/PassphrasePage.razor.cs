using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Components;
using MunicipalPlanning.Application.Access;

namespace MunicipalPlanning.Web.Access;

/// <summary>パスフレーズの変更: by one's own wish, or because the present one was for one time only.</summary>
public sealed partial class PassphrasePage
{
    private const int LargestForm = 16 * 1024;
    private const string FormName = "change";

    private readonly Dictionary<string, string> _faults = [];
    private bool _isForced;
    private bool _isFromDirectory;
    private bool _isDone;
    private string _number = "";

    [SupplyParameterFromForm(FormName = FormName)]
    public PassphraseForm? Entered { get; set; }

    /// <summary>Where the person goes afterwards.</summary>
    [SupplyParameterFromQuery(Name = "to")]
    public string? Destination { get; set; }

    [CascadingParameter]
    public HttpContext Http { get; set; } = null!;

    [Inject]
    internal PassphraseChange Changing { get; set; } = null!;

    [Inject]
    internal AccountStandings Standings { get; set; } = null!;

    [Inject]
    internal OpenSessions Sessions { get; set; } = null!;

    private static string Help => $"{Passphrase.Shortest}字以上。関わりのない言葉をいくつか並べると、長くても覚えられます。記号や大文字は要りません。";

    protected override async Task OnInitializedAsync()
    {
        var standing = (await Standings.FindAsync(Http.User.ToPerson().AccountId, Http.RequestAborted))!;
        (_isForced, _isFromDirectory, _number) = (standing.MustChangePassphrase, standing.IsFromDirectory, standing.Number);
    }

    private async Task ChangeAsync()
    {
        var (current, @new, again) = (Entered?.Current ?? "", Entered?.New ?? "", Entered?.Again ?? "");
        if (current.Length == 0)
            _faults["current"] = $"{(_isForced ? "受け取った" : "いまの")}パスフレーズを入れてください。";
        if (@new.Length == 0)
            _faults["new"] = "新しいパスフレーズを入れてください。";
        else if (@new != again)
            _faults["again"] = "上の新しいパスフレーズと違います。同じものをもう一度入れてください。";
        if (_faults.Count > 0)
            return;
        var person = Http.User.ToPerson();
        if (await Changing.ChangeAsync(person, current, @new, Http.RequestAborted) is { } fault)
        {
            _faults[fault.Field == PassphraseField.Current ? "current" : "new"] = fault.Words;
            return;
        }
        // Under the old sign-in everything ends; this browser goes on under a new one.
        Sessions.End(Http.User.FindSession());
        var standing = (await Standings.ReadAsync(person.AccountId, Http.RequestAborted))!;
        await Http.SignInAsync(standing.ToPrincipal(person.Origin, session: Guid.NewGuid().ToString("N")));
        _isDone = true;
    }

    private string? FaultOf(string field) => _faults.GetValueOrDefault(field);

    /// <summary>The first field to repair takes the focus.</summary>
    private bool First(string field) => _faults.Keys.FirstOrDefault() == field;
}
