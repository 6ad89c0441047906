using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Data.Configurations;

/// <summary>The log takes new rows only; a trigger refuses every update and delete.</summary>
internal sealed class ChangeRecordConfiguration : IEntityTypeConfiguration<ChangeRecord>
{
    public void Configure(EntityTypeBuilder<ChangeRecord> builder)
    {
        builder.ToTable("ChangeRecords");
        builder.HasKey(change => change.Id);
        builder.HasIndex(change => new { change.Record, change.Id });
    }
}
