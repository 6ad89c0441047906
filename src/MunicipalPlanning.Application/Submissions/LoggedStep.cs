using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Submissions;

/// <summary>手続き in the log: the entry's field names the verb, old and new the states. Another deadline is an entry of its own.</summary>
internal static class LoggedStep
{
    public const string Deadline = "deadline";

    /// <summary>The field under which sending back is found.</summary>
    public const string Return = nameof(SubmissionVerb.Return);

    public static string FieldOf(SubmissionVerb verb) => verb.ToString();

    /// <returns>Null for another deadline.</returns>
    public static SubmissionVerb? VerbOf(string field) => field == Deadline ? null : Enum.Parse<SubmissionVerb>(field);

    /// <summary>A state of the log as people read it.</summary>
    public static string StateWord(string state) => Enum.TryParse<SubmissionState>(state, out var known) ? known.Word() : state;
}
