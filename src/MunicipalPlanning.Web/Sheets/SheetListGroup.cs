using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Domain.Organization;

namespace MunicipalPlanning.Web.Sheets;

/// <summary>A department with its sections; the last group holds the sections without a department.</summary>
internal sealed record SheetListGroup(string Id, SheetListItem? Department, IReadOnlyList<SheetListItem> Sections)
{
    private const string WithoutDepartment = "others";

    /// <summary>部と課まとめて has something to print.</summary>
    public bool HasBook => Sections.Count > 0 && (Department is { Exists: true } || Sections.Any(section => section.Exists));

    public static IReadOnlyList<SheetListGroup> Of(IReadOnlyList<SheetListItem> items)
    {
        var sections = items.Where(item => item.Kind == UnitKind.Section).ToLookup(item => item.DepartmentId);
        var groups = items.Where(item => item.Kind == UnitKind.Department)
            .Select(department => new SheetListGroup(department.UnitId, department, [.. sections[department.UnitId]]));
        return sections.Contains(null) ? [.. groups, new(WithoutDepartment, null, [.. sections[null]])] : [.. groups];
    }
}
