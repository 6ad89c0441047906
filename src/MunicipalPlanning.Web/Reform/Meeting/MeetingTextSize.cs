namespace MunicipalPlanning.Web.Reform.Meeting;

/// <summary>How large the texts of an item can stand on the screen so that both fit; at the smallest they scroll.</summary>
internal static class MeetingTextSize
{
    private const double HalfWidth = 0.6;

    /// <summary>Size at 1366 × 768, full-width characters of a line, lines below the two headings, from the largest. 24 px can be read from five metres.</summary>
    private static readonly (int Size, int Characters, int Lines)[] Sizes = [(34, 29, 10), (30, 33, 12), (27, 37, 14), (24, 42, 16)];

    public static int Of(params ReadOnlySpan<string?> texts)
    {
        foreach (var (size, characters, lines) in Sizes)
        {
            var needed = 0;
            foreach (var text in texts)
                needed += (text ?? "").Split('\n').Sum(line => Math.Max(1, (int)Math.Ceiling(WidthOf(line) / characters)));
            if (needed <= lines)
                return size;
        }
        return Sizes[^1].Size;
    }

    private static double WidthOf(string line) => line.Sum(character => char.IsAscii(character) ? HalfWidth : 1);
}
