using System.Text.RegularExpressions;
using MunicipalPlanning.Domain.Organization;
using MunicipalPlanning.Domain.Sheets;

namespace MunicipalPlanning.Application.Sheets.Rules;

internal static partial class ProjectRules
{
    private const double Alike = 0.85;
    private const int ShortestStem = 2;

    public static IEnumerable<FoundPlace> FindWithoutOwner(SheetReading reading)
    {
        if (reading.Sheet.UnitKind != UnitKind.Department)
            return [];
        var picked = reading.Neighbours.Where(sheet => sheet.UnitKind == UnitKind.Section).SelectMany(sheet => sheet.PriorityProjects).Select(project => project.ProjectId).ToHashSet();
        return reading.Sheet.PriorityProjects.Where(project => !picked.Contains(project.ProjectId)).Select(project => new FoundPlace(
            SheetField.Project(project.ProjectId),
            $"{RuleWords.Block(reading.Sheet, project)}。{(project.OwnerUnitId.Length == 0 || project.OwnerUnitId == reading.Sheet.UnitId ? "どの課の事業でもありません" : $"{project.OwnerName}の今年度のシートにありません")}。",
            "この事業を挙げている課がありません。担当する課のシートに加えるか、部のシートからはずしてください。"));
    }

    public static IEnumerable<FoundPlace> FindTwoTitles(SheetReading reading)
    {
        var others = reading.Neighbours.Append(reading.Sheet).SelectMany(sheet => sheet.PriorityProjects.Select(project => (Sheet: sheet, Project: project))).DistinctBy(pair => pair.Project.ProjectId).ToList();
        return
            from project in reading.Sheet.PriorityProjects
            from other in others
            where other.Project.ProjectId != project.ProjectId && AreAlike(project, other.Project)
            select new FoundPlace(
                SheetField.ProjectName(project.ProjectId),
                $"{RuleWords.Block(reading.Sheet, project)}と、{other.Sheet.UnitName}の「{other.Project.Name}」。",
                $"{other.Sheet.UnitName}の「{other.Project.Name}」と同じ事業ではありませんか。同じなら一つにそろえてください。");
    }

    private static bool AreAlike(PriorityProjectView one, PriorityProjectView other)
    {
        var (left, right) = (SearchFolding.Fold(one.Name), SearchFolding.Fold(other.Name));
        var (leftStem, rightStem) = (Generic().Replace(left, ""), Generic().Replace(right, ""));
        return left == right
            || (leftStem == rightStem && leftStem.Length >= ShortestStem)
            || Share(left, right) >= Alike
            || (one.Outline.Length > 0 && SearchFolding.Fold(one.Outline) == SearchFolding.Fold(other.Outline));
    }

    /// <summary>The share of neighbouring pairs of characters that two words have in common (Dice), 0 to 1.</summary>
    private static double Share(string left, string right)
    {
        var (pairs, others) = (Pairs(left), Pairs(right));
        return pairs.Count + others.Count == 0 ? 0 : 2.0 * pairs.Intersect(others).Count() / (pairs.Count + others.Count);
    }

    private static HashSet<string> Pairs(string text) => [.. Enumerable.Range(0, Math.Max(0, text.Length - 1)).Select(start => text.Substring(start, 2))];

    [GeneratedRegex("事業|推進|促進|支援|強化|充実|の|・")]
    private static partial Regex Generic();
}
