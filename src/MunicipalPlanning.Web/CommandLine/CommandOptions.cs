namespace MunicipalPlanning.Web.CommandLine;

/// <summary>Options of the form <c>--name value</c>, and <c>--landscape</c>, which takes none.</summary>
internal sealed class CommandOptions
{
    private const string Flag = "--landscape";
    private static readonly string[] Known = ["--form", "--year", "--unit", "--plan", "--project", "--item", "--format", "--out"];

    private readonly Dictionary<string, string> _values = [];

    public bool Landscape { get; private set; }

    /// <exception cref="CommandFailedException">An option is unknown, comes twice or lacks its value.</exception>
    public static CommandOptions Parse(IReadOnlyList<string> args)
    {
        var options = new CommandOptions();
        for (var i = 0; i < args.Count; i++)
        {
            if (args[i] == Flag)
                options.Landscape = true;
            else if (!Known.Contains(args[i]))
                throw new CommandFailedException($"「{args[i]}」という指定はありません。使えるのは {string.Join(" ", Known)} {Flag} です。");
            else if (i + 1 == args.Count)
                throw new CommandFailedException($"{args[i]} の後に値を書いてください。");
            else if (!options._values.TryAdd(args[i], args[++i]))
                throw new CommandFailedException($"{args[i - 1]} が二度書かれています。一度だけ書いてください。");
        }
        return options;
    }

    /// <exception cref="CommandFailedException">The option is missing.</exception>
    public string Require(string name, string meaning) =>
        _values.TryGetValue(name, out var value) ? value : throw new CommandFailedException($"{name} で{meaning}を指定してください。");

    /// <summary>Null if the option is not there.</summary>
    public string? Find(string name) => _values.GetValueOrDefault(name);

    /// <exception cref="CommandFailedException">One of the options is there, which a form has no use for.</exception>
    public void Refuse(string form, params IEnumerable<string> names)
    {
        if (names.FirstOrDefault(name => name == Flag ? Landscape : _values.ContainsKey(name)) is { } useless)
            throw new CommandFailedException($"様式 {form} では {useless} を使いません。外してください。");
    }
}
