using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Organization;
using MunicipalPlanning.Domain;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Organization;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Submissions;

/// <summary>催促の文 ready for one unit.</summary>
/// <param name="Readers">Who gets it.</param>
/// <param name="WhyNot">Why nothing can be sent; null if it can.</param>
public sealed record ReminderDraft(SubmissionLine Line, IReadOnlyList<string> Readers, int WithMail, string Text, string? WhyNot);

/// <summary>To how many a reminder went.</summary>
/// <param name="WithMail">How many of the readers have an address.</param>
public sealed record ReminderSent(int Readers, int WithMail, int Mails);

/// <summary>催促: by hand, and by itself on the days that the settings name. Each one is in the log.</summary>
public sealed class Reminders(IDbContextFactory<PlanningDbContext> contexts, TimeProvider clock, MailPost mail, ReminderSettings settings)
{
    /// <summary>The words of a reminder in the log, whose kind is <see cref="ChangeKind.Remark"/>.</summary>
    public const string Words = "催促";

    private const string Field = "reminder";
    private const int LongestText = 2_000;
    private static readonly Person Product = new(Guid.Empty, "自動の催促", []);
    private static readonly TimeSpan Twice = TimeSpan.FromMinutes(10);

    /// <exception cref="AccessRefusedException">The person reminds nobody.</exception>
    public async Task<IReadOnlyList<ReminderDraft>> DraftAsync(Person person, FiscalYear year, IReadOnlyCollection<string> unitIds, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var overview = await SubmissionList.LoadAsync(context, clock, year, true, unitIds, cancellationToken);
        foreach (var line in overview.Lines)
            Rights.Require(person, Verb.Remind, Subject(line) with { State = SubmissionState.Drafting }, line.UnitName);
        var staff = await UnitStaff.OfAsync(context, unitIds, UnitStaff.Everybody, overview.Today, cancellationToken);
        return [.. overview.Lines.Select(line =>
        {
            var readers = staff[line.UnitId].Where(account => account.Id != person.AccountId).ToList();
            var whyNot = line.WaitsForUnit ? readers.Count > 0 ? null : $"{line.UnitName}には、届け先の利用者がいません。管理の「利用者」で所属を確かめてください。"
                : $"{line.State!.Value.Word()}のため、催促するものがありません。";
            return new ReminderDraft(line, [.. readers.Select(reader => reader.Name)], readers.Count(reader => !string.IsNullOrEmpty(reader.Email)), ReminderText.Write(line, overview, readers.Select(reader => reader.Name), $"政策推進課 {person.Name}"), whyNot);
        })];
    }

