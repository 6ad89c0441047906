using System.Text.Json.Serialization;

namespace MunicipalPlanning.Web.Plans.Editing;

/// <summary>A key that goes through the tree.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PlanTreeKey>))]
public enum PlanTreeKey
{
    Down,
    Up,
    Right,
    Left,
    First,
    Last,
    PageDown,
    PageUp,
}
