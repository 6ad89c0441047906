using System.Globalization;
using System.Text;
using MunicipalPlanning.Application.Exchange.Format;

namespace MunicipalPlanning.Application.Exchange.Writing;

/// <summary>Writes values in the one way an export has: two blanks of indentation, line feeds, what is not written left out.</summary>
/// <remarks>.NET's own writer escapes the ideographic space, private-use kanji and everything beyond the BMP even when relaxed.</remarks>
internal sealed class CanonicalJson
{
    private readonly StringBuilder _json = new();
    private int _depth;
    private bool _isFirst = true;

    /// <summary>Characters not yet taken.</summary>
    public int Length => _json.Length;

    /// <summary>What was written since it was last taken.</summary>
    public string Take()
    {
        var json = _json.ToString();
        _json.Clear();
        return json;
    }

    public void Object<T>(T value, Action<CanonicalJson, T> write)
    {
        BeginObject();
        write(this, value);
        EndObject();
    }

    public void Object<T>(string key, T value, Action<CanonicalJson, T> write)
    {
        Key(key);
        Begin('{');
        write(this, value);
        EndObject();
    }

    public void Objects<T>(string key, IReadOnlyList<T> values, Action<CanonicalJson, T> write)
    {
        if (values.Count == 0)
            return;
        BeginList(key);
        foreach (var value in values)
            Object(value, write);
        EndList();
    }

    public void BeginObject()
    {
        Separate();
        Begin('{');
    }

    public void EndObject() => End('}');

    public void BeginList(string key)
    {
        Key(key);
        Begin('[');
    }

    public void EndList() => End(']');

    public void Text(string key, string? text)
    {
        if (string.IsNullOrEmpty(text))
            return;
        Key(key);
        Quote(text);
    }

    public void Texts(string key, IReadOnlyList<string> texts)
    {
        if (texts.Count == 0)
            return;
        BeginList(key);
        foreach (var text in texts)
        {
            Separate();
            Quote(text);
        }
        EndList();
    }

    public void Number(string key, long? number)
    {
        if (number is null)
            return;
        Key(key);
        _json.Append(CultureInfo.InvariantCulture, $"{number}");
    }

    /// <summary>A number whose absence has to be stated.</summary>
    public void NumberOrNull(string key, long? number)
    {
        Key(key);
        _json.Append(CultureInfo.InvariantCulture, $"{(number is { } value ? value : "null")}");
    }

    public void Numbers(string key, IReadOnlyList<int> numbers)
    {
        if (numbers.Count == 0)
            return;
        BeginList(key);
        foreach (var number in numbers)
        {
            Separate();
            _json.Append(CultureInfo.InvariantCulture, $"{number}");
        }
        EndList();
    }

    public void Flag(string key, bool flag)
    {
        if (!flag)
            return;
        Key(key);
        _json.Append("true");
    }

    public void Word<T>(string key, T? value, WordTable<T> words)
        where T : struct, Enum
    {
        if (value is { } choice)
            Text(key, words[choice]);
    }

    public void Date(string key, DateOnly? date) => Text(key, date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public void EndFile() => _json.Append('\n');

    private void Begin(char bracket)
    {
        _json.Append(bracket);
        _depth++;
        _isFirst = true;
    }

    private void End(char bracket)
    {
        _depth--;
        if (!_isFirst)
            BreakLine();
        _json.Append(bracket);
        _isFirst = false;
    }

    private void Key(string key)
    {
        Separate();
        _json.Append('"').Append(key).Append("\": ");
    }

    private void Separate()
    {
        if (!_isFirst)
            _json.Append(',');
        if (_depth > 0)
            BreakLine();
        _isFirst = false;
    }

    private void BreakLine() => _json.Append('\n').Append(' ', _depth * 2);

    private void Quote(string text)
    {
        _json.Append('"');
        foreach (var character in text)
        {
            _ = character switch
            {
                '"' => _json.Append("\\\""),
                '\\' => _json.Append(@"\\"),
                '\n' => _json.Append(@"\n"),
                '\r' => _json.Append(@"\r"),
                '\t' => _json.Append(@"\t"),
                < ' ' => _json.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
                _ => _json.Append(character),
            };
        }
        _json.Append('"');
    }
}
