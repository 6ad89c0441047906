using System.Xml;

namespace MunicipalPlanning.Documents.Workbooks;

/// <summary>Texts as a workbook can hold them.</summary>
internal static class WorkbookText
{
    /// <summary>Without the control characters that no workbook can hold; line ends as Excel has them.</summary>
    public static string Storable(string text) => string.Concat(text.ReplaceLineEndings("\n").Where(character => char.IsSurrogate(character) || XmlConvert.IsXmlChar(character)));
}
