namespace MunicipalPlanning.Application.Access.Roster;

/// <summary>下見: what a roster would change. Nothing has changed yet.</summary>
/// <param name="Day">異動の日: the first day of the new memberships; former ones end the day before.</param>
/// <param name="Fingerprint">Names exactly these changes; the confirmation must be of the same.</param>
/// <param name="Leavers">Active accounts that the list does not name; only suggested.</param>
/// <param name="Faults">誤り: as long as there is one, nothing can be confirmed.</param>
/// <param name="Notes">確かめるところ: how something was read.</param>
public sealed record RosterPreview(
    DateOnly Day,
    string Fingerprint,
    int Rows,
    IReadOnlyList<RosterChange> Added,
    IReadOnlyList<RosterChange> Changed,
    int Unchanged,
    IReadOnlyList<RosterLeaver> Leavers,
    IReadOnlyList<RosterFault> Faults,
    IReadOnlyList<RosterFault> Notes)
{
    public bool CanBeConfirmed => Faults.Count == 0;

    /// <summary>How many people get a one-time pass phrase.</summary>
    public int Passphrases => Added.Count + Changed.Count(change => change.NeedsPassphrase);
}

/// <summary>What becomes of one person.</summary>
/// <param name="Row">The first row of the file that names the person.</param>
/// <param name="Words">Each change in words.</param>
public sealed record RosterChange(int Row, string Number, string Name, IReadOnlyList<string> Words, bool NeedsPassphrase);

/// <summary>An account that the list does not name.</summary>
/// <param name="Place">The present main membership; empty if none.</param>
public sealed record RosterLeaver(Guid AccountId, string Number, string Name, string Place);

/// <summary>A row that cannot be taken as it is, or was read in a certain way.</summary>
/// <param name="Row">As Excel counts; 0 for the file as a whole.</param>
/// <param name="Column">The heading.</param>
/// <param name="Message">What is wrong and what to do.</param>
public sealed record RosterFault(int Row, string Column, string Message);

/// <summary>What was done.</summary>
public sealed record RosterResult(int Added, int Changed, int Ended, IReadOnlyList<IssuedPassphrase> Issued);
