using MunicipalPlanning.Application.Tables;

namespace MunicipalPlanning.Application.Access.Roster;

/// <summary>名簿のファイル: the first sheet that Excel shows.</summary>
internal static class RosterFile
{
    /// <exception cref="RosterRefusedException">The file is too big, or no table.</exception>
    public static RosterTable Read(byte[] content)
    {
        try
        {
            var file = TableFile.Open(content, RosterLimits.Table);
            return RosterTable.Of([.. file.Read(file.FirstVisible).Rows.Select(row => new RosterTableRow(row.Number, [.. row.Cells.Select(cell => cell.Text)]))]);
        }
        catch (TableRefusedException refusal)
        {
            throw new RosterRefusedException(refusal.Message);
        }
    }
}
