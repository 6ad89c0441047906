using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Submissions;

namespace MunicipalPlanning.Web.Sheets.Editing;

/// <summary>A page on which a sheet is open, as far as what others do concerns it.</summary>
public interface IWatchedSheet
{
    Person Person { get; }

    /// <summary>The sheet's name in the log.</summary>
    string Record { get; }

    /// <summary>Whether news tell of something that the page does not show yet.</summary>
    bool Concerns(ChangeNews news);

    /// <param name="news">Why; null if the person may have changed.</param>
    Task ReloadForPersonAsync(IReadOnlyList<ChangeNews>? news = null);

    void Meet(IReadOnlyList<PresentPerson> others);
}
