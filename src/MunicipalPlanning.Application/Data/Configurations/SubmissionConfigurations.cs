using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Domain;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Organization;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Data.Configurations;

internal sealed class SubmissionConfiguration : IEntityTypeConfiguration<Submission>
{
    public void Configure(EntityTypeBuilder<Submission> builder)
    {
        builder.ToTable("Submissions", table =>
        {
            table.HasYearCheck("submissions", "year");
            table.HasWordCheck<Submission, SubmissionForm>("submissions", "form");
            table.HasWordCheck<Submission, SubmissionState>("submissions", "state");
            table.HasCheckConstraint("ck_submissions_round", "round >= 0 and returned_round between 0 and round");
        });
        builder.HasKey(submission => submission.Id);
        builder.Property(submission => submission.Id).ValueGeneratedNever();
        builder.Property(submission => submission.Record).HasMaxLength(TextLimits.Line);
        builder.HasIndex(submission => submission.Record).IsUnique();
        builder.HasIndex(submission => new { submission.Year, submission.Form });
        builder.Property<uint>("Version").HasColumnName("xmin").IsRowVersion();
        builder.HasOne<OrganizationUnit>().WithMany().HasForeignKey(submission => submission.UnitId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PublishedFormConfiguration : IEntityTypeConfiguration<PublishedForm>
{
    public void Configure(EntityTypeBuilder<PublishedForm> builder)
    {
        builder.ToTable("PublishedForms");
        builder.HasKey(form => form.SubmissionId);
        builder.Property(form => form.SubmissionId).ValueGeneratedNever();
        builder.Property(form => form.Content).HasColumnType("jsonb");
        builder.HasOne<Submission>().WithOne().HasForeignKey<PublishedForm>(form => form.SubmissionId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class RemarkConfiguration : IEntityTypeConfiguration<Remark>
{
    public void Configure(EntityTypeBuilder<Remark> builder)
    {
        builder.ToTable("Remarks", table => table.HasWordCheck<Remark, RemarkKind>("remarks", "kind"));
        builder.HasKey(remark => remark.Id);
        builder.Property(remark => remark.Id).ValueGeneratedNever();
        builder.Property(remark => remark.Field).HasMaxLength(TextLimits.Line);
        builder.Property(remark => remark.Rule).HasMaxLength(TextLimits.Line);
        builder.Property<uint>("Version").HasColumnName("xmin").IsRowVersion();
        builder.HasOne<Submission>().WithMany().HasForeignKey(remark => remark.SubmissionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(remark => remark.Entries).WithOne().HasForeignKey("RemarkId").IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(remark => remark.Entries).AutoInclude();
    }
}

internal sealed class RemarkEntryConfiguration : IEntityTypeConfiguration<RemarkEntry>
{
    public void Configure(EntityTypeBuilder<RemarkEntry> builder)
    {
        builder.ToTable("RemarkEntries");
        builder.HasKey(entry => entry.Id);
        builder.Property(entry => entry.Id).ValueGeneratedNever();
        builder.Property(entry => entry.Text).HasMaxLength(TextLimits.Paragraphs);
        builder.Property(entry => entry.Suggestion).HasMaxLength(TextLimits.Paragraphs);
    }
}

internal sealed class StaffNoticeConfiguration : IEntityTypeConfiguration<StaffNotice>
{
    public void Configure(EntityTypeBuilder<StaffNotice> builder)
    {
        builder.ToTable("StaffNotices");
        builder.HasKey(notice => notice.Id);
        builder.Property(notice => notice.Id).ValueGeneratedNever();
        builder.Property(notice => notice.Title).HasMaxLength(TextLimits.Line);
        builder.Property(notice => notice.Body).HasMaxLength(TextLimits.Paragraphs);
        builder.Property(notice => notice.Address).HasMaxLength(TextLimits.Line);
        builder.HasIndex(notice => new { notice.AccountId, notice.ReadAt });
        builder.HasOne<Account>().WithMany().HasForeignKey(notice => notice.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class YearProgramConfiguration : IEntityTypeConfiguration<YearProgram>
{
    public void Configure(EntityTypeBuilder<YearProgram> builder)
    {
        builder.ToTable("YearPrograms", table => table.HasYearCheck("year_programs", "year"));
        builder.HasKey(program => program.Year);
        builder.Property(program => program.Year).ValueGeneratedNever();
        builder.Property<uint>("Version").HasColumnName("xmin").IsRowVersion();
        builder.HasMany(program => program.Phases).WithOne().HasForeignKey("Year").IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(program => program.Instructions).WithOne().HasForeignKey("Year").IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(program => program.Phases).AutoInclude();
        builder.Navigation(program => program.Instructions).AutoInclude();
    }
}

internal sealed class YearPhaseConfiguration : IEntityTypeConfiguration<YearPhase>
{
    public void Configure(EntityTypeBuilder<YearPhase> builder)
    {
        builder.ToTable("YearPhases", table =>
        {
            table.HasWordCheck<YearPhase, PhaseKind>("year_phases", "kind");
            table.HasCheckConstraint("ck_year_phases_dates", "begins <= write_until and write_until <= hand_in_until and hand_in_until <= review_until and (publish_on is null or review_until <= publish_on)");
        });
        builder.HasKey(phase => phase.Id);
        builder.Property(phase => phase.Id).ValueGeneratedNever();
        builder.Property<FiscalYear>("Year");
        builder.HasIndex("Year", nameof(YearPhase.Kind)).IsUnique();
        builder.PrimitiveCollection<List<SheetPart>>("_openParts").HasColumnName("open_parts").ElementType(element => element.HasConversion<string>());
        builder.Ignore(phase => phase.OpenParts);
    }
}

internal sealed class InstructionConfiguration : IEntityTypeConfiguration<Instruction>
{
    public void Configure(EntityTypeBuilder<Instruction> builder)
    {
        builder.ToTable("Instructions");
        builder.Property<FiscalYear>("Year");
        builder.HasKey("Year", nameof(Instruction.Part));
        builder.Property(instruction => instruction.Text).HasMaxLength(Instruction.Longest);
    }
}
