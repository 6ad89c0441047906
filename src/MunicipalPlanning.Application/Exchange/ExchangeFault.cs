namespace MunicipalPlanning.Application.Exchange;

/// <summary>誤り: what is wrong in a file, at which JSON path, and what to do, in Japanese.</summary>
public sealed record ExchangeFault(string Path, string Message)
{
    public override string ToString() => $"{Path}: {Message}";
}
