using Microsoft.AspNetCore.Components;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Organization;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Organization;

namespace MunicipalPlanning.Web.Administration;

/// <summary>What is done to one account; each order loads the list anew, so that the next begins from what is there.</summary>
public sealed partial class UserPanel
{
    private MembershipDraft _draft = new();
    private string _name = "";
    private string _kana = "";
    private string _mail = "";
    private string _shownStamp = "";
    private string _refusal = "";
    private string _refusedField = "";
    private string _done = "";
    private Guid? _edited;
    private bool _isStopping;

    [Parameter, EditorRequired]
    public Person Person { get; set; } = null!;

    [Parameter, EditorRequired]
    public AccountRow Row { get; set; } = null!;

    /// <summary>Everybody, of whom deputies are chosen.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<AccountRow> People { get; set; } = [];

    [Parameter, EditorRequired]
    public IReadOnlyList<OrganizationUnit> Units { get; set; } = [];

    [Parameter, EditorRequired]
    public DateTimeOffset Now { get; set; }

    [Parameter]
    public EventCallback OnChanged { get; set; }

    [Parameter]
    public EventCallback<IReadOnlyList<IssuedPassphrase>> OnIssued { get; set; }

    [Parameter]
    public EventCallback OnClose { get; set; }

    [Inject]
    internal AccountAdministration Administration { get; set; } = null!;

    [Inject]
    internal DutyAdministration Duties { get; set; } = null!;

    [Inject]
    internal TimeProvider Clock { get; set; } = null!;

    private ChosenAccount This => new(Row.Id, Row.Stamp);

    private IReadOnlyList<Ability> Abilities
    {
        get
        {
            var holding = Row.Memberships.Where(membership => membership is { IsOver: false, IsToCome: false }).ToList();
            var all = holding.Select(membership => RightsTable.AbilitiesOf(membership.Role, PlaceOf(membership))).ToList();
            if (all.Count == 0)
                return RightsTable.AbilitiesOf(StaffRole.Viewer, "");
            // Several roles: what one of them grants is granted; the first line of each names its units.
            return [.. all.Select(abilities => abilities[0]).DistinctBy(ability => ability.Words), .. Enumerable.Range(1, all[0].Count - 1).Select(line => all.Select(abilities => abilities[line]).OrderByDescending(ability => ability.IsGranted).First())];
        }
    }

    protected override void OnParametersSet()
    {
        if (_shownStamp == Row.Stamp)
            return;
        (_shownStamp, _name, _kana, _mail) = (Row.Stamp, Row.Name, Row.Kana, Row.Mail);
    }

    private static string PlaceOf(MembershipRow membership) => membership.Sections > 0 ? $"{membership.UnitName}と{membership.Sections}課" : membership.UnitName;

    private void Edit(MembershipRow membership) => (_edited, _draft, _refusal, _done) = (membership.Id, MembershipDraft.Of(membership), "", "");

    private void BeginMembership() => (_edited, _draft, _refusal, _done) = (Guid.Empty, new MembershipDraft { From = OfficeDate.InBrief(Clock.Today()) }, "", "");

    private Task RenameAsync() => DoAsync(() => Administration.ChangeAsync(Person, This, _name, _kana, _mail, CancellationToken.None), "保存しました。");

    private async Task SaveMembershipAsync()
    {
        if (_draft.Read() is not { } wanted || _edited is not { } edited)
            return;
        await DoAsync(() => edited == Guid.Empty ? Duties.AddAsync(Person, This, wanted, CancellationToken.None) : Duties.ChangeAsync(Person, This, edited, wanted, CancellationToken.None), "所属を保存しました。");
        if (_refusal.Length == 0)
            _edited = null;
        else if (_refusedField.Length > 0)
            _draft.Faults[_refusedField] = _refusal;
    }

    private async Task RemoveMembershipAsync()
    {
        if (_edited is not { } edited)
            return;
        _edited = null;
        await DoAsync(() => Duties.RemoveAsync(Person, This, edited, CancellationToken.None), "所属を消しました。");
    }

    private Task AddDeputyAsync((string Number, DateOnly From, DateOnly Until) deputy) =>
        DoAsync(() => Duties.AddDeputyAsync(Person, This, deputy.Number, deputy.From, deputy.Until, CancellationToken.None), "代理を加えました。");

    private Task RemoveDeputyAsync(DeputyRow deputy) => DoAsync(() => Duties.RemoveDeputyAsync(Person, This, deputy.Id, CancellationToken.None), "代理をやめました。");

    private Task ReissueAsync() => DoAsync(async () => await OnIssued.InvokeAsync(await Administration.ReissueAsync(Person, [This], CancellationToken.None)), "パスフレーズを再発行しました。一覧の上に表示しています。");

    private Task SignOutAsync() => DoAsync(() => Administration.SignOutEverywhereAsync(Person, This, CancellationToken.None), "すべての端末から退出させました。1分以内に終わります。");

    private Task EnableAsync() => DoAsync(() => Administration.EnableAsync(Person, This, CancellationToken.None), "停止を解きました。");

    private async Task DisableAsync()
    {
        _isStopping = false;
        await DoAsync(() => Administration.DisableAsync(Person, [This], CancellationToken.None), "利用を停止しました。");
    }

    private async Task DoAsync(Func<Task> order, string done)
    {
        (_refusal, _refusedField, _done) = ("", "", "");
        try
        {
            await order();
            _done = done;
        }
        catch (AccountRefusedException refusal)
        {
            (_refusal, _refusedField) = (refusal.Message, refusal.Field);
        }
        catch (AccessRefusedException refusal)
        {
            _refusal = refusal.Message;
        }
        await OnChanged.InvokeAsync();
    }

    private string? Fault(string field) => _refusedField == field ? _refusal : null;
}
