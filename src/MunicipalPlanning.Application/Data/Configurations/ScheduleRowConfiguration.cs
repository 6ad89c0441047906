using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MunicipalPlanning.Domain;
using MunicipalPlanning.Domain.Schedules;

namespace MunicipalPlanning.Application.Data.Configurations;

/// <summary>A row belongs to a project's year (months) or to a plan item (fiscal years); its entries are one JSON value in their order.</summary>
internal sealed class ScheduleRowConfiguration : IEntityTypeConfiguration<ScheduleRow>
{
    public void Configure(EntityTypeBuilder<ScheduleRow> builder)
    {
        builder.ToTable("ScheduleRows", table =>
        {
            table.HasCheckConstraint("ck_schedule_rows_owner", "num_nonnulls(plan_item_id, project_year_id) = 1");
            table.HasCheckConstraint("ck_schedule_rows_axis", "axis = case when project_year_id is null then 'FiscalYears' else 'Months' end");
            table.HasCheckConstraint("ck_schedule_rows_entries", "is_schedule_entries(entries, axis)");
        });
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property<string>("PlanItemId").IsRequired(false);
        builder.Property<Guid?>("ProjectYearId");
        builder.Property(row => row.Title).HasMaxLength(TextLimits.Line);
        builder.OwnsMany(row => row.Entries, entry =>
        {
            entry.ToJson("entries");
            entry.Ignore(value => value.FirstOrdinal);
            entry.Ignore(value => value.LastOrdinal);
        });
    }
}
