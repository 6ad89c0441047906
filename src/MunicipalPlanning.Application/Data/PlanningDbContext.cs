using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Indicators;
using MunicipalPlanning.Domain.Organization;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Domain.Projects;
using MunicipalPlanning.Domain.Schedules;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Data;

/// <summary>One unit of work on the installation's database.</summary>
public sealed class PlanningDbContext(DbContextOptions<PlanningDbContext> options) : IdentityUserContext<Account, Guid>(options)
{
    public DbSet<Municipality> Municipalities => Set<Municipality>();

    public DbSet<OrganizationUnit> Units => Set<OrganizationUnit>();

    public DbSet<Plan> Plans => Set<Plan>();

    public DbSet<PlanItem> PlanItems => Set<PlanItem>();

    public DbSet<Project> Projects => Set<Project>();

    public DbSet<ProjectYear> ProjectYears => Set<ProjectYear>();

    public DbSet<RatingScale> RatingScales => Set<RatingScale>();

    public DbSet<ListLayout> ListLayouts => Set<ListLayout>();

    public DbSet<RegisterView> RegisterViews => Set<RegisterView>();

    public DbSet<ManagementSheet> Sheets => Set<ManagementSheet>();

    public DbSet<Submission> Submissions => Set<Submission>();

    public DbSet<PublishedForm> PublishedForms => Set<PublishedForm>();

    public DbSet<Remark> Remarks => Set<Remark>();

    public DbSet<YearProgram> YearPrograms => Set<YearProgram>();

    public DbSet<StaffNotice> Notices => Set<StaffNotice>();

    public DbSet<ChangeRecord> Changes => Set<ChangeRecord>();

    public DbSet<Account> Accounts => Users;

    public DbSet<Membership> Memberships => Set<Membership>();

    public DbSet<Deputyship> Deputyships => Set<Deputyship>();

    public DbSet<Presence> Presences => Set<Presence>();

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (ChangeTracker.AutoDetectChangesEnabled)
            ChangeTracker.DetectChanges();
        RemoveRange(ChangeTracker.Entries().Where(IsOrphan).Select(entry => entry.Entity).ToList());
        var logged = ChangeTracker.Entries<ChangeRecord>().Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity).ToList();
        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        await ChangeFeed.TellAsync(this, logged, cancellationToken);
        return saved;
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<FiscalYear>().HaveConversion<FiscalYearConverter>();
        configurationBuilder.Properties<MunicipalityCode>().HaveConversion<MunicipalityCodeConverter>().HaveMaxLength(6);
        configurationBuilder.Properties<Thousands>().HaveConversion<ThousandsConverter>();
        configurationBuilder.Properties<Figure>().HaveConversion<FigureConverter>();
        configurationBuilder.Properties<UnitKind>().HaveConversion<string>();
        configurationBuilder.Properties<PlanKind>().HaveConversion<string>();
        configurationBuilder.Properties<Rating>().HaveConversion<string>();
        configurationBuilder.Properties<IndicatorDirection>().HaveConversion<string>();
        configurationBuilder.Properties<ScheduleAxis>().HaveConversion<string>();
        configurationBuilder.Properties<ScheduleEntryKind>().HaveConversion<string>();
        configurationBuilder.Properties<SubmissionForm>().HaveConversion<string>();
        configurationBuilder.Properties<SubmissionState>().HaveConversion<string>();
        configurationBuilder.Properties<ChangeKind>().HaveConversion<string>();
        configurationBuilder.Properties<RemarkKind>().HaveConversion<string>();
        configurationBuilder.Properties<PhaseKind>().HaveConversion<string>();
        configurationBuilder.Properties<SheetPart>().HaveConversion<string>();
        configurationBuilder.Properties<StaffRole>().HaveConversion<string>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<IdentityUserClaim<Guid>>().ToTable("AccountClaims");
        builder.Entity<IdentityUserLogin<Guid>>().ToTable("AccountLogins");
        builder.Entity<IdentityUserToken<Guid>>().ToTable("AccountTokens");
        builder.ApplyConfigurationsFromAssembly(typeof(PlanningDbContext).Assembly);
        SnakeCaseNames.Apply(builder.Model);
    }

    // Indicators and rows have one of several possible owners, each optional to EF, which therefore would keep them ownerless.
    private static bool IsOrphan(EntityEntry entry) =>
        entry is { State: EntityState.Modified, Entity: Indicator or ScheduleRow }
        && entry.Metadata.GetForeignKeys().SelectMany(key => key.Properties).All(property => entry.Property(property).CurrentValue is null);
}
