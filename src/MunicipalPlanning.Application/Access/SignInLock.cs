using MunicipalPlanning.Application.Organization;

namespace MunicipalPlanning.Application.Access;

/// <summary>When wrong pass phrases close a 職員番号, and for how long: each time twice as long as before, up to a day.</summary>
internal static class SignInLock
{
    public const int Tries = 5;
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <param name="failures">Since the last success.</param>
    /// <returns>For how long the last of them closes the number; null if it does not.</returns>
    public static TimeSpan? After(int failures) => failures > 0 && failures % Tries == 0 ? LengthOf(failures / Tries) : null;

    /// <summary>Counts one more failure of an account.</summary>
    /// <returns>Until when it is closed now; null if it is not.</returns>
    public static DateTimeOffset? Fail(Account account, DateTimeOffset now)
    {
        account.AccessFailedCount++;
        account.LockoutEnd = now + After(account.AccessFailedCount);
        return account.LockoutEnd;
    }

    /// <summary>職員番号かパスフレーズが違います…: says the same for every number, whether it exists or not.</summary>
    public static string WordsAfter(int failures, DateTimeOffset? closedUntil) => closedUntil is { } until
        ? $"職員番号かパスフレーズが違います。続けて{Tries}回違ったため、{Clock(until)}までサインインできません。"
        : $"職員番号かパスフレーズが違います。あと{Tries - failures % Tries}回違うと{Words(LengthOf(failures / Tries + 1))}サインインできません。";

    public static string WordsWhileClosed(DateTimeOffset until) =>
        $"続けて違うパスフレーズが入れられたため、{Clock(until)}までサインインできません。待ってからもう一度試すか、急ぐときは新しいパスフレーズを受け取ってください。";

    private static TimeSpan LengthOf(int closing)
    {
        var length = Shortest;
        for (var i = 1; i < closing && length < Longest; i++)
            length *= 2;
        return length < Longest ? length : Longest;
    }

    private static string Words(TimeSpan length) => length switch
    {
        { TotalDays: >= 1 } => "1日",
        { TotalHours: >= 1 } => $"{length.TotalHours:0}時間",
        _ => $"{length.TotalMinutes:0}分間",
    };

    private static string Clock(DateTimeOffset until) => $"{until.AddSeconds(59).ToOffset(OfficeClock.Japan):M月d日 H時m分}";
}
