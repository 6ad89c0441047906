using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Domain.Calendar;

namespace MunicipalPlanning.Application.Projects;

/// <summary>What is wrong with a text beyond what its field itself refuses, in words that name the field.</summary>
public static class ProjectFieldRules
{
    public static bool IsAmount(string path) => path.Split('/') is [.., "budget" or "settlement"];

    /// <summary>The text as it is stored: an amount in plain digits.</summary>
    public static string Canonical(string path, string text) => IsAmount(path) ? AmountText.Canonical(text) ?? text : text;

    /// <returns>Null if nothing is wrong.</returns>
    internal static async Task<string?> FindFaultAsync(ProjectWork work, string path, string text, CancellationToken cancellationToken) => path.Split('/') switch
    {
        [.., "budget" or "settlement"] when AmountText.Canonical(text) is null =>
            $"「{text}」は金額として読めません。千円単位の整数で書いてください（例: 12,480。減は▲3,775）。",
        ["number"] => await SameNumberAsync(work, text, cancellationToken),
        ["review", "written-on"] when text.Length > 0 && !DateOnly.TryParseExact(text, "yyyy-MM-dd", out _) => "作成日を日付で選んでください。",
        ["activity", _, "years"] when text.Split('\n').Any(line => line.Length > 0 && !IsYear(line)) => "対象年度を西暦の年度で選んでください。",
        ["unit"] => await UnitAsync(work, text, cancellationToken),
        _ => null,
    };

    private static bool IsYear(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var start) && FiscalYear.IsValid(start);

    private static async Task<string?> SameNumberAsync(ProjectWork work, string number, CancellationToken cancellationToken)
    {
        if (number.Length == 0)
            return null;
        // Folded as the database's index has it; a number that differs only in its spelling is the same one.
        var same = await work.Context.Projects.FromSql($"select projects.*, projects.xmin from projects where fold_search_words(number) = fold_search_words({number}) and number <> '' and id <> {work.Project.Id}")
            .IgnoreAutoIncludes().Select(project => project.Name).FirstOrDefaultAsync(cancellationToken);
        return same is not null
            ? $"事業番号「{number}」は「{same}」の番号です。番号は一生変わらないので、別の番号にしてください。"
            : null;
    }

    private static async Task<string?> UnitAsync(ProjectWork work, string unitId, CancellationToken cancellationToken)
    {
        var unit = await work.Context.Units.AsNoTracking().SingleOrDefaultAsync(unit => unit.Id == unitId, cancellationToken);
        return unit is null || !unit.ExistsIn(work.Year.Year) ? $"この部署は{work.Year.Year.Name}にはありません。ある部署から選んでください。" : null;
    }
}
