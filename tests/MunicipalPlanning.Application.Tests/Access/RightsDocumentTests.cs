using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Tests.Access;

/// <summary>docs/rights.md and the code say the same, in both directions.</summary>
public sealed class RightsDocumentTests
{
    private static readonly SubmissionState[] States = Enum.GetValues<SubmissionState>();
    private static readonly StaffRole[] Roles = Enum.GetValues<StaffRole>();
    private static readonly string[][] Rows = [.. File.ReadLines(Path.Combine(FindRoot(), "docs", "rights.md")).Where(line => line.StartsWith('|')).Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray())];

    [Fact]
    public void Forms_EveryLineOfTheDocument_IsTheLineOfTheCode()
    {
        var written = Rows.Where(row => row.Length == 3 + States.Length && row[2].EndsWith("部署", StringComparison.Ordinal) && row[0] != "すること").Select(row => string.Join(' ', row));

        var expected =
            from verb in Enum.GetValues<Verb>()
            where Rights.Table.Any(right => right.Verb == verb && right.Reach != Reach.Installation)
            from role in Roles
            from isOwn in new[] { true, false }
            select string.Join(' ', [VerbWords.Of(verb), role.Word(), isOwn ? "自分の部署" : "ほかの部署", .. States.Select(state => Mark(verb, role, isOwn, state))]);

        Assert.Equal(expected, written);
    }

    [Fact]
    public void Installation_EveryLineOfTheDocument_IsTheLineOfTheCode()
    {
        var written = Rows.Where(row => row.Length == 1 + Roles.Length && row[0] != "すること" && row[1] is "○" or "×").Select(row => string.Join(' ', row));

        var expected = Rights.Table.Where(right => right.Reach == Reach.Installation).Select(right => string.Join(' ', [VerbWords.Of(right.Verb), .. Roles.Select(role => right.Roles.Contains(role) ? "○" : "×")]));

        Assert.Equal(expected, written);
    }

    [Fact]
    public void Heads_NameTheStatesAndRolesInTheirOrder()
    {
        var heads = Rows.Where(row => row[0] == "すること").Select(row => string.Join(' ', row));

        Assert.Equal([string.Join(' ', ["すること", "役割", "部署", .. States.Select(state => state.Word())]), string.Join(' ', ["すること", .. Roles.Select(role => role.Word())])], heads);
    }

    [Fact]
    public void Screen_EveryRow_IsTheLineOfTheDocument()
    {
        var written = Rows.Where(row => row.Length == 3 + States.Length).Select(row => string.Join(' ', row)).ToHashSet();

        var shown = RightsTable.Forms.Select(row => string.Join(' ', [VerbWords.Of(row.Verb), row.Role.Word(), row.IsOwnUnit ? "自分の部署" : "ほかの部署", .. row.Marks.Select(mark => mark switch { RightsMark.Always => "○", RightsMark.WithoutReview => "省", _ => "×" })])).ToList();

        Assert.NotEmpty(shown);
        Assert.All(shown, row => Assert.Contains(row, written));
        Assert.All(written.Except(shown).Where(row => row.Contains("部署 ", StringComparison.Ordinal)), row => Assert.True(row.StartsWith("すること", StringComparison.Ordinal) || !row.Contains('○', StringComparison.Ordinal) && !row.Contains('省', StringComparison.Ordinal), row));
    }

    [Fact]
    public void Screen_LinesJoinedForReading_SayTheSame()
    {
        var opened =
            from line in RightsTable.Grouped
            from role in line.Roles
            from isOwn in line.Place == "すべての部署" ? new[] { true, false } : [line.Place == "自分の部署"]
            select (line.Verb, role, isOwn, string.Join(' ', line.Marks));

        Assert.Equal(RightsTable.Forms.Select(row => (row.Verb, row.Role, row.IsOwnUnit, string.Join(' ', row.Marks))).Order(), opened.Order());
    }

    private static string Mark(Verb verb, StaffRole role, bool isOwn, SubmissionState state)
    {
        var person = new Person(Guid.NewGuid(), "人", [new Duty(role, isOwn ? "ka" : "hoka")]);
        return Rights.May(person, verb, new RightSubject("ka", null, state)) ? "○" : Rights.May(person, verb, new RightSubject("ka", null, state, true)) ? "省" : "×";
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "MunicipalPlanning.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}
