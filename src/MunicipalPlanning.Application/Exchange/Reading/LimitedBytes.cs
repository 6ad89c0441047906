namespace MunicipalPlanning.Application.Exchange.Reading;

/// <summary>Takes a whole stream into memory, but never more of it than a file may have.</summary>
internal static class LimitedBytes
{
    /// <summary>Null, and a fault, if there is more.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(Stream stream, FaultCollector faults, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream(stream.CanSeek ? (int)Math.Clamp(stream.Length - stream.Position, 0, ExchangeLimits.Bytes) : 0);
        var part = new byte[81_920];
        int length;
        while ((length = await stream.ReadAsync(part, cancellationToken)) > 0)
        {
            if (bytes.Length + length > ExchangeLimits.Bytes)
            {
                Refuse(faults);
                return null;
            }
            bytes.Write(part, 0, length);
        }
        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }

    public static void Refuse(FaultCollector faults) =>
        faults.Add(JsonPath.Root, $"ファイルが大きすぎます。{ExchangeLimits.Bytes / 1024 / 1024}MBまでです。事務事業などを分けて、いくつかのファイルにしてください。");
}
