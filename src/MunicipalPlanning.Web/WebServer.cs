using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Connections;
using MunicipalPlanning.Application;
using MunicipalPlanning.Documents;
using MunicipalPlanning.Domain;
using MunicipalPlanning.Web.Access;
using MunicipalPlanning.Web.Administration;
using MunicipalPlanning.Web.Health;
using MunicipalPlanning.Web.Home;
using MunicipalPlanning.Web.Indicators;
using MunicipalPlanning.Web.Layout;
using MunicipalPlanning.Web.Plans;
using MunicipalPlanning.Web.Plans.Coverage;
using MunicipalPlanning.Web.Plans.Editing;
using MunicipalPlanning.Web.Projects;
using MunicipalPlanning.Web.Projects.Editing;
using MunicipalPlanning.Web.Projects.Import;
using MunicipalPlanning.Web.Projects.Ratings;
using MunicipalPlanning.Web.Reform;
using MunicipalPlanning.Web.Reform.Chapters;
using MunicipalPlanning.Web.Reform.Editing;
using MunicipalPlanning.Web.Reviews;
using MunicipalPlanning.Web.Sheets;
using MunicipalPlanning.Web.Sheets.Editing;
using MunicipalPlanning.Web.Sheets.Past;
using Npgsql;
using Serilog;
using Serilog.Events;

namespace MunicipalPlanning.Web;

/// <summary>The application as a web server.</summary>
internal static class WebServer
{
    private const int LargestMessage = 100 * TextLimits.Paragraphs;

    /// <returns>0 after an orderly end; 1 if it could not start, with the reason on standard error.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            await ServeAsync(args);
            return 0;
        }
        catch (NpgsqlException failure)
        {
            await Console.Error.WriteLineAsync($"データベースを使えないため始められません。PostgreSQLが動いているか、接続文字列が正しいかを確かめてください（{failure.Message}）。");
        }
        catch (IOException failure) when (failure.InnerException is AddressInUseException)
        {
            await Console.Error.WriteLineAsync($"待ち受ける番号がほかで使われているため始められません。ほかのアプリケーションを止めるか、ASPNETCORE_URLSで別の番号にしてください（{failure.Message}）。");
        }
        catch (InvalidOperationException failure)
        {
            await Console.Error.WriteLineAsync(failure.Message);
        }
        return 1;
    }

    private static async Task ServeAsync(string[] args)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("ja-JP");
        var builder = WebApplication.CreateBuilder(args);
        // A build output keeps its assets in several folders; only in Development are they found without this.
        builder.WebHost.UseStaticWebAssets().ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Logging.ClearProviders().AddSerilog(CreateLog(builder.Configuration));
        builder.Services.AddPlanning(builder.Configuration);
        builder.Services.AddDocuments(builder.Configuration);
        builder.Services.AddSheetPrinting();
        builder.Services.AddSingleton<Startup>();
        builder.Services.AddSingleton<SheetDeskFactory>();
        builder.Services.AddSingleton<PlanDeskFactory>();
        builder.Services.AddSingleton<RatingDeskFactory>();
        builder.Services.AddSingleton<RegisterDeskFactory>();
        builder.Services.AddSingleton<ProjectDeskFactory>();
        builder.Services.AddSingleton<ChapterDeskFactory>();
        builder.Services.AddSingleton<ReformDeskFactory>();
        builder.Services.AddScoped<CircuitConnection>();
        builder.Services.AddScoped<CircuitHandler>(services => services.GetRequiredService<CircuitConnection>());
        builder.Services.AddSingleton<ReviewDeskFactory>();
        builder.Services.AddSingleton<ImportPlaces>();
        builder.Services.AddPlanningHealth();
        // Japanese as it is in pages, instead of an entity of eight bytes for each character.
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        builder.Services.AddRazorComponents()
            .AddInteractiveServerComponents(options => options.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(15))
            .AddHubOptions(options =>
            {
                options.KeepAliveInterval = TimeSpan.FromSeconds(5);
                // A change carries the text before and after, an offer of drafts several of them; the longest must fit, or the connection would break off.
                options.MaximumReceiveMessageSize = LargestMessage;
            });

        builder.Services.AddPlanningAccess(builder.Configuration);

        await using var app = builder.Build();
        app.UseForwardedHeaders();
        app.UseSecurityHeaders();
        if (!app.Environment.IsDevelopment())
            app.UseHsts();
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/not-found", "?status={0}", createScopeForStatusCodePages: true);
        app.UsePageForRefusedForms();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseForcedPassphrase();
        app.UseRefusedAccess();
        app.UseAntiforgery();
        app.UsePageForFormsWithoutToken();
        app.MapStaticAssets().AllowAnonymous();
        app.MapPlanningHealth();
        app.MapAccess();
        app.MapSheetList();
        app.MapSheetPrinting();
        app.MapPlanBooks();
        app.MapReform();
        app.MapAdministration();
        app.MapNotices();
        app.MapKeeping();
        app.MapSheetPast();
        app.MapIndicators();
        app.MapCoverage();
        app.MapProjectList();
        app.MapRegister();
        app.MapReviewSheets();
        app.MapRatingSpread();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);

        await app.Services.GetRequiredService<Startup>().RunAsync(app.Lifetime.ApplicationStopping);
        await app.RunAsync();
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
