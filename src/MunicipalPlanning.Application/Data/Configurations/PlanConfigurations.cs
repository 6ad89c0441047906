using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MunicipalPlanning.Domain;
using MunicipalPlanning.Domain.Organization;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Domain.Reform;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Data.Configurations;

internal sealed class PlanConfiguration : IEntityTypeConfiguration<Plan>
{
    public void Configure(EntityTypeBuilder<Plan> builder)
    {
        builder.ToTable("Plans", table =>
        {
            table.HasIdentifierCheck("plans");
            table.HasWordCheck<Plan, PlanKind>("plans", "kind");
            table.HasYearCheck("plans", "first_year");
            table.HasYearCheck("plans", "last_year");
            table.HasPeriodCheck("plans");
            table.HasCheckConstraint("ck_plans_parent", "parent_id <> id");
            table.HasCheckConstraint("ck_plans_caution_percent", "caution_percent between 1 and 100");
        });
        builder.HasKey(plan => plan.Id);
        builder.Property(plan => plan.Id).HasMaxLength(TextLimits.Identifier);
        builder.Property(plan => plan.Name).HasMaxLength(TextLimits.Line);
        builder.Property<List<string>>("_levels").HasColumnName("levels");
        builder.Property(plan => plan.CautionPercent).HasDefaultValue(Plan.UsualCautionPercent).HasSentinel(0);
        builder.Property<uint>("Version").HasColumnName("xmin").IsRowVersion();
        builder.Ignore(plan => plan.Levels);
        builder.Ignore(plan => plan.Items);
        builder.HasOne<Plan>().WithMany().HasForeignKey(plan => plan.ParentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(plan => plan.AllItems).WithOne().HasForeignKey(item => item.PlanId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(plan => plan.Chapters).WithOne().HasForeignKey("PlanId").IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(plan => plan.Glossary).WithOne().HasForeignKey("PlanId").IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(plan => plan.Chapters).AutoInclude();
        builder.Navigation(plan => plan.Glossary).AutoInclude();
    }
}

internal sealed class PlanItemConfiguration : IEntityTypeConfiguration<PlanItem>
{
    public void Configure(EntityTypeBuilder<PlanItem> builder)
    {
        builder.ToTable("PlanItems", table =>
        {
            table.HasIdentifierCheck("plan_items");
            table.HasCheckConstraint("ck_plan_items_parent", "parent_id <> id");
        });
        builder.HasKey(item => item.Id);
        builder.Property(item => item.Id).HasMaxLength(TextLimits.Identifier);
        builder.Property(item => item.Number).HasMaxLength(TextLimits.Figure);
        builder.Property(item => item.Title).HasMaxLength(TextLimits.Line);
        builder.Property(item => item.UnitsText).HasMaxLength(TextLimits.Line);
        builder.Property(item => item.Policy).HasMaxLength(TextLimits.Paragraphs);
        builder.Property<uint>("Version").HasColumnName("xmin").IsRowVersion();
        builder.Ignore(item => item.NumberedTitle);
        builder.HasMany(item => item.Items).WithOne().HasForeignKey(item => item.ParentId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(item => item.Units).WithOne().HasForeignKey(link => link.PlanItemId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(item => item.Ancestors).WithOne().HasForeignKey(link => link.PlanItemId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(item => item.Issues).WithOne().HasForeignKey("PlanItemId").IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(item => item.Actions).WithOne().HasForeignKey("PlanItemId").IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(item => item.Indicators).WithOne().HasForeignKey("PlanItemId").OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(item => item.Roadmap).WithOne().HasForeignKey("PlanItemId").OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(item => item.Progress).WithOne().HasForeignKey("PlanItemId").IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(item => item.Units).AutoInclude();
        builder.Navigation(item => item.Ancestors).AutoInclude();
        builder.Navigation(item => item.Issues).AutoInclude();
        builder.Navigation(item => item.Actions).AutoInclude();
        builder.Navigation(item => item.Indicators).AutoInclude();
        builder.Navigation(item => item.Roadmap).AutoInclude();
        builder.Navigation(item => item.Progress).AutoInclude();
    }
}

internal sealed class PlanItemUnitConfiguration : IEntityTypeConfiguration<PlanItemUnit>
{
    public void Configure(EntityTypeBuilder<PlanItemUnit> builder)
    {
        builder.ToTable("PlanItemUnits");
        builder.HasKey(link => new { link.PlanItemId, link.UnitId });
        builder.HasOne<OrganizationUnit>().WithMany().HasForeignKey(link => link.UnitId).OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>An ancestor that is deleted leaves its descendants without it; it does not hold them back.</summary>
internal sealed class PlanItemAncestorConfiguration : IEntityTypeConfiguration<PlanItemAncestor>
{
    public void Configure(EntityTypeBuilder<PlanItemAncestor> builder)
    {
        builder.ToTable("PlanItemAncestors", table =>
            table.HasCheckConstraint("ck_plan_item_ancestors_other", "plan_item_id <> ancestor_id"));
        builder.HasKey(link => new { link.PlanItemId, link.AncestorId });
        builder.HasOne<PlanItem>().WithMany().HasForeignKey(link => link.AncestorId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class PlanIssueConfiguration : IEntityTypeConfiguration<PlanIssue>
{
    public void Configure(EntityTypeBuilder<PlanIssue> builder)
    {
        builder.ToTable("PlanIssues");
        builder.HasKey(issue => issue.Id);
        builder.Property(issue => issue.Id).ValueGeneratedNever();
        builder.Property(issue => issue.Text).HasMaxLength(TextLimits.Paragraphs);
    }
}

internal sealed class PlanActionConfiguration : IEntityTypeConfiguration<PlanAction>
{
    public void Configure(EntityTypeBuilder<PlanAction> builder)
    {
        builder.ToTable("PlanActions");
        builder.HasKey(action => action.Id);
        builder.Property(action => action.Id).ValueGeneratedNever();
        builder.Property(action => action.Number).HasMaxLength(TextLimits.Figure);
        builder.Property(action => action.Text).HasMaxLength(TextLimits.Paragraphs);
    }
}

internal sealed class PlanChapterConfiguration : IEntityTypeConfiguration<PlanChapter>
{
    public void Configure(EntityTypeBuilder<PlanChapter> builder)
    {
        builder.ToTable("PlanChapters", table => table.HasYearCheck("plan_chapters", "year"));
        builder.HasKey(chapter => chapter.Id);
        builder.Property(chapter => chapter.Id).ValueGeneratedNever();
        builder.Property(chapter => chapter.Title).HasMaxLength(TextLimits.Line);
        builder.Property(chapter => chapter.Text).HasMaxLength(TextLimits.Chapter);
    }
}

internal sealed class GlossaryTermConfiguration : IEntityTypeConfiguration<GlossaryTerm>
{
    public void Configure(EntityTypeBuilder<GlossaryTerm> builder)
    {
        builder.ToTable("GlossaryTerms");
        builder.HasKey(term => term.Id);
        builder.Property(term => term.Id).ValueGeneratedNever();
        builder.Property(term => term.Term).HasMaxLength(TextLimits.Line);
        builder.Property(term => term.Meaning).HasMaxLength(TextLimits.Paragraphs);
    }
}

internal sealed class ItemProgressConfiguration : IEntityTypeConfiguration<ItemProgress>
{
    public void Configure(EntityTypeBuilder<ItemProgress> builder)
    {
        builder.ToTable("ItemProgress", table =>
        {
            table.HasYearCheck("item_progress", "year");
            table.HasWordCheck<ItemProgress, Rating>("item_progress", "rating");
        });
        builder.HasKey(progress => progress.Id);
        builder.Property(progress => progress.Id).ValueGeneratedNever();
        builder.Property(progress => progress.Progress).HasMaxLength(TextLimits.Paragraphs);
        builder.Property(progress => progress.NextStep).HasMaxLength(TextLimits.Paragraphs);
        builder.Property<List<string>>("_notes").HasColumnName("notes");
        builder.Ignore(progress => progress.Notes);
        builder.HasOne(progress => progress.Submission).WithOne().HasForeignKey<Submission>("ItemProgressId").OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(progress => progress.Submission).AutoInclude();
        builder.HasMany(progress => progress.Comments).WithOne().HasForeignKey("ItemProgressId").IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(progress => progress.Comments).AutoInclude();
    }
}

internal sealed class CommitteeCommentConfiguration : IEntityTypeConfiguration<CommitteeComment>
{
    public void Configure(EntityTypeBuilder<CommitteeComment> builder)
    {
        builder.ToTable("CommitteeComments", table =>
        {
            table.HasCheckConstraint("ck_committee_comments_meeting", "meeting <> ''");
            table.HasCheckConstraint("ck_committee_comments_text", "text <> ''");
            table.HasCheckConstraint("ck_committee_comments_held_on", $"held_on between '{CommitteeComment.FirstDay:O}' and '{CommitteeComment.LastDay:O}'");
        });
        builder.HasKey(comment => comment.Id);
        builder.Property(comment => comment.Id).ValueGeneratedNever();
        builder.Property(comment => comment.Meeting).HasMaxLength(TextLimits.Line);
        builder.Property(comment => comment.Text).HasMaxLength(TextLimits.Paragraphs);
        builder.Property(comment => comment.Answer).HasMaxLength(TextLimits.Paragraphs);
    }
}
