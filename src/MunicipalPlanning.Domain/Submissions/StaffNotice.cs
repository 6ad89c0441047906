namespace MunicipalPlanning.Domain.Submissions;

/// <summary>お知らせ: something that one account should learn, until it has been read.</summary>
public sealed class StaffNotice
{
    private StaffNotice()
    {
        From = Title = Body = Address = "";
    }

    /// <param name="address">Where it leads, within the site: <c>/sheets/2026/UNIT</c>.</param>
    /// <exception cref="ArgumentException">A text is too long or the title is empty.</exception>
    public StaffNotice(Guid accountId, DateTimeOffset at, string from, string title, string body, string address)
    {
        Id = Guid.CreateVersion7();
        (AccountId, At, From) = (accountId, at, from);
        Title = TextLimits.RequireName(title);
        Body = TextLimits.Require(body, TextLimits.Paragraphs);
        Address = TextLimits.Require(address, TextLimits.Line);
    }

    public Guid Id { get; private set; }

    public Guid AccountId { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>Who sent it; empty if the product did.</summary>
    public string From { get; private set; }

    public string Title { get; private set; }

    public string Body { get; private set; }

    public string Address { get; private set; }

    public DateTimeOffset? ReadAt { get; private set; }

    public void Read(DateTimeOffset at) => ReadAt ??= at;
}
