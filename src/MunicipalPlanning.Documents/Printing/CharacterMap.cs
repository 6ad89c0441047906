using System.Buffers.Binary;

namespace MunicipalPlanning.Documents.Printing;

/// <summary>The characters for which a TrueType font has a glyph: its cmap, formats 4 and 12 (OpenType 1.9, cmap).</summary>
internal sealed class CharacterMap
{
    private const int TableDirectory = 12;
    private const int TableRecordSize = 16;
    private const int EncodingRecordSize = 8;

    private readonly byte[] _font;
    private readonly HashSet<int> _codes = [];

    public CharacterMap(byte[] font)
    {
        _font = font;
        var cmap = FindTable("cmap"u8);
        for (var record = 0; record < Word(cmap + 2); record++)
        {
            var table = cmap + Long(cmap + 4 + record * EncodingRecordSize + 4);
            if (Word(table) == 4)
                ReadSegments(table);
            else if (Word(table) == 12)
                ReadGroups(table);
        }
    }

    public bool Has(int code) => _codes.Contains(code);

    private int FindTable(ReadOnlySpan<byte> tag)
    {
        for (var record = TableDirectory; record < TableDirectory + Word(4) * TableRecordSize; record += TableRecordSize)
        {
            if (_font.AsSpan(record, tag.Length).SequenceEqual(tag))
                return Long(record + 8);
        }
        throw new InvalidDataException("The font has no cmap.");
    }

    private void ReadSegments(int table)
    {
        var doubledCount = Word(table + 6);
        for (var segment = 0; segment < doubledCount; segment += 2)
        {
            var end = Word(table + 14 + segment);
            var start = Word(table + 16 + doubledCount + segment);
            var delta = Word(table + 16 + 2 * doubledCount + segment);
            var offsetAt = table + 16 + 3 * doubledCount + segment;
            for (var code = start; code <= end && code != 0xFFFF; code++)
            {
                var offset = Word(offsetAt);
                var glyph = offset == 0 ? (code + delta) & 0xFFFF : Word(offsetAt + offset + 2 * (code - start));
                if (glyph != 0)
                    _codes.Add(code);
            }
        }
    }

    private void ReadGroups(int table)
    {
        for (var group = table + 16; group < table + 16 + Long(table + 12) * 12; group += 12)
        {
            for (var code = Long(group); code <= Long(group + 4); code++)
                _codes.Add(code);
        }
    }

    private int Word(int at) => BinaryPrimitives.ReadUInt16BigEndian(_font.AsSpan(at));

    private int Long(int at) => BinaryPrimitives.ReadInt32BigEndian(_font.AsSpan(at));
}