    /// <summary>Sends a reminder to the members and heads of a unit: as a notice, and by mail where there is a mail server and an address.</summary>
    /// <exception cref="AccessRefusedException">The person may not.</exception>
    /// <exception cref="SubmissionRefusedException">There is nothing to remind of, nobody to remind, or the text cannot be sent.</exception>
    public async Task<ReminderSent> SendAsync(Person person, FiscalYear year, string unitId, string text, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(text))
            throw new SubmissionRefusedException("催促の文が空です。文を書いてください。");
        if (text.Length > LongestText || !TextLimits.IsText(text))
            throw new SubmissionRefusedException($"催促の文が長すぎるか、使えない文字があります。{LongestText:N0}字までにしてください。");
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var overview = await SubmissionList.LoadAsync(context, clock, year, true, [unitId], cancellationToken);
        var line = overview.Lines.SingleOrDefault() ?? throw new SubmissionRefusedException($"この部署は{year.Name}にはありません。");
        var duty = Rights.Require(person, Verb.Remind, Subject(line), line.UnitName);
        var staff = (await UnitStaff.OfAsync(context, [unitId], UnitStaff.Everybody, overview.Today, cancellationToken))[unitId].Where(account => account.Id != person.AccountId).ToList();
        if (staff is [])
            throw new SubmissionRefusedException($"{line.UnitName}には、届け先の利用者がいません。管理の「利用者」で所属を確かめてください。");
        await using var transaction = await LockAsync(context, cancellationToken);
        var (now, since) = (clock.GetUtcNow(), clock.GetUtcNow() - Twice);
        if (await context.Changes.AnyAsync(change => change.Record == line.Record && change.Field == Field && change.New == text && change.At > since, cancellationToken))
            throw new SubmissionRefusedException("同じ文をさきほど送りました。もう一度送るときは、少し待つか文を変えてください。");
        Tell(context, person, duty, now, line, year, staff, text);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        var addresses = AddressesOf(staff);
        return new ReminderSent(staff.Count, addresses.Count, await PostAsync(line, year, addresses, text, cancellationToken));
    }

    /// <summary>Reminds every unit that is due today and has not been reminded today by the product, whichever instance asks first.</summary>
    /// <returns>How many units were reminded.</returns>
    public async Task<int> SendDueAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var (now, today) = (clock.GetUtcNow(), clock.Today());
        var open = await context.YearPrograms.Select(program => program.Year).ToListAsync(cancellationToken);
        var posts = new List<Func<Task>>();
        await using (var transaction = await LockAsync(context, cancellationToken))
        {
            var since = now - TimeSpan.FromDays(1);
            var reminded = (await context.Changes.Where(change => change.Field == Field && change.Person == Product.Name && change.At > since).Select(change => new { change.Record, change.At }).ToListAsync(cancellationToken))
                .Where(change => change.At.OfficeDay() == today).Select(change => change.Record).ToHashSet();
            // What an earlier year left open is no longer asked for.
            foreach (var year in open.Where(year => year == FiscalYear.Of(today) || year.Next == FiscalYear.Of(today)))
            {
                var overview = await SubmissionList.LoadAsync(context, clock, year, true, null, cancellationToken);
                var due = overview.Lines.Where(line => line is { WaitsForUnit: true, Deadline: { } deadline } && settings.IsDue(deadline, today) && !reminded.Contains(line.Record)).ToList();
                var staff = await UnitStaff.OfAsync(context, [.. due.Select(line => line.UnitId)], UnitStaff.Everybody, today, cancellationToken);
                foreach (var line in due.Where(line => staff[line.UnitId].Any()))
                {
                    var readers = staff[line.UnitId].ToList();
                    var text = ReminderText.Write(line, overview, readers.Select(reader => reader.Name), "政策推進課（自動の催促）");
                    Tell(context, Product, null, now, line, year, readers, text);
                    posts.Add(() => PostAsync(line, year, AddressesOf(readers), text, cancellationToken));
                }
            }
            await context.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
        // After the commit: a mail cannot be taken back, and nobody shall get it twice.
        foreach (var post in posts)
            await post();
        return posts.Count;
    }

    private static async Task<Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction> LockAsync(PlanningDbContext context, CancellationToken cancellationToken)
    {
        var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await context.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext('planning reminders'))", cancellationToken);
        return transaction;
    }

    private static void Tell(PlanningDbContext context, Person person, Duty? duty, DateTimeOffset now, SubmissionLine line, FiscalYear year, IEnumerable<Account> readers, string text)
    {
        foreach (var reader in readers)
            context.Notices.Add(new StaffNotice(reader.Id, now, person.Name, TitleOf(line), text, AddressOf(line, year)));
        context.Log(person, now, ChangeKind.Remark, line.Record, Field, "", text, Words, duty);
    }

    private Task<int> PostAsync(SubmissionLine line, FiscalYear year, IReadOnlyCollection<string> addresses, string text, CancellationToken cancellationToken) =>
        mail.SendAsync(addresses, TitleOf(line), $"{text}\n\n{mail.LinkTo(AddressOf(line, year))}".TrimEnd(), cancellationToken);

    private static List<string> AddressesOf(IEnumerable<Account> readers) => [.. readers.Select(reader => reader.Email).OfType<string>().Where(address => address.Length > 0).Distinct()];

    private static string TitleOf(SubmissionLine line) => $"{line.UnitName}の組織マネジメントシートの提出をお願いします";

    private static string AddressOf(SubmissionLine line, FiscalYear year) => line.State is null ? $"/home/{year}" : $"/sheets/{year}/{Uri.EscapeDataString(line.UnitId)}";

    private static RightSubject Subject(SubmissionLine line) =>
        new(line.UnitId, line.Kind == UnitKind.Section ? line.DepartmentId : null, line.State ?? SubmissionState.Drafting);
}
