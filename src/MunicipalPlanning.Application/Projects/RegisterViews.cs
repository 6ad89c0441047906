using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain;
using MunicipalPlanning.Domain.Projects;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Projects;

/// <summary>保存した見方: everybody keeps their own; what all shall see, the policy division keeps.</summary>
public sealed class RegisterViews(IDbContextFactory<PlanningDbContext> contexts, TimeProvider clock)
{
    /// <summary>The record of the log.</summary>
    public const string Record = "register-views";

    /// <summary>Names stand in a menu.</summary>
    public const int LongestName = 40;

    /// <summary>The shared views first, then the person's own, each by name.</summary>
    public async Task<IReadOnlyList<SavedRegisterView>> ListAsync(Person person, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var views = await context.RegisterViews.AsNoTracking().Where(view => view.AccountId == person.AccountId || view.IsShared).ToListAsync(cancellationToken);
        return [.. views.OrderByDescending(view => view.IsShared).ThenBy(view => view.Name, StringComparer.Ordinal)
            .Select(view => new SavedRegisterView(view.Id, view.Name, view.Query, view.IsShared, MayChange(person, view)))];
    }

    /// <summary>今の見方を保存する. A view of the person with the same name is replaced.</summary>
    /// <param name="query">The register's address after the year, without the question mark.</param>
    /// <exception cref="AccessRefusedException">The person may not share views.</exception>
    /// <exception cref="ProjectRefusedException">The name is missing or too long, or there are too many views.</exception>
    public async Task SaveAsync(Person person, string name, string query, bool isShared, CancellationToken cancellationToken)
    {
        if (isShared)
            Rights.Require(person, Verb.ManageYear);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var own = await context.RegisterViews.Where(view => view.AccountId == person.AccountId).ToListAsync(cancellationToken);
        var named = RequireName(name);
        RequireQuery(query);
        if (own.Find(view => view.Name == named) is { } same)
        {
            RequireMayChange(person, same);
            same.Keep(query);
            same.Share(isShared);
        }
        else if (own.Count >= RegisterView.MostOfAPerson)
        {
            throw new ProjectRefusedException($"保存した見方は{RegisterView.MostOfAPerson}までです。使わないものを消してから保存してください。");
        }
        else
        {
            context.Add(new RegisterView(person.AccountId, named, query, isShared));
        }
        await LogAsync(context, person, "", named, isShared ? "みんなで使う" : "", cancellationToken);
    }

    /// <summary>名前を変える.</summary>
    /// <inheritdoc cref="DeleteAsync"/>
    public async Task RenameAsync(Person person, Guid id, string name, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var view = await RequireAsync(context, person, id, cancellationToken);
        var (old, named) = (view.Name, RequireName(name));
        if (await context.RegisterViews.AnyAsync(other => other.AccountId == view.AccountId && other.Id != id && other.Name == named, cancellationToken))
            throw new ProjectRefusedException($"「{named}」という見方はもうあります。別の名前にしてください。");
        view.Rename(named);
        await LogAsync(context, person, old, named, "", cancellationToken);
    }

    /// <summary>消す.</summary>
    /// <exception cref="AccessRefusedException">It is somebody else's, and the person may not change shared views.</exception>
    /// <exception cref="ProjectRefusedException">It is not there any more.</exception>
    public async Task DeleteAsync(Person person, Guid id, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var view = await RequireAsync(context, person, id, cancellationToken);
        context.Remove(view);
        await LogAsync(context, person, view.Name, "", "", cancellationToken);
    }

    private async Task LogAsync(PlanningDbContext context, Person person, string old, string @new, string words, CancellationToken cancellationToken)
    {
        context.Log(person, clock.GetUtcNow(), ChangeKind.Content, Record, "", old, @new, words);
        await context.SaveChangesAsync(cancellationToken);
    }

    private static async Task<RegisterView> RequireAsync(PlanningDbContext context, Person person, Guid id, CancellationToken cancellationToken)
    {
        var view = await context.RegisterViews.SingleOrDefaultAsync(view => view.Id == id && (view.AccountId == person.AccountId || view.IsShared), cancellationToken)
            ?? throw new ProjectRefusedException("この見方は、もうありません。");
        RequireMayChange(person, view);
        return view;
    }

    /// <summary>A shared view belongs to everybody's work: the policy division changes it, also its own author only as such.</summary>
    private static void RequireMayChange(Person person, RegisterView view)
    {
        if (!MayChange(person, view))
            Rights.Require(person, Verb.ManageYear);
    }

    private static bool MayChange(Person person, RegisterView view) => view.IsShared ? Rights.May(person, Verb.ManageYear) : view.AccountId == person.AccountId;

    private static string RequireName(string name) =>
        name.Trim() is { Length: > 0 and <= LongestName } named && TextLimits.IsText(named) ? named : throw new ProjectRefusedException($"見方の名前を{LongestName}字までで書いてください。");

    private static void RequireQuery(string query)
    {
        if (query.Length > RegisterView.LongestQuery || !TextLimits.IsText(query))
            throw new ProjectRefusedException("条件が長すぎて保存できません。言葉を短くしてください。");
    }
}

/// <summary>A saved view as the menu shows it.</summary>
/// <param name="Query">The register's address after the year, without the question mark.</param>
/// <param name="MayChange">Whether the person may rename or delete it.</param>
public sealed record SavedRegisterView(Guid Id, string Name, string Query, bool IsShared, bool MayChange);
