using System.Buffers;
using System.Globalization;
using System.Text;

namespace MunicipalPlanning.Documents.Printing;

/// <summary>Writes objects into a PDF file with a plain cross-reference table.</summary>
internal sealed class PdfWriter
{
    private readonly ArrayBufferWriter<byte> _file = new();
    private readonly SortedDictionary<int, int> _offsets = [];

    // The second line marks the file as binary (ISO 32000-1, 7.5.2).
    public PdfWriter() => _file.Write((ReadOnlySpan<byte>)[.. "%PDF-1.4\n%"u8, 0xD3, 0xEB, 0xE9, 0xE1, (byte)'\n']);

    public void Write(int number, string dictionary, ReadOnlySpan<byte> stream = default)
    {
        _offsets[number] = _file.WrittenCount;
        WriteText($"{number} 0 obj{dictionary}");
        _file.Write(stream);
        WriteText("endobj\n");
    }

    public byte[] Finish(int root, int info)
    {
        var table = _file.WrittenCount;
        var size = _offsets.Keys.Max() + 1;
        WriteText($"xref\n0 {size}\n");
        for (var number = 0; number < size; number++)
            WriteText(_offsets.TryGetValue(number, out var offset)
                ? string.Create(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n")
                : "0000000000 65535 f \n");
        WriteText($"trailer\n<</Size {size} /Root {root} 0 R /Info {info} 0 R>>\nstartxref\n{table}\n%%EOF\n");
        return _file.WrittenSpan.ToArray();
    }

    private void WriteText(string text) => _file.Write(Encoding.Latin1.GetBytes(text));
}
