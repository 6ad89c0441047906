using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Domain;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Organization;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Domain.Projects;
using MunicipalPlanning.Domain.Submissions;

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
        builder.OwnsMany(project => project.FormerNames, names =>
        {
            names.ToTable("former_project_names");
            names.WithOwner().HasForeignKey("ProjectId");
            names.HasKey("ProjectId", nameof(FormerProjectName.LastYear));
            names.Property(name => name.LastYear).ValueGeneratedNever();
            names.Property(name => name.Name).HasMaxLength(TextLimits.Line);
        });
        builder.HasMany(project => project.Predecessors).WithOne().HasForeignKey(link => link.SuccessorId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(project => project.Predecessors).AutoInclude();
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
            review.Property(value => value.Reason).HasMaxLength(TextLimits.Paragraphs);
            review.PrimitiveCollection<List<RoomForImprovement>>("_improve").HasColumnName("review_improve")
                .ElementType(element => element.HasConversion<string>());
            review.Ignore(value => value.Improve);
        });
        builder.HasOne(year => year.ReviewSheet).WithOne().HasForeignKey<Submission>("ProjectYearId").OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(year => year.ReviewSheet).AutoInclude();
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
        builder.Property(entry => entry.UnitId).HasMaxLength(TextLimits.Identifier);
        builder.Property(entry => entry.Bigrams).HasColumnType("text[]");
        builder.HasIndex(entry => new { entry.Year, entry.UnitId }).IncludeProperties(entry => new { entry.ProjectYearId, entry.Budget, entry.Settlement, entry.Rating });
        builder.HasIndex(entry => entry.Bigrams).HasMethod("gin");
    }
}

internal sealed class ProjectSuccessionConfiguration : IEntityTypeConfiguration<ProjectSuccession>
{
    public void Configure(EntityTypeBuilder<ProjectSuccession> builder)
    {
        builder.ToTable("ProjectSuccessions", table => table.HasYearCheck("project_successions", "year"));
        builder.HasKey(link => new { link.SuccessorId, link.PredecessorId });
        builder.HasIndex(link => link.PredecessorId);
        builder.HasOne<Project>().WithMany().HasForeignKey(link => link.PredecessorId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RatingScaleConfiguration : IEntityTypeConfiguration<RatingScale>
{
    public void Configure(EntityTypeBuilder<RatingScale> builder)
    {
        builder.ToTable("RatingScales", table => table.HasYearCheck("rating_scales", "first_year"));
        builder.HasKey(scale => scale.FirstYear);
        builder.Property(scale => scale.FirstYear).ValueGeneratedNever();
        builder.Property<uint>("Version").HasColumnName("xmin").IsRowVersion();
        builder.OwnsMany(scale => scale.Grades, grades =>
        {
            grades.ToTable("rating_grades");
            grades.WithOwner().HasForeignKey("FirstYear");
            grades.HasKey("FirstYear", nameof(RatingGrade.Rating));
            grades.Property(grade => grade.Rating).ValueGeneratedNever();
            grades.Property(grade => grade.Word).HasMaxLength(TextLimits.Line);
            grades.Property(grade => grade.Criterion).HasMaxLength(TextLimits.Line);
        });
    }
}

internal sealed class ListLayoutConfiguration : IEntityTypeConfiguration<ListLayout>
{
    public void Configure(EntityTypeBuilder<ListLayout> builder)
    {
        builder.ToTable("ListLayouts");
        builder.HasKey(layout => layout.Fingerprint);
        builder.Property(layout => layout.Fingerprint).HasMaxLength(TextLimits.Figure);
        builder.Property(layout => layout.Name).HasMaxLength(TextLimits.Line);
        builder.Property(layout => layout.Mapping).HasMaxLength(ListLayout.LongestMapping);
    }
}

internal sealed class RegisterViewConfiguration : IEntityTypeConfiguration<RegisterView>
{
    public void Configure(EntityTypeBuilder<RegisterView> builder)
    {
        builder.ToTable("RegisterViews");
        builder.HasKey(view => view.Id);
        builder.Property(view => view.Id).ValueGeneratedNever();
        builder.Property(view => view.Name).HasMaxLength(TextLimits.Line);
        builder.Property(view => view.Query).HasMaxLength(RegisterView.LongestQuery);
        builder.HasIndex(view => new { view.AccountId, view.Name }).IsUnique();
        builder.HasOne<Account>().WithMany().HasForeignKey(view => view.AccountId).OnDelete(DeleteBehavior.Cascade);
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
