using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Domain;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Organization;

namespace MunicipalPlanning.Application.Data.Configurations;

internal sealed class AccountConfiguration : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("Accounts");
        builder.Property(account => account.Name).HasMaxLength(Person.LongestName);
        builder.Property(account => account.Kana).HasMaxLength(2 * Person.LongestName);
    }
}

internal sealed class MembershipConfiguration : IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Membership> builder)
    {
        builder.ToTable("Memberships", table =>
        {
            table.HasWordCheck<Membership, StaffRole>("memberships", "role");
            table.HasCheckConstraint("ck_memberships_period", "until is null or \"from\" <= until");
        });
        builder.HasKey(membership => membership.Id);
        builder.Property(membership => membership.Id).ValueGeneratedNever();
        builder.HasOne<Account>().WithMany().HasForeignKey(membership => membership.AccountId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<OrganizationUnit>().WithMany().HasForeignKey(membership => membership.UnitId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DeputyshipConfiguration : IEntityTypeConfiguration<Deputyship>
{
    public void Configure(EntityTypeBuilder<Deputyship> builder)
    {
        builder.ToTable("Deputyships", table =>
        {
            table.HasCheckConstraint("ck_deputyships_period", "\"from\" <= until");
            table.HasCheckConstraint("ck_deputyships_other", "principal_id <> deputy_id");
        });
        builder.HasKey(deputyship => deputyship.Id);
        builder.Property(deputyship => deputyship.Id).ValueGeneratedNever();
        builder.HasOne<Account>().WithMany().HasForeignKey(deputyship => deputyship.PrincipalId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(deputyship => deputyship.DeputyId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PresenceConfiguration : IEntityTypeConfiguration<Presence>
{
    public void Configure(EntityTypeBuilder<Presence> builder)
    {
        builder.ToTable("Presences");
        builder.HasKey(presence => presence.ScreenId);
        builder.Property(presence => presence.ScreenId).ValueGeneratedNever();
        builder.Property(presence => presence.Record).HasMaxLength(TextLimits.Line);
        builder.Property(presence => presence.Field).HasMaxLength(TextLimits.Line);
        builder.Property(presence => presence.Person).HasMaxLength(Person.LongestName);
        builder.Property(presence => presence.Title).HasMaxLength(TextLimits.Line);
        builder.HasIndex(presence => presence.Record);
    }
}
