namespace MunicipalPlanning.Web.CommandLine;

/// <summary>A command could not be done; the reasons are for the operator, one a line.</summary>
internal sealed class CommandFailedException(IEnumerable<string> reasons) : Exception
{
    public CommandFailedException(string reason)
        : this([reason])
    {
    }

    public IReadOnlyList<string> Reasons { get; } = [.. reasons];

    public override string Message => string.Join('\n', Reasons);
}
