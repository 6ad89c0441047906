using MunicipalPlanning.Application.Sheets;

namespace MunicipalPlanning.Web.Sheets.Past;

/// <summary>The sheet at a chosen moment.</summary>
internal static class PastViews
{
    /// <returns>Null if there is no such moment.</returns>
    public static async Task<SheetView?> FindAsync(string key, SheetHistory history, SheetViews views, CancellationToken cancellationToken) => key switch
    {
        SheetMoment.Now => history.Now,
        SheetMoment.LastYear => await views.FindAsync(history.Now.Year.Previous, history.Now.UnitId, cancellationToken),
        _ => SheetMoment.ChangeId(key, history) is { } id ? history.After(id) : null,
    };
}
