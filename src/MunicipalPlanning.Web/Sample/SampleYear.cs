using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Fields;
using MunicipalPlanning.Application.Organization;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Web.Sample;

/// <summary>Lets the sample municipality live through its year up to today, with the same verbs that people use.</summary>
internal sealed class SampleYear : IAsyncDisposable
{
    private static readonly JsonSerializerOptions Reading = new(JsonSerializerOptions.Web) { Converters = { new JsonStringEnumConverter() } };

    private readonly SampleClock _clock = new();
    private readonly ServiceProvider _services;
    private readonly DateOnly _today;

    /// <param name="time">The clock that says what today is.</param>
    public SampleYear(IConfiguration configuration, TimeProvider time)
    {
        _today = time.Today();
        _services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(_clock).AddPlanning(configuration).BuildServiceProvider();
    }

    /// <param name="file">The story (<see cref="SampleStory"/>) in JSON.</param>
    public async Task LiveAsync(string file, CancellationToken cancellationToken)
    {
        await using var stream = File.OpenRead(file);
        var story = await JsonSerializer.DeserializeAsync<SampleStory>(stream, Reading, cancellationToken) ?? throw new InvalidOperationException($"{file} tells no story.");
        var years = await _services.GetRequiredService<SheetList>().YearsAsync(cancellationToken);
        await OpenYearsAsync(story, years, cancellationToken);
        foreach (var year in years.Skip(1))
            await PublishAsync(year, cancellationToken);
        await new SampleReforms(_services, _clock, _today).LiveAsync(years[0], story.Reports, await FindAsync("policy", "", cancellationToken), unitId => FindAsync("head", unitId, cancellationToken), cancellationToken);
        foreach (var step in story.Steps.OrderBy(step => step.Days).ThenBy(step => step.Time, StringComparer.Ordinal))
        {
            try
            {
                await TakeAsync(step, years[0], cancellationToken);
            }
            catch (SubmissionRefusedException refused)
            {
                throw new InvalidOperationException($"{file}: {step.Unit} {step.Do} {step.Field}: {refused.Message} {string.Join(' ', refused.Problems.Select(problem => problem.Message))}");
            }
        }
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private async Task OpenYearsAsync(SampleStory story, IReadOnlyList<FiscalYear> years, CancellationToken cancellationToken)
    {
        await using var context = await CreateContextAsync(cancellationToken);
        foreach (var year in years)
        {
            var program = SampleCalendar.ProgramFor(year, _today);
            foreach (var (part, text) in story.Instructions)
                program.Instruct(Enum.Parse<SheetPart>(part), text);
            context.Add(program);
        }
        await context.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The years before are over: whatever can be handed in was handed in, accepted and published.</summary>
    private async Task PublishAsync(FiscalYear year, CancellationToken cancellationToken)
    {
        var (flow, policy) = (_services.GetRequiredService<SubmissionFlow>(), await FindAsync("policy", "", cancellationToken));
        foreach (var unit in (await _services.GetRequiredService<SheetList>().ForYearAsync(year, cancellationToken)).Where(unit => unit.Exists))
        {
            var record = ManagementSheet.RecordOf(year, unit.UnitId);
            try
            {
                _clock.Now = At(new DateOnly(year.Start, 6, 4), "10:00");
                await flow.HandInAsync(await FindAsync("head", unit.UnitId, cancellationToken), record, "", cancellationToken);
                _clock.Now = At(new DateOnly(year.Start, 6, 24), "15:00");
                await flow.AcceptAsync(policy, record, "", cancellationToken);
                _clock.Now = At(new DateOnly(year.Start, 7, 10), "09:00");
                await flow.PublishAsync(policy, record, "", cancellationToken);
            }
            catch (SubmissionRefusedException)
            {
                // Somebody never finished it; the sample shows that, too.
            }
        }
        var reviewed = new DateOnly(year.Start + 1, 6, 12);
        _clock.Now = At(reviewed < _today ? reviewed : _today.AddDays(-1), "10:00");
        await new SampleReviews(_services).PublishAsync(year, policy, unitId => FindAsync("head", unitId, cancellationToken), cancellationToken);
    }

    private async Task TakeAsync(SampleStep step, FiscalYear year, CancellationToken cancellationToken)
    {
        _clock.Now = At(_today.AddDays(step.Days), step.Time);
        var person = await FindAsync(step.Who, step.Unit, cancellationToken);
        var (record, field) = (ManagementSheet.RecordOf(year, step.Unit), new SheetField(step.Field));
        var (flow, talk) = (_services.GetRequiredService<SubmissionFlow>(), _services.GetRequiredService<RemarkTalk>());
        await (step.Do switch
        {
            "edit" => EditAsync(step.Replace!, ""),
            "consult" => talk.BeginAsync(person, record, RemarkKind.Consultation, field, step.Text, null, "", cancellationToken),
            "remark" => RemarkAsync(),
            "adopt" => AdoptAsync(),
            "propose" => flow.ProposeAsync(person, record, step.Words, cancellationToken),
            "handIn" => flow.HandInAsync(person, record, step.Words, cancellationToken),
            "return" => flow.ReturnAsync(person, record, _today.AddDays(step.Until), step.Words, cancellationToken),
            "accept" => flow.AcceptAsync(person, record, step.Words, cancellationToken),
            "beginReview" => new SampleReviews(_services).BeginAsync(person, year, step.Field, cancellationToken),
            _ => throw new FormatException($"The sample does not know how to {step.Do}."),
        });

        async Task EditAsync(IReadOnlyList<string> replace, string words)
        {
            var old = await TextAsync(year, step.Unit, field, cancellationToken);
            var outcome = await _services.GetRequiredService<SheetEditing>().ChangeAsync(person, year, step.Unit, field, old, Replaced(old, replace), cancellationToken, words);
            if (outcome is not FieldOutcome.Saved)
                throw new InvalidOperationException($"{step.Unit} {step.Field}: {outcome}");
        }

        async Task RemarkAsync()
        {
            var suggestion = step.Suggest is null ? null : Replaced(await TextAsync(year, step.Unit, field, cancellationToken), step.Suggest);
            await talk.BeginAsync(person, record, RemarkKind.Remark, field, step.Text, suggestion, "", cancellationToken);
        }

        async Task AdoptAsync()
        {
            var remark = (await talk.ForAsync(person, record, cancellationToken)).First(remark => remark.Field == field && remark.Suggestion is not null);
            await EditAsync([await TextAsync(year, step.Unit, field, cancellationToken), remark.Suggestion!], $"{remark.Entries[0].Person}さんの文案を取り入れ");
            await talk.AdoptAsync(person, record, remark.Id, cancellationToken);
            await talk.ReplyAsync(person, record, remark.Id, step.Text, null, cancellationToken);
        }
    }

    private async Task<string> TextAsync(FiscalYear year, string unitId, SheetField field, CancellationToken cancellationToken)
    {
        var sheet = await _services.GetRequiredService<SheetViews>().FindAsync(year, unitId, cancellationToken) ?? throw new InvalidOperationException($"{unitId} has no sheet.");
        return field == SheetField.Goal ? sheet.Goal : sheet.PriorityProjects.Single(project => SheetField.ProjectOutline(project.ProjectId) == field).Outline;
    }

    private static string Replaced(string text, IReadOnlyList<string> words) =>
        words is [var before, var after] && text.Contains(before, StringComparison.Ordinal) ? text.Replace(before, after, StringComparison.Ordinal) : throw new FormatException($"「{words[0]}」 is not in 「{text}」.");

    /// <summary>The account that holds the role in the unit, with that role alone.</summary>
    private async Task<Person> FindAsync(string who, string unitId, CancellationToken cancellationToken)
    {
        await using var context = await CreateContextAsync(cancellationToken);
        StaffRole[] roles = who switch { "policy" => [StaffRole.PolicyDivision], "head" => [StaffRole.SectionHead, StaffRole.DepartmentHead], _ => [StaffRole.Member] };
        var membership = await context.Memberships.Where(membership => roles.Contains(membership.Role) && (who == "policy" || membership.UnitId == unitId)).OrderBy(membership => membership.Id).FirstOrDefaultAsync(cancellationToken)
            ?? throw new InvalidOperationException($"The sample has no {who} of {unitId}.");
        var name = await context.Accounts.Where(account => account.Id == membership.AccountId).Select(account => account.Name).SingleAsync(cancellationToken);
        return new Person(membership.AccountId, name, [new Duty(membership.Role, membership.UnitId)]);
    }

    private Task<PlanningDbContext> CreateContextAsync(CancellationToken cancellationToken) =>
        _services.GetRequiredService<IDbContextFactory<PlanningDbContext>>().CreateDbContextAsync(cancellationToken);

    private static DateTimeOffset At(DateOnly day, string time) => new(day, TimeOnly.ParseExact(time, "HH:mm", CultureInfo.InvariantCulture), OfficeClock.Japan);
}
