using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Exchange;
using MunicipalPlanning.Application.Organization;
using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Application.Schedules;
using MunicipalPlanning.Application.Sheets;

namespace MunicipalPlanning.Application;

/// <summary>Registers what people can do with the installation's data.</summary>
public static class PlanningServices
{
    /// <exception cref="InvalidOperationException">The connection string <c>Planning</c> is not set.</exception>
    public static IServiceCollection AddPlanning(this IServiceCollection services, IConfiguration configuration)
    {
        var connectionString = configuration.GetConnectionString("Planning");
        if (string.IsNullOrEmpty(connectionString))
            throw new InvalidOperationException("接続文字列 ConnectionStrings__Planning が設定されていません。script/server から起動するか、接続文字列を設定してください。");
        services.TryAddSingleton(TimeProvider.System);
        services.AddDbContextFactory<PlanningDbContext>(options => PlanningDatabase.Configure(options, connectionString));
        services.AddSingleton<PlanningDatabase>();
        services.AddSingleton<ExchangeImport>();
        services.AddSingleton<ExchangeExport>();
        services.AddSingleton<MunicipalityInfo>();
        services.AddSingleton<UnitList>();
        services.AddSingleton<PlanChoices>();
        services.AddSingleton<SheetList>();
        services.AddSingleton<SheetViews>();
        services.AddSingleton<SheetCreation>();
        services.AddSingleton<SheetOpening>();
        services.AddSingleton<SheetEditing>();
        services.AddSingleton<SheetArranging>();
        services.AddSingleton<SheetPicking>();
        services.AddSingleton<ScheduleArranging>();
        return services;
    }
}
