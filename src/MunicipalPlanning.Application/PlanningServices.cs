using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Access.Directories;
using MunicipalPlanning.Application.Access.Roster;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Exchange;
using MunicipalPlanning.Application.Indicators;
using MunicipalPlanning.Application.Organization;
using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Application.Plans.Coverage;
using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Application.Projects.ListImport;
using MunicipalPlanning.Application.Reviews;
using MunicipalPlanning.Application.Schedules;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Application.Sheets.Rules;
using MunicipalPlanning.Application.Submissions;

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
        services.AddSingleton(new PlanningDatabaseOwner(configuration.GetConnectionString("PlanningOwner") is { Length: > 0 } owner ? owner : null));
        services.AddSingleton<PlanningDatabase>();
        services.AddSingleton<ExchangeImport>();
        services.AddSingleton<ExchangeExport>();
        services.AddSingleton<MunicipalityInfo>();
        services.AddSingleton<UnitList>();
        services.AddSingleton<PlanChoices>();
        services.AddSingleton<PlanBooks>();
        services.AddSingleton<PlanUses>();
        services.AddSingleton<PlanTexts>();
        services.AddSingleton<PlanCoverage>();
        services.AddSingleton<PlanOverview>();
        services.AddSingleton<PlanOutlines>();
        services.AddSingleton<PlanItemOpening>();
        services.AddSingleton<PlanEditing>();
        services.AddSingleton<PlanRows>();
        services.AddSingleton<PlanFindings>();
        services.AddSingleton<PlanHistory>();
        services.AddSingleton<PlanArranging>();
        services.AddSingleton<PlanRemoval>();
        services.AddSingleton<PlanCreation>();
        services.AddSingleton<IndicatorOverview>();
        services.AddSingleton<IndicatorEntry>();
        services.AddSingleton<ProjectRegister>();
        services.AddSingleton<ProjectViews>();
        services.AddSingleton<ProjectUses>();
        services.AddSingleton<ListLayouts>();
        services.AddSingleton<ProjectListImport>();
        services.AddSingleton<SheetList>();
        services.AddSingleton<SheetViews>();
        services.AddSingleton<SheetCreation>();
        services.AddSingleton<SheetOpening>();
        services.AddSingleton<SheetEditing>();
        services.AddSingleton<SheetArranging>();
        services.AddSingleton<SheetPast>();
        services.AddSingleton<SheetRestoring>();
        services.AddSingleton<SheetPicking>();
        services.AddSingleton<SheetKeeping>();
        services.AddSingleton<SheetFindings>();
        services.AddSingleton<ScheduleArranging>();
        services.TryAddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
        services.AddSingleton<PassphraseIssuing>();
        services.AddSingleton<AccountStandings>();
        services.AddSingleton<UnknownNumbers>();
        services.AddSingleton<SigningIn>();
        services.AddSingleton<SigningOut>();
        services.AddSingleton<PassphraseChange>();
        services.AddSingleton<RefusalLog>();
        services.AddSingleton<FirstAdministrator>();
        services.AddSingleton<SampleAccounts>();
        services.AddSingleton(configuration.GetSection(DirectorySettings.Section).Get<DirectorySettings>() ?? new DirectorySettings());
        services.AddSingleton<OfficeDirectory>();
        services.AddSingleton<DirectoryRoles>();
        services.AddSingleton<IFormContent, SheetContent>();
        services.AddSingleton(provider => new SubmissionFlow(provider.GetRequiredService<IDbContextFactory<PlanningDbContext>>(), provider.GetRequiredService<TimeProvider>(), provider.GetServices<IFormContent>()));
        services.AddSingleton<RemarkTalk>();
        services.AddSingleton<PresenceList>();
        services.AddSingleton<AccountList>();
        services.AddSingleton<AccountAdministration>();
        services.AddSingleton<DutyAdministration>();
        services.AddSingleton<RosterImport>();
        services.AddSingleton<LogSearch>();
        services.AddSingleton<ActivityLog>();
        services.AddSingleton(LogRetentionPolicy.From(configuration));
        services.AddSingleton<LogRetention>();
        services.AddHostedService(provider => provider.GetRequiredService<LogRetention>());
        services.AddSingleton<SubmissionList>();
        services.AddSingleton<WaitingList>();
        services.AddSingleton<RecentChanges>();
        services.AddSingleton<Notices>();
        services.AddSingleton<YearAdministration>();
        services.AddSingleton(MailSettings.Read(configuration));
        services.AddSingleton<MailPost>();
        services.AddSingleton(ReminderSettings.Read(configuration));
        services.AddSingleton<Reminders>();
        services.AddSingleton<SubmissionBulk>();
        services.AddHostedService<ReminderClock>();
        services.AddSingleton<ReviewList>();
        services.AddSingleton<ReviewOpening>();
        services.AddSingleton<ChangeFeed>();
        services.AddHostedService(provider => provider.GetRequiredService<ChangeFeed>());
        return services;
    }
}
