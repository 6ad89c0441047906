using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Organization;

namespace MunicipalPlanning.Application.Organization;

/// <summary>Names and places of units in lists that reach over several years.</summary>
internal sealed class UnitPlaces(IReadOnlyDictionary<string, OrganizationUnit> units)
{
    private readonly Dictionary<FiscalYear, Dictionary<string, int>> _placesIn = [];

    public string NameOf(string unitId) => units[unitId].Name;

    /// <summary>建制順 of the year; a unit that does not exist in it comes last.</summary>
    public int PlaceIn(FiscalYear year, string unitId)
    {
        if (!_placesIn.TryGetValue(year, out var places))
            _placesIn[year] = places = OfficeOrder.Of(units.Values, year).Select((unit, index) => (unit.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index);
        return places.GetValueOrDefault(unitId, int.MaxValue);
    }
}
