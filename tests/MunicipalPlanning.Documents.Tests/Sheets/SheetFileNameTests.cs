using MunicipalPlanning.Documents.Sheets;
using MunicipalPlanning.Documents.Tests.Samples;
using MunicipalPlanning.Domain.Organization;

namespace MunicipalPlanning.Documents.Tests.Sheets;

public sealed class SheetFileNameTests
{
    [Fact]
    public void Of_OneSheet_HoldsYearFormAndUnit()
    {
        var name = SheetFileName.Of([SampleSheets.Section("緑化課")]);

        Assert.Equal("令和6年度_組織マネジメントシート_緑化課.pdf", name);
    }

    [Fact]
    public void Of_DepartmentWithSections_NamesTheDepartment()
    {
        var department = SampleSheets.Section() with { UnitKind = UnitKind.Department, SectionName = "" };

        var name = SheetFileName.Of([department, SampleSheets.Section("緑化課"), SampleSheets.Section("公園課")]);

        Assert.Equal("令和6年度_組織マネジメントシート_都市環境部と課.pdf", name);
    }

    [Fact]
    public void Of_SeveralDepartments_IsAllUnits()
    {
        var name = SheetFileName.Of([SampleSheets.Section(), SampleSheets.Section("福祉課") with { DepartmentName = "福祉部" }]);

        Assert.Equal("令和6年度_組織マネジメントシート_全部署.pdf", name);
    }

    [Fact]
    public void Of_NameForbiddenOnWindows_IsCleaned()
    {
        var name = SheetFileName.Of([SampleSheets.Section("緑化/公園:課?")]);

        Assert.Equal("令和6年度_組織マネジメントシート_緑化公園課.pdf", name);
    }
}
