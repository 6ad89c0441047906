using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Organization;

namespace MunicipalPlanning.Web.Access;

/// <summary>見本の市で試す: persons of the sample municipality, for those of its units that the installation has.</summary>
internal sealed record SignInPageSample(string Name, string UnitName, string Title, StaffRole Role, string? UnitId)
{
    private static readonly IReadOnlyList<SignInPageSample> Everybody =
    [
        new("佐久間 恵子", "商工観光課", "課員", StaffRole.Member, null),
        new("大野 誠", "商工観光課", "課長", StaffRole.SectionHead, null),
        new("中原 由紀", "産業観光部", "部長", StaffRole.DepartmentHead, null),
        new("三浦 直樹", "政策推進課", "政策担当", StaffRole.PolicyDivision, null),
        new("小林 和子", "図書館", "閲覧者", StaffRole.Viewer, null),
    ];

    public Person Person => new(Guid.Empty, Name, [new Duty(Role, UnitId)]);

    public static IReadOnlyList<SignInPageSample> In(IReadOnlyList<OrganizationUnit> units) =>
    [
        .. Everybody.Select(sample => sample with { UnitId = units.FirstOrDefault(unit => unit.Name == sample.UnitName)?.Id })
            .Where(sample => sample.UnitId is not null),
    ];
}
