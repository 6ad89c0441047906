using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MunicipalPlanning.Domain;
using MunicipalPlanning.Domain.Indicators;

namespace MunicipalPlanning.Application.Data.Configurations;

/// <summary>An indicator belongs to a plan item, to a project's year (outcome) or to an activity (output): to exactly one of them.</summary>
internal sealed class IndicatorConfiguration : IEntityTypeConfiguration<Indicator>
{
    public void Configure(EntityTypeBuilder<Indicator> builder)
    {
        builder.ToTable("Indicators", table =>
        {
            table.HasCheckConstraint("ck_indicators_owner", "num_nonnulls(plan_item_id, project_year_id, activity_id) = 1");
            table.HasWordCheck<Indicator, IndicatorDirection>("indicators", "direction");
            table.HasYearCheck("indicators", "baseline_year");
            table.HasCheckConstraint("ck_indicators_values", "is_indicator_values(\"values\")");
        });
        builder.HasKey(indicator => indicator.Id);
        builder.Property(indicator => indicator.Id).ValueGeneratedNever();
        builder.Property<string>("PlanItemId").IsRequired(false);
        builder.Property<Guid?>("ProjectYearId");
        builder.Property<Guid?>("ActivityId");
        builder.Property(indicator => indicator.Name).HasMaxLength(TextLimits.Line);
        builder.Property(indicator => indicator.Definition).HasMaxLength(TextLimits.Paragraphs);
        builder.Property(indicator => indicator.Unit).HasMaxLength(TextLimits.Figure);
        builder.Property(indicator => indicator.Baseline).HasMaxLength(TextLimits.Figure);
        builder.Property(indicator => indicator.Note).HasMaxLength(TextLimits.Paragraphs);
        builder.OwnsMany(indicator => indicator.Values, value => value.ToJson("values"));
    }
}
