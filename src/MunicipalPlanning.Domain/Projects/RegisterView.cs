namespace MunicipalPlanning.Domain.Projects;

/// <summary>保存した見方: a filter, order and choice of columns of 事務事業一覧 under a name.</summary>
public sealed class RegisterView
{
    /// <summary>More views than a person keeps apart.</summary>
    public const int MostOfAPerson = 50;

    /// <summary>Longer than any address of the register.</summary>
    public const int LongestQuery = 4_000;

    private RegisterView()
    {
        Name = Query = "";
    }

    /// <param name="accountId">Whose it is.</param>
    /// <param name="query">The register's address after the year, without the question mark.</param>
    /// <exception cref="ArgumentException">The name is empty, or something is too long.</exception>
    public RegisterView(Guid accountId, string name, string query, bool isShared)
    {
        Id = Guid.CreateVersion7();
        AccountId = accountId;
        Name = TextLimits.RequireName(name);
        Query = TextLimits.Require(query, LongestQuery);
        IsShared = isShared;
    }

    public Guid Id { get; private set; }

    public Guid AccountId { get; private set; }

    public string Name { get; private set; }

    public string Query { get; private set; }

    /// <summary>Everybody may use it.</summary>
    public bool IsShared { get; private set; }

    /// <exception cref="ArgumentException">The name is empty, or too long.</exception>
    public void Rename(string name) => Name = TextLimits.RequireName(name);

    /// <summary>Replaces what the view shows.</summary>
    /// <exception cref="ArgumentException">The query is too long.</exception>
    public void Keep(string query) => Query = TextLimits.Require(query, LongestQuery);

    public void Share(bool isShared) => IsShared = isShared;
}
