namespace MunicipalPlanning.Web.Submissions;

/// <summary>Where a page keeps words in the browser until they are sent; its script writes them down as they are typed.</summary>
/// <param name="owner">Under which name: person, year and unit.</param>
/// <param name="find">Reads what was kept under an address; null if nothing.</param>
/// <param name="drop">Forgets what was kept under an address.</param>
public sealed class RemarkDrafts(Func<string> owner, Func<string, Task<RemarkDraft?>> find, Func<string, Task> drop)
{
    /// <summary>The data-draft of the field of the words.</summary>
    public string TextMark(string address) => $"{owner()}|{address}#text";

    /// <summary>The data-draft of the field of the 文案.</summary>
    public string SuggestionMark(string address) => $"{owner()}|{address}#suggestion";

    public Task<RemarkDraft?> FindAsync(string address) => find(address);

    public async Task DropAsync(string address)
    {
        await drop($"{address}#text");
        await DropSuggestionAsync(address);
    }

    public Task DropSuggestionAsync(string address) => drop($"{address}#suggestion");
}
