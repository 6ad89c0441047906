using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Domain;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Organization;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Domain.Projects;

namespace MunicipalPlanning.Application.Data.Configurations;

internal sealed class ProjectConfiguration : IEntityTypeConfiguration<Project>
{
    public void Configure(EntityTypeBuilder<Project> builder)
    {
        builder.ToTable("Projects", table =>
        {
            table.HasIdentifierCheck("projects");
            table.HasCheckConstraint("ck_projects_name", "name <> ''");
        });
        builder.HasKey(project => project.Id);
        builder.Property(project => project.Id).HasMaxLength(TextLimits.Identifier);
        builder.Property(project => project.Number).HasMaxLength(TextLimits.Figure);
        builder.Property(project => project.Name).HasMaxLength(TextLimits.Line);
        builder.Property(project => project.FormerName).HasMaxLength(TextLimits.Line);
        builder.Property<uint>("Version").HasColumnName("xmin").IsRowVersion();
        builder.HasMany(project => project.Years).WithOne().HasForeignKey(year => year.ProjectId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ProjectYearConfiguration : IEntityTypeConfiguration<ProjectYear>
{
    public void Configure(EntityTypeBuilder<ProjectYear> builder)
    {
        builder.ToTable("ProjectYears", table =>
        {
            table.HasYearCheck("project_years", "year");
            table.HasWordCheck<ProjectYear, Rating>("project_years", "review_rating");
        });
        builder.HasKey(year => year.Id);
        builder.Property(year => year.Id).ValueGeneratedNever();
        builder.HasIndex(year => new { year.ProjectId, year.Year }).IsUnique();
        builder.HasIndex(year => new { year.Year, year.UnitId });
        builder.Property(year => year.SheetNumber).HasMaxLength(TextLimits.Figure);
        foreach (var text in Enum.GetNames<ProjectText>())
            builder.Property(text).HasMaxLength(TextLimits.Paragraphs);
        builder.Property<uint>("Version").HasColumnName("xmin").IsRowVersion();
        builder.HasOne<OrganizationUnit>().WithMany().HasForeignKey(year => year.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.OwnsOne(year => year.Review, review =>
        {
            review.Property(value => value.Reflection).HasMaxLength(TextLimits.Paragraphs);
            review.Property(value => value.Direction).HasMaxLength(TextLimits.Paragraphs);
            review.PrimitiveCollection<List<RoomForImprovement>>("_improve").HasColumnName("review_improve")
                .ElementType(element => element.HasConversion<string>());
            review.Ignore(value => value.Improve);
        });
        builder.HasMany(year => year.PlanLinks).WithOne().HasForeignKey(link => link.ProjectYearId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(year => year.Schedule).WithOne().HasForeignKey("ProjectYearId").OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(year => year.Activities).WithOne().HasForeignKey("ProjectYearId").IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(year => year.Outcomes).WithOne().HasForeignKey("ProjectYearId").OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(year => year.PlanLinks).AutoInclude();
        builder.Navigation(year => year.Schedule).AutoInclude();
        builder.Navigation(year => year.Activities).AutoInclude();
        builder.Navigation(year => year.Outcomes).AutoInclude();
    }
}

internal sealed class ProjectSearchEntryConfiguration : IEntityTypeConfiguration<ProjectSearchEntry>
{
    public void Configure(EntityTypeBuilder<ProjectSearchEntry> builder)
    {
        builder.ToTable("ProjectSearchEntries");
        builder.HasKey(entry => entry.ProjectYearId);
        builder.Property(entry => entry.ProjectYearId).ValueGeneratedNever();
        builder.HasOne<ProjectYear>().WithOne().HasForeignKey<ProjectSearchEntry>(entry => entry.ProjectYearId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(entry => entry.Bigrams).HasColumnType("text[]");
        builder.HasIndex(entry => entry.Bigrams).HasMethod("gin");
    }
}

internal sealed class PlanLinkConfiguration : IEntityTypeConfiguration<PlanLink>
{
    public void Configure(EntityTypeBuilder<PlanLink> builder)
    {
        builder.ToTable("PlanLinks");
        builder.HasKey(link => new { link.ProjectYearId, link.PlanItemId });
        builder.HasOne<PlanItem>().WithMany().HasForeignKey(link => link.PlanItemId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ActivityConfiguration : IEntityTypeConfiguration<Activity>
{
    public void Configure(EntityTypeBuilder<Activity> builder)
    {
        builder.ToTable("Activities");
        builder.HasKey(activity => activity.Id);
        builder.Property(activity => activity.Id).ValueGeneratedNever();
        builder.Property(activity => activity.Name).HasMaxLength(TextLimits.Line);
        builder.Property(activity => activity.Partner).HasMaxLength(TextLimits.Line);
        builder.Property(activity => activity.Description).HasMaxLength(TextLimits.Paragraphs);
        builder.PrimitiveCollection<List<FiscalYear>>("_years").HasColumnName("years")
            .ElementType(element => element.HasConversion<FiscalYearConverter>());
        builder.Ignore(activity => activity.Years);
        builder.HasMany(activity => activity.Outputs).WithOne().HasForeignKey("ActivityId").OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(activity => activity.Outputs).AutoInclude();
    }
}
