using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MunicipalPlanning.Documents.Plans;
using MunicipalPlanning.Documents.Plans.Coverage;
using MunicipalPlanning.Documents.Printing;
using MunicipalPlanning.Documents.Projects;
using MunicipalPlanning.Documents.Reform;
using MunicipalPlanning.Documents.Reform.Public;
using MunicipalPlanning.Documents.Sheets;

namespace MunicipalPlanning.Documents;

public static class DocumentsRegistration
{
    /// <summary>Registers the printing of documents; reads the section "Printing".</summary>
    public static IServiceCollection AddDocuments(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<PrintingOptions>(configuration.GetSection(PrintingOptions.Section));
        services.AddSingleton<ChromiumPrinter>();
        services.AddSingleton<DocumentRenderer>();
        services.AddSingleton<SheetPrinter>();
        services.AddSingleton<PlanBookPrinter>();
        services.AddSingleton<SheetHistoryPrinter>();
        services.AddSingleton<CoveragePrinter>();
        services.AddSingleton<ProjectListPrinter>();
        services.AddSingleton<ReviewSheetPrinter>();
        services.AddSingleton<ReformReportPrinter>();
        services.AddSingleton<ReformPublisher>();
        return services;
    }
}
