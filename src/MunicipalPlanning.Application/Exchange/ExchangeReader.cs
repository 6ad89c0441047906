using MunicipalPlanning.Application.Exchange.Format;
using MunicipalPlanning.Application.Exchange.Reading;

namespace MunicipalPlanning.Application.Exchange;

/// <summary>Reads the form of a file: every type, key, word, bound and limit; what refers to what is for <see cref="ExchangeCheck"/>.</summary>
public static class ExchangeReader
{
    public static async Task<ExchangeReading> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var faults = new FaultCollector();
        var file = await ReadAsync(stream, faults, cancellationToken);
        return new ExchangeReading(file, faults.Freeze());
    }

    public static ExchangeReading Read(ReadOnlyMemory<byte> utf8)
    {
        var faults = new FaultCollector();
        return new ExchangeReading(Read(utf8, faults), faults.Freeze());
    }

    internal static async Task<ExchangeFile?> ReadAsync(Stream stream, FaultCollector faults, CancellationToken cancellationToken) =>
        await LimitedBytes.ReadAsync(stream, faults, cancellationToken) is { } bytes ? Read(bytes, faults) : null;

    private static ExchangeFile? Read(ReadOnlyMemory<byte> utf8, FaultCollector faults)
    {
        using var document = JsonText.Parse(utf8, faults);
        if (document is null)
            return null;
        var root = new JsonValue(document.RootElement, JsonPath.Root, "ファイル", faults);
        return JsonObject.Read(root, FileReading.Read);
    }
}
