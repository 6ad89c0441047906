using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MunicipalPlanning.Domain;
using MunicipalPlanning.Domain.Organization;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Domain.Projects;
using MunicipalPlanning.Domain.Sheets;

namespace MunicipalPlanning.Application.Data.Configurations;

internal sealed class ManagementSheetConfiguration : IEntityTypeConfiguration<ManagementSheet>
{
    public void Configure(EntityTypeBuilder<ManagementSheet> builder)
    {
        builder.ToTable("ManagementSheets", table =>
            table.HasYearCheck("management_sheets", "year"));
        builder.HasKey(sheet => sheet.Id);
        builder.Property(sheet => sheet.Id).ValueGeneratedNever();
        builder.HasIndex(sheet => new { sheet.Year, sheet.UnitId }).IsUnique();
        builder.Property(sheet => sheet.Goal).HasMaxLength(TextLimits.Paragraphs);
        builder.Property(sheet => sheet.Role).HasMaxLength(TextLimits.Paragraphs);
        builder.Property<uint>("Version").HasColumnName("xmin").IsRowVersion();
        builder.HasOne<OrganizationUnit>().WithMany().HasForeignKey(sheet => sheet.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(sheet => sheet.Submission).WithOne().HasForeignKey<ManagementSheet>("SubmissionId").IsRequired().OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(sheet => sheet.Submission).AutoInclude();
        builder.Ignore(sheet => sheet.State);
        builder.HasMany(sheet => sheet.PlanRelations).WithOne().HasForeignKey("SheetId").IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(sheet => sheet.RelatedProjects).WithOne().HasForeignKey("SheetId").IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(sheet => sheet.PriorityProjects).WithOne().HasForeignKey("SheetId").IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(sheet => sheet.PlanRelations).AutoInclude();
        builder.Navigation(sheet => sheet.RelatedProjects).AutoInclude();
        builder.Navigation(sheet => sheet.PriorityProjects).AutoInclude();
    }
}

internal sealed class PlanRelationConfiguration : IEntityTypeConfiguration<PlanRelation>
{
    public void Configure(EntityTypeBuilder<PlanRelation> builder)
    {
        builder.ToTable("PlanRelations");
        builder.HasKey(relation => relation.Id);
        builder.Property(relation => relation.Id).ValueGeneratedNever();
        builder.Property(relation => relation.Label).HasMaxLength(TextLimits.Line);
        builder.Property<List<string>>("_lines").HasColumnName("lines");
        builder.Ignore(relation => relation.Lines);
        builder.HasOne<Plan>().WithMany().HasForeignKey(relation => relation.PlanId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RelatedProjectConfiguration : IEntityTypeConfiguration<RelatedProject>
{
    public void Configure(EntityTypeBuilder<RelatedProject> builder)
    {
        builder.ToTable("RelatedProjects", table =>
        {
            table.HasCheckConstraint("ck_related_projects_measure", "measure_item_id is null or measure_text = ''");
            table.HasCheckConstraint("ck_related_projects_project", "project_item_id is null or project_text = ''");
        });
        builder.HasKey(related => related.Id);
        builder.Property(related => related.Id).ValueGeneratedNever();
        builder.Property(related => related.MeasureText).HasMaxLength(TextLimits.Line);
        builder.Property(related => related.ProjectText).HasMaxLength(TextLimits.Line);
        builder.Ignore(related => related.Measure);
        builder.Ignore(related => related.Project);
        builder.HasOne<PlanItem>().WithMany().HasForeignKey(related => related.MeasureItemId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PlanItem>().WithMany().HasForeignKey(related => related.ProjectItemId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PriorityProjectConfiguration : IEntityTypeConfiguration<PriorityProject>
{
    public void Configure(EntityTypeBuilder<PriorityProject> builder)
    {
        builder.ToTable("PriorityProjects", table =>
            table.HasCheckConstraint("ck_priority_projects_measure", "measure_item_id is null or measure_text = ''"));
        builder.HasKey(pick => pick.Id);
        builder.Property(pick => pick.Id).ValueGeneratedNever();
        builder.Property(pick => pick.MeasureText).HasMaxLength(TextLimits.Line);
        builder.Ignore(pick => pick.Measure);
        builder.HasOne<Project>().WithMany().HasForeignKey(pick => pick.ProjectId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PlanItem>().WithMany().HasForeignKey(pick => pick.MeasureItemId).OnDelete(DeleteBehavior.Restrict);
    }
}
