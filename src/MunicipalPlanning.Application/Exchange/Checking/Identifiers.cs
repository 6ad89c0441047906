using MunicipalPlanning.Application.Exchange.Reading;

namespace MunicipalPlanning.Application.Exchange.Checking;

/// <summary>The identifiers of one kind, in the file and in the database. An empty one could not be read and is reported already.</summary>
/// <param name="noun">What they identify (部署).</param>
/// <param name="known">Those in the database.</param>
/// <param name="hasDatabase">Whether there is a database to name in messages.</param>
internal sealed class Identifiers(string noun, IEnumerable<string> known, bool hasDatabase, FaultCollector faults)
{
    private readonly Dictionary<string, JsonPath> _written = [];
    private readonly HashSet<string> _known = [.. known];

    public void Declare(string id, JsonPath owner)
    {
        var path = owner.At("id");
        if (id.Length > 0 && !_written.TryAdd(id, path))
            faults.Add(path, $"{noun}の識別子「{id}」は{_written[id]}にもあります。どちらかを変えてください。");
    }

    public void Require(string? id, JsonPath path)
    {
        if (!string.IsNullOrEmpty(id) && !_written.ContainsKey(id) && !_known.Contains(id))
            faults.Add(path, $"{noun}「{id}」は{(hasDatabase ? "ファイルにもデータベースにも" : "ファイルに")}ありません。識別子を確かめるか、{noun}を加えてください。");
    }

    public void RequireAll(IReadOnlyList<string> ids, JsonPath path)
    {
        for (var i = 0; i < ids.Count; i++)
            Require(ids[i], path.At(i));
    }
}
