using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Projects;

namespace MunicipalPlanning.Web.Projects;

/// <summary>Gives each page a desk of its own.</summary>
public sealed class RegisterDeskFactory(RegisterOpening opening, ProjectEditing editing, RegisterEditing register, RefusalLog refusals)
{
    public RegisterDesk Create() => new(opening, editing, register, refusals);
}
