using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Domain.Organization;

namespace MunicipalPlanning.Web.Access;

/// <summary>見本の市で試す: persons of the sample municipality, for those of its units that the installation has.</summary>
internal sealed record SignInPageSample(string Name, string UnitName, string Title, PersonRole Role, string? UnitId)
{
    private static readonly IReadOnlyList<SignInPageSample> Everybody =
    [
        new("佐久間 恵子", "商工観光課", "課員", PersonRole.Member, null),
        new("大野 誠", "商工観光課", "課長", PersonRole.Member, null),
        new("中原 由紀", "産業観光部", "部長", PersonRole.Member, null),
        new("三浦 直樹", "政策推進課", "政策担当", PersonRole.PolicyDivision, null),
        new("小林 和子", "図書館", "閲覧者", PersonRole.Viewer, null),
    ];

    public Person Person => new(Name, UnitId, Role);

    public static IReadOnlyList<SignInPageSample> In(IReadOnlyList<OrganizationUnit> units) =>
    [
        .. Everybody.Select(sample => sample with { UnitId = units.FirstOrDefault(unit => unit.Name == sample.UnitName)?.Id })
            .Where(sample => sample.UnitId is not null),
    ];
}
