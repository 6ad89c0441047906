using MunicipalPlanning.Application.Exchange.Checking;
using MunicipalPlanning.Application.Exchange.Reading;

namespace MunicipalPlanning.Application.Exchange;

/// <summary>点検: finds every fault of a file without a database; what it refers to has to be in the file itself.</summary>
public static class ExchangeCheck
{
    public static async Task<ExchangeFaults> CheckAsync(Stream stream, CancellationToken cancellationToken)
    {
        var faults = new FaultCollector();
        if (await ExchangeReader.ReadAsync(stream, faults, cancellationToken) is { } file)
            MeaningCheck.Run(file, KnownRecords.None, faults);
        return faults.Freeze();
    }
}
