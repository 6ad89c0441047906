using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;

namespace MunicipalPlanning.Benchmarks.Workbooks;

/// <summary>The looks of <see cref="WorkbookFile"/>, in the order of cellXfs in its styles.</summary>
internal enum CellLook
{
    Plain,
    Box,
    Head,
    Title,
}

/// <summary>A text over the columns from–to, counted from 0.</summary>
internal readonly record struct Cell(int From, int To, string Text, CellLook Look = CellLook.Box);

/// <summary>An .xlsx with one sheet on A4 portrait, one page wide (ECMA-376, the least that opens).</summary>
internal sealed class WorkbookFile(IReadOnlyList<double> columnWidths)
{
    private const string Styles =
        """
        <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
          <fonts count="2"><font><sz val="9"/><name val="BIZ UDMincho"/></font><font><sz val="14"/><name val="BIZ UDGothic"/></font></fonts>
          <fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8E8E8"/></patternFill></fill></fills>
          <borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders>
          <cellStyleXfs count="1"><xf/></cellStyleXfs>
          <cellXfs count="4">
            <xf fontId="0" fillId="0" borderId="0"/>
            <xf fontId="0" fillId="0" borderId="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
            <xf fontId="0" fillId="2" borderId="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>
            <xf fontId="1" fillId="0" borderId="0" applyFont="1" applyAlignment="1"><alignment horizontal="center"/></xf>
          </cellXfs>
        </styleSheet>
        """;

    private const string Workbook =
        """
        <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
          <sheets><sheet name="シート" sheetId="1" r:id="sheet"/></sheets>
        </workbook>
        """;

    private const string ContentTypes =
        """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
          <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
          <Override PartName="/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
          <Override PartName="/sheet.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
          <Override PartName="/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
        </Types>
        """;

    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static readonly XNamespace s_main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private readonly List<XElement> _rows = [];
    private readonly List<XElement> _merges = [];

    /// <param name="height">In points; merged cells do not grow with their text by themselves.</param>
    public void AddRow(double height, params IReadOnlyList<Cell> cells)
    {
        var number = _rows.Count + 1;
        _merges.AddRange(cells.Where(cell => cell.To > cell.From)
            .Select(cell => new XElement(s_main + "mergeCell", new XAttribute("ref", $"{Name(cell.From, number)}:{Name(cell.To, number)}"))));
        _rows.Add(new XElement(
            s_main + "row",
            new XAttribute("r", number),
            new XAttribute("ht", height.ToString(CultureInfo.InvariantCulture)),
            new XAttribute("customHeight", 1),
            cells.SelectMany(cell => Elements(cell, number))));
    }

    public void Save(string path)
    {
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        Write(zip, "[Content_Types].xml", ContentTypes);
        Write(zip, "_rels/.rels", RelationsOf(("workbook", "officeDocument", "workbook.xml")));
        Write(zip, "_rels/workbook.xml.rels", RelationsOf(("sheet", "worksheet", "sheet.xml"), ("styles", "styles", "styles.xml")));
        Write(zip, "workbook.xml", Workbook);
        Write(zip, "styles.xml", Styles);
        Write(zip, "sheet.xml", Sheet().ToString(SaveOptions.DisableFormatting));
    }

    private XElement Sheet() => new(
        s_main + "worksheet",
        new XElement(s_main + "sheetPr", new XElement(s_main + "pageSetUpPr", new XAttribute("fitToPage", 1))),
        new XElement(s_main + "cols", columnWidths.Select((width, index) =>
            new XElement(s_main + "col", new XAttribute("min", index + 1), new XAttribute("max", index + 1), new XAttribute("width", width), new XAttribute("customWidth", 1)))),
        new XElement(s_main + "sheetData", _rows),
        new XElement(s_main + "mergeCells", _merges),
        new XElement(s_main + "pageSetup", new XAttribute("paperSize", 9), new XAttribute("orientation", "portrait"), new XAttribute("fitToWidth", 1), new XAttribute("fitToHeight", 0)));

    /// <summary>The text stands in the first cell; the others of a merged range carry the border.</summary>
    private static IEnumerable<XElement> Elements(Cell cell, int row) =>
        Enumerable.Range(cell.From, cell.To - cell.From + 1).Select(column => new XElement(
            s_main + "c",
            new XAttribute("r", Name(column, row)),
            new XAttribute("s", (int)cell.Look),
            column == cell.From ? [new XAttribute("t", "inlineStr"), new XElement(s_main + "is", new XElement(s_main + "t", cell.Text))] : Array.Empty<object>()));

    private static string Name(int column, int row) => string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + column)}{row}");

    private static string RelationsOf(params IEnumerable<(string Id, string Type, string Target)> relations) =>
        $"""
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
        {string.Concat(relations.Select(relation => $"""<Relationship Id="{relation.Id}" Type="{Relations}/{relation.Type}" Target="{relation.Target}"/>"""))}
        </Relationships>
        """;

    private static void Write(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(text);
    }
}
