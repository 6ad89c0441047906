using MunicipalPlanning.Documents.Printing;

namespace MunicipalPlanning.Documents.Sheets;

/// <summary>（つづき）: where a block that is higher than a page goes on, always with a row of its schedule.</summary>
internal static class BlockContinuations
{
    public static IReadOnlyDictionary<Guid, IReadOnlyList<int>> Plan(PaperMeasure measure) =>
        measure.BrokenBlocks.ToDictionary(block => block.Id, RowsThatContinue);

    private static IReadOnlyList<int> RowsThatContinue(BlockMeasure block)
    {
        var starts = new List<int>();
        // An outline that is itself higher than a page flows on; the rows follow on its last page.
        var room = block.FirstRoom - (block.Title + block.Outline) % block.FirstRoom - block.Head;
        for (var row = 0; row < block.Rows.Count; row++)
        {
            if (block.Rows[row] > room && (row > 0 || block.Outline > 0))
            {
                starts.Add(row);
                room = block.Room - block.Title - block.Head;
            }
            room -= block.Rows[row];
        }
        return starts;
    }
}
