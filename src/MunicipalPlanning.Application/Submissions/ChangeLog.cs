using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Submissions;

/// <summary>Writes the log in the transaction of what it tells of.</summary>
internal static class ChangeLog
{
    /// <param name="duty">The role in which the person acted; null for an own one.</param>
    public static void Log(this PlanningDbContext context, Person person, DateTimeOffset at, ChangeKind kind, string record, string field = "", string old = "", string @new = "", string words = "", Duty? duty = null) =>
        context.Changes.Add(new ChangeRecord
        {
            At = at,
            Kind = kind,
            AccountId = person.AccountId == Guid.Empty ? null : person.AccountId,
            Person = person.Name,
            ActingFor = duty?.ActingFor ?? "",
            Origin = person.Origin,
            Record = record,
            Field = field,
            Old = old,
            New = @new,
            Words = words,
        });
}
