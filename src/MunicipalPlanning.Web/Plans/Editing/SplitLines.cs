namespace MunicipalPlanning.Web.Plans.Editing;

/// <summary>行ごとに分ける: pasted lines as bullets of their own, without the marks that they brought.</summary>
public static class SplitLines
{
    private const string Marks = "・･●○■□◆◇▪•※-－‐*＊　 ";

    public static IReadOnlyList<string> Of(string text) =>
        [.. text.Split('\n').Select(line => line.Trim().TrimStart(Marks.ToCharArray()).TrimEnd()).Where(line => line.Length > 0)];
}
