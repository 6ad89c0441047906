using MunicipalPlanning.Application.Organization;
using MunicipalPlanning.Domain.Calendar;

namespace MunicipalPlanning.Web.Layout;

/// <summary>Times as the office reads them: 今日 14:03, 昨日 16:20, 5月18日, 令和7年7月10日. The server's own time zone does not matter.</summary>
internal static class OfficeTime
{
    private static readonly TimeZoneInfo Japan = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo");

    public static DateTimeOffset GetOfficeNow(this TimeProvider time) => ToOffice(time.GetUtcNow());

    public static FiscalYear GetFiscalYear(this TimeProvider time) => FiscalYear.Of(time.Today());

    public static string Describe(DateTimeOffset moment, DateTimeOffset now)
    {
        var (then, today) = (ToOffice(moment), ToOffice(now).Date);
        return (today - then.Date).Days switch
        {
            0 => $"今日 {then:H:mm}",
            1 => $"昨日 {then:H:mm}",
            _ when then.Year == today.Year => $"{then.Month}月{then.Day}日",
            _ => OfficeDate.InFull(DateOnly.FromDateTime(then.DateTime)),
        };
    }

    /// <summary>今日 14:03, 6月3日 10:20: the time of day too.</summary>
    public static string DescribeExactly(DateTimeOffset moment, DateTimeOffset now) =>
        Describe(moment, now) is var day && day.Contains(':', StringComparison.Ordinal) ? day : $"{day} {ToOffice(moment):H:mm}";

    /// <summary>Beside 保存済: 14:03 on the same day, 5月18日 later.</summary>
    public static string DescribeShortly(DateTimeOffset moment, DateTimeOffset now) => Describe(moment, now).Replace("今日 ", "", StringComparison.Ordinal);

    public static DateTimeOffset ToOffice(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Japan);
}
