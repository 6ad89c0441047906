using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MunicipalPlanning.Domain;
using MunicipalPlanning.Domain.Organization;

namespace MunicipalPlanning.Application.Data.Configurations;

internal sealed class MunicipalityConfiguration : IEntityTypeConfiguration<Municipality>
{
    public void Configure(EntityTypeBuilder<Municipality> builder)
    {
        builder.ToTable("Municipalities", table =>
            table.HasCheckConstraint("ck_municipalities_code", "code ~ '^[0-9]{6}$'"));
        builder.HasKey(municipality => municipality.Code);
        builder.Property(municipality => municipality.Name).HasMaxLength(TextLimits.Line);
    }
}

internal sealed class OrganizationUnitConfiguration : IEntityTypeConfiguration<OrganizationUnit>
{
    public void Configure(EntityTypeBuilder<OrganizationUnit> builder)
    {
        builder.ToTable("OrganizationUnits", table =>
        {
            table.HasIdentifierCheck("organization_units");
            table.HasWordCheck<OrganizationUnit, UnitKind>("organization_units", "kind");
            table.HasYearCheck("organization_units", "first_year");
            table.HasYearCheck("organization_units", "last_year");
            table.HasPeriodCheck("organization_units");
            table.HasCheckConstraint("ck_organization_units_parent", "parent_id <> id");
        });
        builder.HasKey(unit => unit.Id);
        builder.Property(unit => unit.Id).HasMaxLength(TextLimits.Identifier);
        builder.Property(unit => unit.Name).HasMaxLength(TextLimits.Line);
        builder.Property<uint>("Version").HasColumnName("xmin").IsRowVersion();
        builder.HasOne<OrganizationUnit>().WithMany().HasForeignKey(unit => unit.ParentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(unit => unit.Predecessors).WithOne().HasForeignKey(link => link.UnitId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(unit => unit.Predecessors).AutoInclude();
    }
}

internal sealed class UnitPredecessorConfiguration : IEntityTypeConfiguration<UnitPredecessor>
{
    public void Configure(EntityTypeBuilder<UnitPredecessor> builder)
    {
        builder.ToTable("UnitPredecessors", table =>
            table.HasCheckConstraint("ck_unit_predecessors_other", "unit_id <> predecessor_id"));
        builder.HasKey(link => new { link.UnitId, link.PredecessorId });
        builder.HasOne<OrganizationUnit>().WithMany().HasForeignKey(link => link.PredecessorId).OnDelete(DeleteBehavior.Restrict);
    }
}
