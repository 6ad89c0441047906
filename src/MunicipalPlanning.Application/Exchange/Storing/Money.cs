using MunicipalPlanning.Domain.Projects;

namespace MunicipalPlanning.Application.Exchange.Storing;

/// <summary>Optional amounts of a file as the domain's values.</summary>
internal static class Money
{
    public static Thousands? From(long? amount) => amount is { } thousands ? new Thousands(thousands) : null;
}
