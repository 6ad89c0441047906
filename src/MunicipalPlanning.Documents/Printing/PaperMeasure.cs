namespace MunicipalPlanning.Documents.Printing;

/// <summary>What a layout gave for one sheet: its pages, and the blocks that are higher than a page.</summary>
/// <param name="Anchors">Where the paper's entries of a table of contents stand.</param>
public sealed record PaperMeasure(int PageCount, IReadOnlyList<BlockMeasure> BrokenBlocks, IReadOnlyList<AnchorMeasure> Anchors);

/// <summary>The page of its paper on which an element stands, 1 for the first.</summary>
public sealed record AnchorMeasure(string Id, int Page);

/// <summary>The heights of a broken block's parts, all in the same unit.</summary>
/// <param name="FirstRoom">What its first page has room for, less the heading that stands above it.</param>
/// <param name="Room">What a following page has room for.</param>
public sealed record BlockMeasure(
    Guid Id, double FirstRoom, double Room, double Title, double Outline, double Head, IReadOnlyList<double> Rows);
