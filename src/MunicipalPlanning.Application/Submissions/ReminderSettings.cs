using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace MunicipalPlanning.Application.Submissions;

/// <summary>On which days the product reminds by itself (<c>Reminders:…</c>).</summary>
/// <param name="DaysBefore">So many days before the deadline; 0 is the day itself. Empty switches the reminders off.</param>
/// <param name="EveryDaysAfter">After the deadline, every so many days until it is handed in; 0 for never.</param>
/// <param name="FromHour">Not before this hour of the office's day.</param>
public sealed record ReminderSettings(IReadOnlyList<int> DaysBefore, int EveryDaysAfter, int FromHour)
{
    private const int MostDays = 366;

    /// <exception cref="InvalidOperationException">A setting cannot be read.</exception>
    public static ReminderSettings Read(IConfiguration configuration)
    {
        var days = (configuration["Reminders:DaysBefore"] ?? "7,3,1,0").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return new ReminderSettings([.. days.Select(day => Number("Reminders:DaysBefore", day, MostDays))],
            Number("Reminders:EveryDaysAfter", configuration["Reminders:EveryDaysAfter"] ?? "3", MostDays), Number("Reminders:FromHour", configuration["Reminders:FromHour"] ?? "9", 23));
    }

    public bool IsDue(DateOnly deadline, DateOnly today)
    {
        var left = deadline.DayNumber - today.DayNumber;
        return left >= 0 ? DaysBefore.Contains(left) : DaysBefore.Count > 0 && EveryDaysAfter > 0 && -left % EveryDaysAfter == 0;
    }

    private static int Number(string setting, string text, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most
            ? number
            : throw new InvalidOperationException($"設定 {setting} の「{text}」を読めません。0から{most}までの数を書いてください（DaysBefore は「7,3,1,0」のようにコンマで区切ります）。");
}
