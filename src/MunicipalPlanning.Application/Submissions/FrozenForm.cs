using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Indicators;
using MunicipalPlanning.Domain.Projects;

namespace MunicipalPlanning.Application.Submissions;

/// <summary>What a form said when it was published, between its printed view and the database.</summary>
internal static class FrozenForm
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(), new YearConverter(), new FigureConverter(), new ThousandsConverter() },
    };

    public static string Write<T>(T view) => JsonSerializer.Serialize(view, Json);

    /// <summary>The published views by submission.</summary>
    public static async Task<Dictionary<Guid, T>> ReadAsync<T>(PlanningDbContext context, IEnumerable<Guid> submissionIds, CancellationToken cancellationToken)
    {
        var ids = submissionIds.ToList();
        if (ids.Count == 0)
            return [];
        var forms = await context.PublishedForms.AsNoTracking().Where(form => ids.Contains(form.SubmissionId)).ToListAsync(cancellationToken);
        return forms.ToDictionary(form => form.SubmissionId, form => JsonSerializer.Deserialize<T>(form.Content, Json)!);
    }

    private sealed class YearConverter : JsonConverter<FiscalYear>
    {
        public override FiscalYear Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt32());

        public override void Write(Utf8JsonWriter writer, FiscalYear value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Start);
    }

    private sealed class FigureConverter : JsonConverter<Figure>
    {
        public override Figure Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, Figure value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }

    private sealed class ThousandsConverter : JsonConverter<Thousands>
    {
        public override Thousands Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt64());

        public override void Write(Utf8JsonWriter writer, Thousands value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Amount);
    }
}
