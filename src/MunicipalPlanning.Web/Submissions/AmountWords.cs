using System.Globalization;
using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Domain.Projects;

namespace MunicipalPlanning.Web.Submissions;

/// <summary>千円 as people read them in a field.</summary>
public static class AmountWords
{
    /// <summary>12480 as 12,480, -3775 as ▲3,775; anything else as it is.</summary>
    public static string Of(string stored) =>
        AmountText.Canonical(stored) is { Length: > 0 } canonical ? new Thousands(long.Parse(canonical, CultureInfo.InvariantCulture)).ToString() : stored;
}
