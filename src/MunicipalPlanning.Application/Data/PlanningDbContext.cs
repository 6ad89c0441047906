using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
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
public sealed class PlanningDbContext(DbContextOptions<PlanningDbContext> options) : DbContext(options)
{
    public DbSet<Municipality> Municipalities => Set<Municipality>();

    public DbSet<OrganizationUnit> Units => Set<OrganizationUnit>();

    public DbSet<Plan> Plans => Set<Plan>();

    public DbSet<PlanItem> PlanItems => Set<PlanItem>();

    public DbSet<Project> Projects => Set<Project>();

    public DbSet<ProjectYear> ProjectYears => Set<ProjectYear>();

    public DbSet<ManagementSheet> Sheets => Set<ManagementSheet>();

    public DbSet<ChangeRecord> Changes => Set<ChangeRecord>();

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (ChangeTracker.AutoDetectChangesEnabled)
            ChangeTracker.DetectChanges();
        RemoveRange(ChangeTracker.Entries().Where(IsOrphan).Select(entry => entry.Entity).ToList());
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
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
        configurationBuilder.Properties<SheetState>().HaveConversion<string>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(PlanningDbContext).Assembly);
        SnakeCaseNames.Apply(modelBuilder.Model);
    }

    // Indicators and rows have one of several possible owners, each optional to EF, which therefore would keep them ownerless.
    private static bool IsOrphan(EntityEntry entry) =>
        entry is { State: EntityState.Modified, Entity: Indicator or ScheduleRow }
        && entry.Metadata.GetForeignKeys().SelectMany(key => key.Properties).All(property => entry.Property(property).CurrentValue is null);
}
