using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Application.Tests.Data;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Projects;

namespace MunicipalPlanning.Application.Tests.Projects;

public sealed class RegisterViewsTests(TemplateDatabase template) : RegisterTest(template)
{
    private RegisterViews SavedViews => new(Contexts, ServiceClock);

    [Fact]
    public async Task OwnView_IsSeenAndChangedByItsOwnerAlone()
    {
        var (owner, other) = (await PersonAsync("佐久間", StaffRole.Member), await PersonAsync("大野", StaffRole.Member));
        await SavedViews.SaveAsync(owner, "決算の入力", "sort=Settlement", false, CancellationToken.None);
        await SavedViews.SaveAsync(owner, " 決算の入力 ", "sort=Budget", false, CancellationToken.None);

        var view = Assert.Single(await SavedViews.ListAsync(owner, CancellationToken.None));

        Assert.Equal(("決算の入力", "sort=Budget", true), (view.Name, view.Query, view.MayChange));
        Assert.Empty(await SavedViews.ListAsync(other, CancellationToken.None));
        await Assert.ThrowsAsync<ProjectRefusedException>(() => SavedViews.DeleteAsync(other, view.Id, CancellationToken.None));
        await SavedViews.RenameAsync(owner, view.Id, "予算の順", CancellationToken.None);
        Assert.Equal("予算の順", Assert.Single(await SavedViews.ListAsync(owner, CancellationToken.None)).Name);
        await SavedViews.DeleteAsync(owner, view.Id, CancellationToken.None);
        Assert.Empty(await SavedViews.ListAsync(owner, CancellationToken.None));
    }

    [Fact]
    public async Task SharedView_IsKeptByThePolicyDivisionAlone_AndSeenByAll()
    {
        var (policy, member) = (await PersonAsync("三浦", StaffRole.PolicyDivision), await PersonAsync("佐久間", StaffRole.Member));

        await Assert.ThrowsAsync<AccessRefusedException>(() => SavedViews.SaveAsync(member, "みんなで", "", true, CancellationToken.None));
        await SavedViews.SaveAsync(policy, "評価のまだの事業", "state=Drafting", true, CancellationToken.None);

        var seen = Assert.Single(await SavedViews.ListAsync(member, CancellationToken.None));
        Assert.True(seen is { IsShared: true, MayChange: false });
        await Assert.ThrowsAsync<AccessRefusedException>(() => SavedViews.RenameAsync(member, seen.Id, "わたしの", CancellationToken.None));
        await SavedViews.DeleteAsync(await PersonAsync("北川", StaffRole.PolicyDivision), seen.Id, CancellationToken.None);
        Assert.Empty(await SavedViews.ListAsync(member, CancellationToken.None));
    }

    [Fact]
    public async Task Views_AreBounded_AndNamed()
    {
        var person = await PersonAsync("佐久間", StaffRole.Member);
        foreach (var number in Enumerable.Range(1, RegisterView.MostOfAPerson))
            await SavedViews.SaveAsync(person, $"見方{number}", "", false, CancellationToken.None);

        await Assert.ThrowsAsync<ProjectRefusedException>(() => SavedViews.SaveAsync(person, "もう一つ", "", false, CancellationToken.None));
        await Assert.ThrowsAsync<ProjectRefusedException>(() => SavedViews.SaveAsync(person, " ", "", false, CancellationToken.None));
        await Assert.ThrowsAsync<ProjectRefusedException>(() => SavedViews.SaveAsync(person, "見方1", new string('q', RegisterView.LongestQuery + 1), false, CancellationToken.None));
        await SavedViews.SaveAsync(person, "見方1", "desc=1", false, CancellationToken.None);
    }

    private async Task<Person> PersonAsync(string name, StaffRole role)
    {
        await using var context = await Contexts.CreateDbContextAsync();
        var account = new Account { UserName = Guid.NewGuid().ToString(), Name = name };
        context.Add(account);
        await context.SaveChangesAsync();
        return new Person(account.Id, name, [new Duty(role, role == StaffRole.PolicyDivision ? null : "shoko")]);
    }
}
