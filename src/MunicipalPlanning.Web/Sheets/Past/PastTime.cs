using System.Globalization;
using MunicipalPlanning.Web.Layout;

namespace MunicipalPlanning.Web.Sheets.Past;

/// <summary>Times of the history, which are read beside each other: 6/3 10:05, 6月3日 10:05, with the year where it is another one.</summary>
internal static class PastTime
{
    public static string Short(DateTimeOffset moment, TimeProvider time) => Write(moment, time, "M/d H:mm", "yyyy/M/d H:mm");

    public static string Full(DateTimeOffset moment, TimeProvider time) => Write(moment, time, "M月d日 H:mm", "yyyy年M月d日 H:mm");

    private static string Write(DateTimeOffset moment, TimeProvider time, string near, string far)
    {
        var then = OfficeTime.ToOffice(moment);
        return then.ToString(then.Year == time.GetOfficeNow().Year ? near : far, CultureInfo.InvariantCulture);
    }
}
