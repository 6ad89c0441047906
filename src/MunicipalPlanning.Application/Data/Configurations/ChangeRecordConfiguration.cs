using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Data.Configurations;

/// <summary>The log takes new rows only; the application's role has no right to update or delete, and a trigger refuses it to everybody but the purge.</summary>
internal sealed class ChangeRecordConfiguration : IEntityTypeConfiguration<ChangeRecord>
{
    public void Configure(EntityTypeBuilder<ChangeRecord> builder)
    {
        builder.ToTable("ChangeRecords", table => table.HasWordCheck<ChangeRecord, ChangeKind>("change_records", "kind"));
        builder.HasKey(change => change.Id);
        builder.HasIndex(change => new { change.Record, change.Id });
        builder.HasIndex(change => change.At);
    }
}
