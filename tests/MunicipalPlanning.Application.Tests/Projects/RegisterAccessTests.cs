using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Application.Tests.Data;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Tests.Projects;

public sealed class RegisterAccessTests(TemplateDatabase template) : RegisterTest(template)
{
    private static readonly string[] Paths = ["number", "name", "former-name", "purpose", "outline", "result", "budget", "settlement", "review/rating"];

    [Fact]
    public async Task AccessOfManyProjects_AgreesWithThatOfEach_WhateverIsExaminedOrReturned()
    {
        await AddAsync("numbered", "番号のある事業", "shoko", number: "1-1");
        await AddAsync("others", "ほかの課の事業", "kiki");
        await BeginReviewAsync("numbered");
        await HandInAsync(form => form.Record == $"sheet/{Year}/shoko" || form.Form == SubmissionForm.ReviewSheet);

        foreach (var person in new[] { Sakuma, Ono, Nakahara, Someone("三浦", null, StaffRole.PolicyDivision), Someone("閲覧", null, StaffRole.Viewer) })
        {
            var page = await Rows.OpenAsync(person, All, 1, CancellationToken.None);
            Assert.True(page.Rows.Count >= 4);
            foreach (var row in page.Rows)
            {
                var single = (await new ProjectOpening(Contexts, ServiceClock).OpenAsync(person, Year, row.Project.Id, CancellationToken.None))!;
                Assert.All(Paths, path => Assert.Equal(single.WhyLocked(path), row.WhyLocked(path)));
            }
        }
    }

    [Fact]
    public async Task StateOfARow_IsThatOfItsReviewSheet_OrElseOfItsSectionsSheet()
    {
        await BeginReviewAsync("shuno-shien");
        await HandInAsync(form => form.Form == SubmissionForm.ReviewSheet);

        var rows = (await Rows.OpenAsync(Ono, All, 1, CancellationToken.None)).Rows.ToDictionary(row => row.Project.Id, row => row.Project.State);

        Assert.Equal(SubmissionState.Submitted, rows["shuno-shien"]);
        Assert.Equal(SubmissionState.Drafting, rows["sogyo-shien"]);
        Assert.Equal(["shuno-shien"], await FindAsync(All with { State = SubmissionState.Submitted }));
        Assert.Equal(["sogyo-shien"], await FindAsync(All with { State = SubmissionState.Drafting }));
    }

    private RegisterOpening Rows => new(Contexts, Register, ServiceClock);

    private async Task BeginReviewAsync(string projectId)
    {
        await using var context = await Contexts.CreateDbContextAsync();
        var record = await context.ProjectYears.SingleAsync(record => record.ProjectId == projectId && record.Year == Year);
        record.BeginReviewSheet();
        await context.SaveChangesAsync();
    }

    /// <summary>Sets forms to 提出済, whoever would have to do it.</summary>
    private async Task HandInAsync(Func<Submission, bool> which)
    {
        await using var context = await Contexts.CreateDbContextAsync();
        foreach (var form in (await context.Submissions.ToListAsync()).Where(which))
            form.Do(SubmissionVerb.HandIn, ServiceClock.GetUtcNow());
        await context.SaveChangesAsync();
    }
}
