namespace MunicipalPlanning.Documents.Plans;

/// <summary>The name under which a page hands its address down to the book: a page with a base address needs it in links to its own parts.</summary>
public static class BookAddress
{
    public const string Name = "BookAddress";
}
