using System.Data;
using System.Text;
using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Exchange.Format;
using MunicipalPlanning.Application.Exchange.Storing;
using MunicipalPlanning.Application.Exchange.Writing;

namespace MunicipalPlanning.Application.Exchange;

/// <summary>書き出し: writes everything an installation holds, as it was at one moment, canonically and part by part.</summary>
public sealed class ExchangeExport(IDbContextFactory<PlanningDbContext> contexts)
{
    private const int PartLength = 65_536;

    /// <exception cref="InvalidOperationException">The installation holds no municipality yet.</exception>
    public async Task ExportAsync(Stream stream, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var moment = await context.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        var municipality = await context.Municipalities.AsNoTracking().SingleOrDefaultAsync(cancellationToken)
            ?? throw new InvalidOperationException("The installation holds no municipality yet.");
        var stored = new StoredRecords(context);
        var json = new CanonicalJson();

        json.BeginObject();
        HeadWriting.Write(json, new ExchangeMunicipality { Code = municipality.Code.Digits, Name = municipality.Name });
        await WriteListAsync("units", stored.UnitsAsync(cancellationToken), UnitWriting.Write);
        await WriteListAsync("plans", stored.PlansAsync(cancellationToken), PlanWriting.Write);
        await WriteListAsync("projects", stored.ProjectsAsync(cancellationToken), ProjectWriting.Write);
        await WriteListAsync("sheets", stored.SheetsAsync(cancellationToken), SheetWriting.Write);
        json.EndObject();
        json.EndFile();
        await FlushAsync();

        async Task WriteListAsync<T>(string key, IAsyncEnumerable<T> values, Action<CanonicalJson, T> write)
        {
            var isEmpty = true;
            await foreach (var value in values)
            {
                if (isEmpty)
                    json.BeginList(key);
                isEmpty = false;
                json.Object(value, write);
                if (json.Length > PartLength)
                    await FlushAsync();
            }
            if (!isEmpty)
                json.EndList();
        }

        async Task FlushAsync() => await stream.WriteAsync(Encoding.UTF8.GetBytes(json.Take()), cancellationToken);
    }
}
