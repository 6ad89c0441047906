namespace MunicipalPlanning.Application.Access.Directories;

/// <summary>What the directory says to a number and a pass phrase.</summary>
public abstract record DirectoryAnswer
{
    private DirectoryAnswer()
    {
    }

    public sealed record Known(DirectoryPerson Person) : DirectoryAnswer;

    /// <summary>No such person, or another pass phrase.</summary>
    public sealed record Wrong : DirectoryAnswer;

    public sealed record Unreachable : DirectoryAnswer;
}

/// <summary>A person as the directory has it.</summary>
/// <param name="Groups">Distinguished names.</param>
public sealed record DirectoryPerson(string Name, string Kana, string Mail, IReadOnlyList<string> Groups);
