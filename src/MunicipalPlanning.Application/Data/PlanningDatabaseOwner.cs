using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MunicipalPlanning.Application.Data;

/// <summary>The owner of the tables: migrates, and gives the application's own role the rights to work, without any to alter the log.</summary>
/// <param name="ConnectionString">With the rights to create roles and, at first, the database; null where the application owns its tables itself.</param>
public sealed record PlanningDatabaseOwner(string? ConnectionString)
{
    internal PlanningDbContext? OpenContext()
    {
        if (ConnectionString is null)
            return null;
        var options = new DbContextOptionsBuilder<PlanningDbContext>();
        PlanningDatabase.Configure(options, new NpgsqlConnectionStringBuilder(ConnectionString) { Pooling = false }.ConnectionString);
        return new PlanningDbContext(options.Options);
    }

    /// <summary>Makes the role that the application works as, if it is not there, and gives it its rights anew.</summary>
    internal static async Task GrantAsync(PlanningDbContext owner, string applicationConnectionString, CancellationToken cancellationToken)
    {
        var application = new NpgsqlConnectionStringBuilder(applicationConnectionString);
        if (string.IsNullOrEmpty(application.Username))
            throw new InvalidOperationException("接続文字列 ConnectionStrings__Planning に Username がありません。アプリケーションが使う役割の名前を書いてください。");
        var role = new NpgsqlCommandBuilder().QuoteIdentifier(application.Username);
        var password = (application.Password ?? "").Replace("'", "''", StringComparison.Ordinal);
        // Two instances that start at once must not both create the role; names and passwords cannot be parameters here.
        var statement = $"""
            do $do$
            begin
                perform pg_advisory_xact_lock(hashtext('planning role'));
                if not exists (select from pg_roles where rolname = '{application.Username.Replace("'", "''", StringComparison.Ordinal)}') then
                    create role {role} login;
                    {(password.Length == 0 ? "" : $"alter role {role} password '{password}';")}
                end if;
            end $do$;
            grant usage on schema public to {role};
            grant select, insert, update, delete on all tables in schema public to {role};
            grant usage, select on all sequences in schema public to {role};
            revoke update, delete, truncate, references, trigger on change_records from {role};
            """;
        await using var transaction = await owner.Database.BeginTransactionAsync(cancellationToken);
#pragma warning disable EF1002 // The statement is made of settings of the operator, quoted.
        await owner.Database.ExecuteSqlRawAsync(statement.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal), cancellationToken);
#pragma warning restore EF1002
        await transaction.CommitAsync(cancellationToken);
    }
}
