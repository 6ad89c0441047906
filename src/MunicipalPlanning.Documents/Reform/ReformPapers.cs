using MunicipalPlanning.Application.Reform;

namespace MunicipalPlanning.Documents.Reform;

/// <summary>Which parts of a report share a paper: the plan's own chapters one, each １．２．… of the year one.</summary>
public static class ReformPapers
{
    public static IReadOnlyList<IReadOnlyList<(int Index, ReformPart Part)>> Of(ReformReportView report)
    {
        var papers = new List<List<(int, ReformPart)>>();
        foreach (var (index, part) in report.Parts.Index())
        {
            if (papers.Count == 0 || part is ReformPart.Chapter { IsTop: true, IsOfYear: true })
                papers.Add([]);
            papers[^1].Add((index, part));
        }
        return papers;
    }
}
