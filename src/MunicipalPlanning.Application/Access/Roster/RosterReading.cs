using System.Globalization;
using MunicipalPlanning.Application.Organization;

namespace MunicipalPlanning.Application.Access.Roster;

/// <summary>Turns the rows of a roster into people, and says of each row that cannot be read what is wrong.</summary>
internal sealed class RosterReading
{
    private readonly RosterTable _table;
    private readonly RosterUnits _units;
    private readonly Dictionary<string, Account> _byNumber;
    private readonly Dictionary<string, List<string>> _byBareNumber;
    private readonly int _usualLength;
    private readonly List<RosterFault> _faults = [];
    private readonly List<RosterFault> _notes = [];

    public RosterReading(RosterTable table, RosterUnits units, IReadOnlyList<Account> accounts)
    {
        (_table, _units) = (table, units);
        _byNumber = accounts.ToDictionary(account => account.NormalizedUserName ?? "");
        _byBareNumber = accounts.Select(account => account.UserName ?? "").Where(IsDigits).GroupBy(Bare).ToDictionary(group => group.Key, group => group.ToList());
        var lengths = accounts.Select(account => account.UserName ?? "").Where(IsDigits).Select(number => number.Length).Distinct().ToList();
        _usualLength = lengths is [var only] ? only : 0;
    }

    public IReadOnlyList<RosterFault> Faults => _faults;

    public IReadOnlyList<RosterFault> Notes => _notes;

    /// <summary>The people, in the order of the file; rows with faults are left out and told of in <see cref="Faults"/>.</summary>
    public IReadOnlyList<RosterPerson> Read()
    {
        var people = new List<RosterPerson>();
        foreach (var rows in _table.Rows.Select(row => (Row: row, Number: NumberOf(row))).Where(row => row.Number is not null).GroupBy(row => row.Number!, StringComparer.OrdinalIgnoreCase))
        {
            if (ReadPerson(rows.Key, [.. rows.Select(row => row.Row)]) is { } person)
                people.Add(person);
        }
        return people;
    }

    private RosterPerson? ReadPerson(string number, List<RosterTableRow> rows)
    {
        var before = _faults.Count;
        var first = rows[0];
        var name = Try(first, "氏名", () => AccountText.Name(_table.Cell(first, RosterColumn.Name))) ?? "";
        foreach (var row in rows.Skip(1))
        {
            if (_table.Cell(row, RosterColumn.Name) is { Length: > 0 } other && Try(row, "氏名", () => AccountText.Name(other)) is { } otherName && otherName != name)
                Fault(row, "氏名", $"職員番号 {number} は{first.Number}行目では「{name}」です。番号か氏名を直してください。");
        }
        var kana = Try(first, "かな", () => AccountText.Kana(_table.Cell(first, RosterColumn.Kana))) ?? "";
        var mail = Try(first, "メール", () => AccountText.Mail(_table.Cell(first, RosterColumn.Mail)));
        var duties = rows.Select(ReadDuty).OfType<RosterDuty>().ToList();
        foreach (var twice in duties.GroupBy(duty => (duty.UnitId, duty.Role)).Where(same => same.Count() > 1))
            Fault(twice.Last().Row, "部署", $"職員番号 {number} の同じ部署・役割が{twice.First().Row}行目にもあります。一つにしてください。");
        if (duties.Count > DutyAdministration.MostMemberships)
            Fault(first.Number, "部署", $"一人の所属は{DutyAdministration.MostMemberships}件までです。");
        return _faults.Count == before ? new RosterPerson(first.Number, number, name, kana, mail, duties) : null;
    }

    private RosterDuty? ReadDuty(RosterTableRow row)
    {
        var before = _faults.Count;
        var unit = Try(row, "部署", () => _units.Find(_table.Cell(row, RosterColumn.Department), _table.Cell(row, RosterColumn.Unit)));
        if (_faults.Count > before)
            return null;
        if (Try(row, "役割", () => (Domain.Access.StaffRole?)RosterRoles.Read(_table.Cell(row, RosterColumn.Role))) is not { } role)
            return null;
        if (unit is null && MembershipRules.NeedsUnit(role))
            Fault(row, "部署", $"{role.Word()}には部署が要ります。部署を書いてください。");
        var (from, until) = (Day(row, RosterColumn.From, "から"), Day(row, RosterColumn.Until, "まで"));
        if (until < from)
            Fault(row, "まで", "「まで」の日が「から」の日より前です。どちらかを直してください。");
        return _faults.Count == before ? new RosterDuty(row.Number, unit?.Id, unit?.Name ?? "", role, from, until) : null;
    }

    private DateOnly? Day(RosterTableRow row, RosterColumn column, string heading)
    {
        var text = _table.Cell(row, column);
        // Personnel lists write an open end as 9999.
        if (text.Length == 0 || text is "-" or "―" or "—" || text.StartsWith("9999", StringComparison.Ordinal))
            return null;
        if (OfficeDate.TryParse(text, out var day))
            return day;
        Fault(row, heading, $"「{Short(text)}」を日付として読めません。令和8年4月1日 や 2026/4/1 のように書いてください。");
        return null;
    }

    /// <returns>Null where there is none, with a fault.</returns>
    private string? NumberOf(RosterTableRow row)
    {
        if (Try(row, "職員番号", () => AccountText.Number(_table.Cell(row, RosterColumn.Number))) is not { } number)
            return null;
        if (_byNumber.TryGetValue(number.ToUpperInvariant(), out var known))
            return known.UserName;
        // A workbook takes 012345 for the number 12345.
        if (!IsDigits(number))
            return number;
        var read = _byBareNumber.TryGetValue(Bare(number), out var same) && same is [var one] ? one : number.PadLeft(_usualLength, '0');
        if (read != number)
            _notes.Add(new RosterFault(row.Number, "職員番号", $"「{number}」を {read} と読みました（Excelが先頭の0を落としたとみなしました）。"));
        return read;
    }

    private T? Try<T>(RosterTableRow row, string heading, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (AccountRefusedException refusal)
        {
            Fault(row, heading, refusal.Message);
            return default;
        }
    }

    private void Fault(RosterTableRow row, string heading, string message) => Fault(row.Number, heading, message);

    private void Fault(int row, string heading, string message) => _faults.Add(new RosterFault(row, heading, message));

    private static bool IsDigits(string number) => number.Length > 0 && number.All(char.IsAsciiDigit);

    private static string Bare(string number) => number.TrimStart('0');

    private static string Short(string text) => new StringInfo(text) is { LengthInTextElements: > 30 } info ? info.SubstringByTextElements(0, 30) + "…" : text;
}
