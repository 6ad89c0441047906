using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Web.Access;

namespace MunicipalPlanning.Web.CommandLine;

/// <summary>reset-administrator.</summary>
internal static class AccountCommands
{
    public static async Task ResetAdministratorAsync(IServiceProvider services)
    {
        await services.GetRequiredService<PlanningDatabase>().PrepareAsync(CancellationToken.None);
        Console.WriteLine(FirstAdministratorWords.Of(await services.GetRequiredService<FirstAdministrator>().ResetAsync(CancellationToken.None)));
    }
}
