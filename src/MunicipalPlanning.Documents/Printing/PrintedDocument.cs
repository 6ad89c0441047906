namespace MunicipalPlanning.Documents.Printing;

/// <summary>印刷物: a finished PDF.</summary>
public sealed record PrintedDocument(string FileName, ReadOnlyMemory<byte> Content)
{
    public Stream OpenRead() => new MemoryStream(Content.ToArray(), writable: false);
}
