using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Http.Extensions;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Organization;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Submissions;
using MunicipalPlanning.Web.Access;

namespace MunicipalPlanning.Web.Administration;

/// <summary>記録: a form of plain fields and the entries that it finds; the conditions stand in the address.</summary>
public sealed partial class LogPage
{
    private LogFilter _filter = new();
    private Application.Submissions.LogPage? _page;
    private bool _isFromWrong;
    private bool _isUntilWrong;

    [SupplyParameterFromQuery(Name = "from")]
    public string? From { get; set; }

    [SupplyParameterFromQuery(Name = "until")]
    public string? Until { get; set; }

    [SupplyParameterFromQuery(Name = "person")]
    public string? PersonWords { get; set; }

    [SupplyParameterFromQuery(Name = "kind")]
    public string? Kind { get; set; }

    [SupplyParameterFromQuery(Name = "words")]
    public string? Words { get; set; }

    [SupplyParameterFromQuery(Name = "before")]
    public long? Before { get; set; }

    [CascadingParameter]
    public Task<AuthenticationState> SignedIn { get; set; } = null!;

    [Inject]
    internal LogSearch Log { get; set; } = null!;

    [Inject]
    internal TimeProvider Clock { get; set; } = null!;

    internal static LogFilter Filter(string? from, string? until, string? person, string? kind, string? words) => new(
        OfficeDate.TryParse(from ?? "", out var first) ? first : null,
        OfficeDate.TryParse(until ?? "", out var last) ? last : null,
        person?.Trim() ?? "",
        Enum.TryParse<ChangeKind>(kind, out var chosen) && Enum.IsDefined(chosen) ? chosen : null,
        words?.Trim() ?? "");

    protected override async Task OnInitializedAsync()
    {
        var person = (await SignedIn).User.ToPerson();
        _filter = Filter(From, Until, PersonWords, Kind, Words);
        (_isFromWrong, _isUntilWrong) = (_filter.From is null && !string.IsNullOrWhiteSpace(From), _filter.Until is null && !string.IsNullOrWhiteSpace(Until));
        if (Rights.May(person, Verb.ReadLog))
            _page = await Log.FindAsync(person, _filter, Before, CancellationToken.None);
    }

    private string Query(long? before)
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in new[] { ("from", From), ("until", Until), ("person", PersonWords), ("kind", Kind), ("words", Words), ("before", before?.ToString(CultureInfo.InvariantCulture)) })
        {
            if (!string.IsNullOrWhiteSpace(value))
                query.Add(name, value);
        }
        return query.ToQueryString().Value ?? "";
    }
}
