namespace MunicipalPlanning.Application.Organization;

/// <summary>平日: Monday to Friday. Public holidays are not known here and count as weekdays.</summary>
public static class Weekdays
{
    /// <summary>The day that is so many weekdays after another one.</summary>
    public static DateOnly After(DateOnly day, int count)
    {
        for (var left = count; left > 0;)
        {
            day = day.AddDays(1);
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                left--;
        }
        return day;
    }
}
