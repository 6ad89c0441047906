using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Authorization;
using MunicipalPlanning.Application;
using MunicipalPlanning.Documents;
using MunicipalPlanning.Web.Access;
using MunicipalPlanning.Web.Health;
using MunicipalPlanning.Web.Layout;
using MunicipalPlanning.Web.Sheets;
using MunicipalPlanning.Web.Sheets.Editing;
using Serilog;
using Serilog.Events;

namespace MunicipalPlanning.Web;

/// <summary>The application as a web server.</summary>
internal static class WebServer
{
    public static async Task<int> RunAsync(string[] args)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("ja-JP");
        var builder = WebApplication.CreateBuilder(args);
        builder.Logging.ClearProviders().AddSerilog(CreateLog(builder.Configuration));
        builder.Services.AddPlanning(builder.Configuration);
        builder.Services.AddDocuments(builder.Configuration);
        builder.Services.AddSheetPrinting();
        builder.Services.AddSingleton<Startup>();
        builder.Services.AddSingleton<SheetDeskFactory>();
        builder.Services.AddPlanningAccess();
        builder.Services.AddPlanningHealth();
        // Japanese as it is in pages, instead of an entity of eight bytes for each character.
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        builder.Services.AddRazorComponents()
            .AddInteractiveServerComponents(options => options.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(15))
            .AddHubOptions(options => options.KeepAliveInterval = TimeSpan.FromSeconds(5));

        await using var app = builder.Build();
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/not-found", "?status={0}", createScopeForStatusCodePages: true);
        app.UsePageForRefusedForms();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        app.MapPlanningHealth();
        app.MapAccess();
        app.MapSheetList();
        app.MapSheetPrinting();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();

        await app.Services.GetRequiredService<Startup>().RunAsync(app.Lifetime.ApplicationStopping);
        await app.RunAsync();
        return 0;
    }

    private static Serilog.Core.Logger CreateLog(ConfigurationManager configuration)
    {
        var log = new LoggerConfiguration()
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Information)
            // A failed statement throws, and who catches it logs it; looking for the history of migrations in a new database is no error.
            .MinimumLevel.Override("Microsoft.EntityFrameworkCore.Database.Command", LogEventLevel.Fatal)
            .WriteTo.Console(formatProvider: CultureInfo.InvariantCulture);
        if (configuration["Log:File"] is { Length: > 0 } file)
            log.WriteTo.File(file, formatProvider: CultureInfo.InvariantCulture, rollingInterval: RollingInterval.Day);
        return log.CreateLogger();
    }
}
