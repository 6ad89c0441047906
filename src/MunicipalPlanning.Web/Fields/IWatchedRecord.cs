using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Submissions;

namespace MunicipalPlanning.Web.Fields;

/// <summary>A page on which a record is open, as far as what others do concerns it.</summary>
public interface IWatchedRecord
{
    Person Person { get; }

    /// <summary>The name in the log under which people meet.</summary>
    string Record { get; }

    /// <summary>Whether news tell of something that the page does not show yet.</summary>
    bool Concerns(ChangeNews news);

    /// <param name="news">Why; null if the person may have changed.</param>
    Task ReloadForPersonAsync(IReadOnlyList<ChangeNews>? news = null);

    void Meet(IReadOnlyList<PresentPerson> others);
}
