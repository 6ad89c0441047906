using System.Text.Json;
using MunicipalPlanning.Application.Exchange.Format;

namespace MunicipalPlanning.Application.Exchange.Reading;

/// <summary>An object of a file: hands out its values by key and, at the end, refuses the keys nobody asked for.</summary>
internal sealed class JsonObject
{
    private readonly JsonValue _self;
    private readonly Dictionary<string, JsonElement> _written = [];
    private readonly List<string> _known = [];
    private readonly bool _isObject;

    private JsonObject(JsonValue self)
    {
        _self = self;
        _isObject = self.Element.ValueKind == JsonValueKind.Object;
        if (!_isObject)
        {
            self.Report($"{self.Label}はオブジェクト（{{…}}）で書いてください。{Excerpt.Of(self.Element)}は使えません。");
            return;
        }
        foreach (var property in self.Element.EnumerateObject())
            Take(property);
    }

    /// <summary>Reads an object whole; of what is no object an empty one.</summary>
    public static T Read<T>(JsonValue value, Func<JsonObject, T> read)
    {
        var reading = new JsonObject(value);
        var result = read(reading);
        reading.RefuseUnknown();
        return result;
    }

    /// <summary>A key that must be there and not null.</summary>
    public JsonValue? Required(string key, string label)
    {
        if (Find(key, label) is { IsNull: false } value)
            return value;
        if (_isObject)
            _self.Faults.Add(_self.Path.At(key), $"{label}（{key}）がありません。必ず書いてください。");
        return null;
    }

    /// <summary>A key that must be there but may be null.</summary>
    public JsonValue? Stated(string key, string label)
    {
        if (Find(key, label) is { } value)
            return value.IsNull ? null : value;
        if (_isObject)
            _self.Faults.Add(_self.Path.At(key), $"{label}（{key}）がありません。なければnullと書いてください。");
        return null;
    }

    /// <summary>Null for a key that is absent or null.</summary>
    public JsonValue? Optional(string key, string label) => Find(key, label) is { IsNull: false } value ? value : null;

    public string Text(string key, string label, int limit) => Optional(key, label)?.Text(limit) ?? "";

    public string Name(string key, string label, int limit) => Required(key, label)?.Name(limit) ?? "";

    public string Id(string key, string label) => Required(key, label)?.Id() ?? "";

    /// <summary>Null also for what is no identifier.</summary>
    public string? Reference(string key, string label) => Optional(key, label)?.Id() is { Length: > 0 } id ? id : null;

    public int? Year(string key, string label) => Optional(key, label)?.Year();

    public long? Money(string key, string label) => Optional(key, label)?.Money();

    public bool Flag(string key, string label) => Optional(key, label)?.Flag() ?? false;

    public T? Word<T>(string key, string label, WordTable<T> words)
        where T : struct, Enum => Optional(key, label)?.Word(words);

    public T RequiredWord<T>(string key, string label, WordTable<T> words)
        where T : struct, Enum => Required(key, label)?.Word(words) ?? default;

    public IReadOnlyList<T> List<T>(string key, string label, Func<JsonObject, T> read, int most = ExchangeLimits.Members) =>
        Values(key, label, value => Read(value, read), most);

    public IReadOnlyList<T> Values<T>(string key, string label, Func<JsonValue, T> read, int most = ExchangeLimits.Members) =>
        Optional(key, label)?.List(read, most) ?? [];

    public IReadOnlyList<string> Ids(string key, string label) =>
        Optional(key, label)?.Set(value => value.Id(), id => id.Length > 0, ExchangeLimits.Members) ?? [];

    private JsonValue? Find(string key, string label)
    {
        _known.Add(key);
        return _written.TryGetValue(key, out var element)
            ? _self with { Element = element, Path = _self.Path.At(key), Label = label }
            : null;
    }

    private void Take(JsonProperty property)
    {
        string key;
        try
        {
            key = property.Name;
        }
        catch (InvalidOperationException)
        {
            _self.Report("キーに、文字ではないもの（組になっていないサロゲート）が入っています。書き直してください。");
            return;
        }
        if (!_written.TryAdd(key, property.Value))
            _self.Faults.Add(_self.Path.At(key), $"キー「{Excerpt.Of(key)}」が2回書かれています。1つにしてください。");
    }

    private void RefuseUnknown()
    {
        foreach (var key in _written.Keys.Except(_known))
        {
            var advice = Spelling.Nearest(key, _known) is { } near ? $"「{near}」ではありませんか。" : $"使えるキー: {string.Join("、", _known)}。";
            _self.Faults.Add(_self.Path.At(key), $"キー「{Excerpt.Of(key)}」はこの形式にありません。{advice}");
        }
    }
}
