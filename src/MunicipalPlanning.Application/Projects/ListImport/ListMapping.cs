using System.Text.Json;
using System.Text.Json.Serialization;

namespace MunicipalPlanning.Application.Projects.ListImport;

/// <summary>金額の単位.</summary>
public enum AmountUnit
{
    /// <summary>千円.</summary>
    Thousands,

    /// <summary>円.</summary>
    Yen,
}

/// <summary>列の合わせ方: what each column of a file is, and how it is read.</summary>
/// <param name="Fields">By column; null for one that is not taken in.</param>
/// <param name="EmptyErases">Whether an empty cell takes away what is there; otherwise it leaves it.</param>
public sealed record ListMapping(IReadOnlyList<ListField?> Fields, AmountUnit Unit = AmountUnit.Thousands, bool EmptyErases = false)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>The columns that are taken in, in the order of the file.</summary>
    public IReadOnlyList<(int Column, ListField Field)> Columns => [.. Fields.Index().Where(column => column.Item is not null).Select(column => (column.Index, column.Item!.Value))];

    public int? ColumnOf(ListField field) => Columns.Where(column => column.Field == field).Select(column => (int?)column.Column).FirstOrDefault();

    /// <summary>A column gets another meaning; the column that had it is not taken in any more.</summary>
    public ListMapping With(int column, ListField? field) =>
        this with { Fields = [.. Fields.Select((known, at) => at == column ? field : field is not null && known == field ? null : known)] };

    /// <summary>Why nothing can be read with it; null if something can.</summary>
    public string? Fault =>
        ColumnOf(ListField.Name) is null ? "「事務事業名」の列を選んでください。"
        : Columns.All(column => column.Field is ListField.Name or ListField.Department) ? "事務事業名のほかに、取り込む列を選んでください。"
        : null;

    public string Write() => JsonSerializer.Serialize(new Stored(Fields, Unit, EmptyErases), Json);

    /// <returns>Null for a text of another form.</returns>
    public static ListMapping? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<Stored>(text, Json) is { } stored ? new ListMapping(stored.Fields, stored.Unit, stored.EmptyErases) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Stored(IReadOnlyList<ListField?> Fields, AmountUnit Unit, bool EmptyErases);
}
