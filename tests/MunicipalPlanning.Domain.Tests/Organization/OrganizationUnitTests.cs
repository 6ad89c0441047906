using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Organization;

namespace MunicipalPlanning.Domain.Tests.Organization;

public sealed class OrganizationUnitTests
{
    [Theory]
    [InlineData(2024, false)]
    [InlineData(2025, true)]
    [InlineData(2026, true)]
    [InlineData(2027, false)]
    public void ExistsIn_YearsFromFirstToLast(int year, bool exists)
    {
        var unit = new OrganizationUnit("ka", UnitKind.Section, "課");
        unit.Arrange(UnitKind.Section, null, 1, new FiscalYear(2025), new FiscalYear(2026));

        Assert.Equal(exists, unit.ExistsIn(new FiscalYear(year)));
    }

    [Fact]
    public void Arrange_EndBeforeBeginning_Throws() =>
        Assert.Throws<ArgumentException>(() => new OrganizationUnit("ka", UnitKind.Section, "課").Arrange(UnitKind.Section, null, 1, new FiscalYear(2026), new FiscalYear(2025)));
}
