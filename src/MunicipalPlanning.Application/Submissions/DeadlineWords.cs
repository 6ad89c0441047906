using System.Globalization;

namespace MunicipalPlanning.Application.Submissions;

/// <summary>Days and deadlines as the office writes them: 5月29日（金） あと9日.</summary>
public static class DeadlineWords
{
    private static readonly CultureInfo Japanese = CultureInfo.GetCultureInfo("ja-JP");

    /// <summary>5月29日（金）.</summary>
    public static string Day(DateOnly day) => day.ToString("M月d日（ddd）", Japanese);

    /// <summary>あと9日, 今日まで, 3日過ぎました.</summary>
    public static string Left(DateOnly deadline, DateOnly today) => (deadline.DayNumber - today.DayNumber) switch
    {
        > 0 and var days => $"あと{days}日",
        0 => "今日まで",
        var days => $"{-days}日過ぎました",
    };
}
