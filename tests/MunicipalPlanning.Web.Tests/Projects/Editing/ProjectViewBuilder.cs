using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Indicators;
using MunicipalPlanning.Domain.Projects;

namespace MunicipalPlanning.Web.Tests.Projects.Editing;

/// <summary>A project's year as it is read.</summary>
internal static class ProjectViewBuilder
{
    public static FiscalYear Year { get; } = new(2025);

    public static ProjectView With(params IReadOnlyList<ActivityView> activities) => new(
        "青葉市", "gairoju", "", "街路樹更新事業", "", Year, "ryokka", "緑化課", "都市環境部", "", [], "", "", "", "", "", activities, null, null, [], "", null, []);

    public static ActivityView Activity(string name, params IReadOnlyList<OutputView> outputs) => new(Guid.NewGuid(), name, [Year], "", "", null, null, outputs);

    public static OutputView Output(string name, string actual = "") => new(Guid.NewGuid(), name, "本", default, new Figure(actual), default);

    public static OutcomeView Outcome(string name, string actual) => new(Guid.NewGuid(), name, "%", null, default, new Figure(actual), null);

    public static Thousands Thousands(long amount) => new(amount);
}
