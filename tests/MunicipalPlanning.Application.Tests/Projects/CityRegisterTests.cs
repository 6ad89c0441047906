using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Application.Tests.Data;
using MunicipalPlanning.Application.Tests.Exchange;
using MunicipalPlanning.Domain.Calendar;

namespace MunicipalPlanning.Application.Tests.Projects;

public sealed class CityRegisterTests(TemplateDatabase template) : DatabaseTest(template)
{
    [Fact]
    public async Task Tsukuba_IsListedByItsSerialNumbers()
    {
        await new Installation(Contexts).ImportAsync(await File.ReadAllTextAsync(SharedFiles.Find("tsukuba.json")));

        var list = await new ProjectRegister(Contexts).ListAsync(new ProjectFilter(new FiscalYear(2023)), CancellationToken.None);

        Assert.Equal("つくば市", list.Municipality);
        Assert.Equal(Enumerable.Range(1, 16).Select(number => $"{number}"), list.Projects.Select(project => project.Serial));
        Assert.All(list.Projects, project => Assert.Equal("市長公室", project.DepartmentName));
    }
}
