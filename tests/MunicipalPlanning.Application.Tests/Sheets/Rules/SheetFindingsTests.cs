using MunicipalPlanning.Application.Sheets.Rules;
using MunicipalPlanning.Application.Tests.Data;

namespace MunicipalPlanning.Application.Tests.Sheets.Rules;

public sealed class SheetFindingsTests(TemplateDatabase template) : SheetTest(template)
{
    [Fact]
    public async Task StoredSheet_IsReadWithLastYearsAndThePlan()
    {
        var findings = await new SheetFindings(Contexts, Views).ForAsync(Year, "shoko", CancellationToken.None);

        Assert.Equal(["no-criterion", "same-as-last-year"], findings.Select(finding => finding.Rule.Id));
        Assert.All(findings, finding => Assert.Equal("project/sogyo-shien/outline", finding.Field.Path));
    }

    [Fact]
    public async Task UnitWithoutASheet_HasNoFindings() =>
        Assert.Empty(await new SheetFindings(Contexts, Views).ForAsync(Year, "kiki", CancellationToken.None));
}
