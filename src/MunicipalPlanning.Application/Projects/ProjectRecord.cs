using MunicipalPlanning.Domain.Projects;

namespace MunicipalPlanning.Application.Projects;

/// <summary>A project's year with what it is found and ordered by, while the database is asked.</summary>
internal sealed class ProjectRecord
{
    public required Project Project { get; init; }

    public required ProjectYear Record { get; init; }

    public required ProjectSearchEntry Entry { get; init; }
}
