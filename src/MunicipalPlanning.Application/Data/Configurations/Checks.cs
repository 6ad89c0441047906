using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MunicipalPlanning.Domain.Calendar;

namespace MunicipalPlanning.Application.Data.Configurations;

/// <summary>The check constraints that several tables share.</summary>
internal static class Checks
{
    public static void HasIdentifierCheck<T>(this TableBuilder<T> table, string name)
        where T : class =>
        table.HasCheckConstraint($"ck_{name}_id", "id ~ '^[a-z0-9][a-z0-9-]*$'");

    public static void HasYearCheck<T>(this TableBuilder<T> table, string name, string column)
        where T : class =>
        table.HasCheckConstraint($"ck_{name}_{column}", $"{column} between {FiscalYear.Earliest} and {FiscalYear.Latest}");

    public static void HasWordCheck<TEntity, TWords>(this TableBuilder<TEntity> table, string name, string column)
        where TEntity : class
        where TWords : struct, Enum =>
        table.HasCheckConstraint($"ck_{name}_{column}", $"{column} in ({string.Join(", ", Enum.GetNames<TWords>().Select(word => $"'{word}'"))})");

    public static void HasPeriodCheck<T>(this TableBuilder<T> table, string name)
        where T : class =>
        table.HasCheckConstraint($"ck_{name}_period", "first_year <= last_year");
}
