using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Tests.Access;

/// <summary>Who may do what, written a second time and differently: a mark for each state from 作成中 to 公表済. # may, s may where 部内確認 is skipped, . may not.</summary>
internal static class RightsOracle
{
    private const string Table = """
        Read       MSDPAV own ###### other ######
        Create     MSD    own ###### other ......
        Create     P      own ###### other ######
        Write      M      own #..#.. other ......
        Write      SD     own ##.#.. other ......
        Write      P      own ####.. other ####..
        Consult    MSD    own ###### other ......
        Consult    P      own ###### other ######
        Propose    MSD    own #..#.. other ......
        HandIn     M      own s..s.. other ......
        HandIn     SD     own ##.#.. other ......
        Withdraw   M      own .#s... other ......
        Withdraw   SD     own .##... other ......
        SendBack   SD     own .#.... other ......
        Remark     P      own ..###. other ..###.
        Return     P      own ..#.#. other ..#.#.
        Accept     P      own ..#... other ..#...
        Publish    P      own ....#. other ....#.
        Unpublish  P      own .....# other .....#
        Measure    MSD    own ###### other ......
        Measure    P      own ###### other ######
        Answer     MSD    own ###### other ......
        Answer     P      own ###### other ######
        Remind     P      own ##.#.. other ##.#..
        """;

    private const string Roles = "MSDPAV";

    private static readonly Dictionary<(Verb, StaffRole, bool), string> Marks = (
        from line in Table.Split('\n')
        let words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        from role in words[1]
        from isOwn in new[] { true, false }
        select ((Enum.Parse<Verb>(words[0]), (StaffRole)Roles.IndexOf(role, StringComparison.Ordinal), isOwn), words[isOwn ? 3 : 5])).ToDictionary();

    public static bool May(Verb verb, StaffRole role, bool isOwn, SubmissionState state, bool skips) =>
        Marks.TryGetValue((verb, role, isOwn), out var marks) && (marks[(int)state] == '#' || (skips && marks[(int)state] == 's'));
}
