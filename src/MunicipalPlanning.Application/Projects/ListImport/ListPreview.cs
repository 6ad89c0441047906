using System.Security.Cryptography;
using System.Text;
using MunicipalPlanning.Application.Tables;

namespace MunicipalPlanning.Application.Projects.ListImport;

/// <summary>下見: what a list would change. Nothing has changed yet.</summary>
/// <param name="Rows">In the order of the file.</param>
/// <param name="Notes">About the file as a whole: hidden columns and the like.</param>
public sealed record ListPreview(IReadOnlyList<ListPreviewRow> Rows, IReadOnlyList<string> Notes)
{
    public int Added { get; } = Rows.Count(row => row.State == ListRowState.Added);

    public int Changed { get; } = Rows.Count(row => row.State == ListRowState.Changed);

    public int Unchanged { get; } = Rows.Count(row => row.State == ListRowState.Unchanged);

    public int Skipped { get; } = Rows.Count(row => row.State == ListRowState.Skipped);

    public int Faults { get; } = Rows.Sum(row => row.Findings.Count(finding => finding.IsFault));

    public int Doubts { get; } = Rows.Sum(row => row.Findings.Count(finding => !finding.IsFault));

    /// <summary>Everything, the rows in the order of the file and 直す before 確かめる.</summary>
    public IEnumerable<ListFinding> Findings => Rows.SelectMany(row => row.Findings).OrderBy(finding => !finding.IsFault);

    public bool CanBeTaken => Faults == 0 && Added + Changed > 0;

    /// <summary>Names exactly these changes; what is taken in must be the same.</summary>
    internal string Fingerprint
    {
        get
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (var row in Rows)
                hash.AppendData(Encoding.UTF8.GetBytes($"{row.Number}\t{row.State}\t{row.ProjectId}\t{row.UnitId}\t{string.Join('\u0001', row.Changes)}\n"));
            return Convert.ToHexString(hash.GetHashAndReset());
        }
    }
}

/// <param name="Number">As Excel counts.</param>
/// <param name="Name">事務事業名 as read.</param>
/// <param name="ProjectId">Null for a project that is not in the register yet.</param>
/// <param name="UnitId">担当課 as found; empty if none was.</param>
/// <param name="IsRenamed">改称: the years before keep the name that the project has now.</param>
/// <param name="Changes">Of one that is added all that it begins with.</param>
public sealed record ListPreviewRow(TableRow Row, string Name, ListRowState State, string? ProjectId, string UnitId, IReadOnlyList<ListChange> Changes, bool IsRenamed, IReadOnlyList<ListFinding> Findings)
{
    public int Number => Row.Number;

    /// <summary>直す if something must be repaired, 確かめる if something should be looked at; null if the cell is as it should be.</summary>
    public bool? FaultAt(int column)
    {
        var found = Findings.Where(finding => finding.Column == column).ToList();
        return found.Count == 0 ? null : found.Exists(finding => finding.IsFault);
    }
}

/// <summary>追加・変更・変わらない.</summary>
public enum ListRowState
{
    Added,
    Changed,
    Unchanged,

    /// <summary>取り込まない.</summary>
    Skipped,

    /// <summary>Not known before it is repaired.</summary>
    Unclear,
}

/// <summary>One field of one project, before and after; amounts in thousands of yen.</summary>
public sealed record ListChange(ListField Field, string Old, string New);
