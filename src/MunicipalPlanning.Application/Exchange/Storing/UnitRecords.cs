using MunicipalPlanning.Application.Exchange.Format;
using MunicipalPlanning.Domain.Organization;

namespace MunicipalPlanning.Application.Exchange.Storing;

/// <summary>部署 between the file and the domain.</summary>
internal static class UnitRecords
{
    public static OrganizationUnit Create(ExchangeUnit file)
    {
        var unit = new OrganizationUnit(file.Id, file.Kind, file.Name);
        Write(unit, file);
        return unit;
    }

    public static void Write(OrganizationUnit unit, ExchangeUnit file)
    {
        unit.Rename(file.Name);
        unit.Arrange(file.Kind, file.Parent, file.Order, Years.From(file.FirstYear), Years.From(file.LastYear));
        unit.ComesFrom(file.Predecessors);
    }

    public static ExchangeUnit Read(OrganizationUnit unit) => new()
    {
        Id = unit.Id,
        Name = unit.Name,
        Kind = unit.Kind,
        Parent = unit.ParentId,
        FirstYear = unit.FirstYear?.Start,
        LastYear = unit.LastYear?.Start,
        Order = unit.Order,
        Predecessors = [.. unit.Predecessors.Select(link => link.PredecessorId).Order(StringComparer.Ordinal)],
    };
}
