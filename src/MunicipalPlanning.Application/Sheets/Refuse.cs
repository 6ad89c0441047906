namespace MunicipalPlanning.Application.Sheets;

/// <summary>Turns the domain's bounds into words for the person at the screen.</summary>
internal static class Refuse
{
    /// <exception cref="SheetRefusedException">The list is full, or a text is beyond every limit.</exception>
    public static void TooMany(Action change) => TooMany(() =>
    {
        change();
        return true;
    });

    /// <inheritdoc cref="TooMany(Action)"/>
    public static T TooMany<T>(Func<T> change)
    {
        try
        {
            return change();
        }
        catch (ArgumentException)
        {
            throw new SheetRefusedException("行が多すぎるか、文が長すぎるため加えられません。いらない行を消すか、文を短くしてください。");
        }
    }
}
