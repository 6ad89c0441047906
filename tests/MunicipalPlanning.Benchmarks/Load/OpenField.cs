using Npgsql;

namespace MunicipalPlanning.Benchmarks.Load;

/// <summary>A field of a sheet that can be written, as it is stored.</summary>
internal sealed record OpenField(string Path, string Field, string Text)
{
    /// <summary>組織目標 and 役割 of every sheet of the sample's newest year.</summary>
    public static async Task<IReadOnlyList<OpenField>> OfSampleAsync(string connectionString)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            """
            select year, unit_id, field, case field when 'goal' then goal else role end
            from management_sheets join submissions using (year, unit_id), (values ('goal'), ('role')) fields (field)
            where year = (select max(year) from management_sheets) and state in ('Drafting', 'InReview', 'Submitted', 'Returned')
            order by field, unit_id
            """, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var fields = new List<OpenField>();
        while (await reader.ReadAsync())
            fields.Add(new OpenField($"/sheets/{reader.GetInt32(0)}/{reader.GetString(1)}", reader.GetString(2), reader.GetString(3)));
        return fields;
    }
}
