using System.Diagnostics.CodeAnalysis;

namespace MunicipalPlanning.Domain.Submissions;

/// <summary>公表された様式: what a form said when it was published; later changes of its texts do not reach it.</summary>
public sealed class PublishedForm
{
    private PublishedForm()
    {
        Content = "";
    }

    /// <param name="content">The form as it is read and printed, as JSON.</param>
    public PublishedForm(Guid submissionId, DateTimeOffset at, string content)
    {
        SubmissionId = submissionId;
        Renew(at, content);
    }

    public Guid SubmissionId { get; private set; }

    /// <summary>公表した時.</summary>
    public DateTimeOffset At { get; private set; }

    public string Content { get; private set; }

    /// <summary>It was published again.</summary>
    /// <param name="content">The form as it is read and printed, as JSON.</param>
    [MemberNotNull(nameof(Content))]
    public void Renew(DateTimeOffset at, string content) => (At, Content) = (at, content);
}
