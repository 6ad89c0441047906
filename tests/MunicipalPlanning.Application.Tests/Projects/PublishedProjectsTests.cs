using System.Text.Json;
using MunicipalPlanning.Application.Fields;
using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Application.Tests.Data;
using MunicipalPlanning.Application.Tests.Exchange;
using MunicipalPlanning.Application.Tests.Sheets;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Calendar;

namespace MunicipalPlanning.Application.Tests.Projects;

/// <summary>The published sheets and lists of real cities, taken in and written on.</summary>
public sealed class PublishedProjectsTests(TemplateDatabase template) : SheetTest(template)
{
    private static readonly Application.Access.Person Policy = Someone("三浦", null, StaffRole.PolicyDivision);

    [Theory]
    [InlineData("joso.json", "082112", 2024, "outline")]
    [InlineData("tsukuba.json", "082201", 2023, "result")]
    public async Task EveryProject_TakenInAndWrittenOn_KeepsEverySentence(string name, string code, int start, string path)
    {
        var year = new FiscalYear(start);
        var file = await File.ReadAllTextAsync(SharedFiles.Find(name));
        await new Installation(Contexts).ImportAsync(file.Replace($"\"{code}\"", "\"082171\"", StringComparison.Ordinal));
        var (views, editing) = (new ProjectViews(Contexts), new ProjectEditing(Contexts, TimeProvider.System));
        var before = (await views.ReviewsAsync(year, null, CancellationToken.None)).Where(view => file.Contains($"\"{view.ProjectId}\"", StringComparison.Ordinal)).ToList();
        var edited = before[0];

        var old = path == "outline" ? edited.Outline : edited.Result;
        Assert.IsType<FieldOutcome.Saved>(await editing.ChangeAsync(Policy, year, edited.ProjectId, path, old, old + "\n書き足した文。", CancellationToken.None));

        var after = (await views.ReviewsAsync(year, null, CancellationToken.None)).ToDictionary(view => view.ProjectId);
        Assert.Equal(old + "\n書き足した文。", path == "outline" ? after[edited.ProjectId].Outline : after[edited.ProjectId].Result);
        using var json = JsonDocument.Parse(file);
        foreach (var project in json.RootElement.GetProperty("projects").EnumerateArray())
        {
            var view = after[project.GetProperty("id").GetString()!];
            var record = project.GetProperty("years").EnumerateArray().Single(record => record.GetProperty("year").GetInt32() == start);
            Assert.Equal(project.GetProperty("name").GetString(), view.Name);
            Assert.All(new[] { ("background", view.Background), ("purpose", view.Purpose), ("goal", view.Goal), ("outline", view.Outline), ("result", view.Result) },
                text => Assert.StartsWith(record.TryGetProperty(text.Item1, out var written) ? written.GetString() ?? "" : "", text.Item2, StringComparison.Ordinal));
        }
    }
}
