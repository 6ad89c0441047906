using Microsoft.AspNetCore.Identity;

namespace MunicipalPlanning.Application.Access;

/// <summary>利用者: an account of the installation. Its user name is the 職員番号.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public Account()
    {
        Id = Guid.CreateVersion7();
        SecurityStamp = Guid.NewGuid().ToString();
    }

    /// <summary>氏名, as it stands in the log.</summary>
    public string Name { get; set; } = "";

    /// <summary>かな, for order and finding.</summary>
    public string Kana { get; set; } = "";

    /// <summary>利用を停止: cannot sign in; open screens end within a minute.</summary>
    public bool IsDisabled { get; set; }

    /// <summary>The pass phrase was given by someone else and must be changed first.</summary>
    public bool MustChangePassphrase { get; set; }

    /// <summary>Signs in through the office's directory (LDAP); it has no pass phrase here.</summary>
    public bool IsFromDirectory { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>最後の利用; null if never.</summary>
    public DateTimeOffset? LastUsedAt { get; set; }

    /// <summary>The visit before the present one, from which the home page counts what changed; null if there was none.</summary>
    public DateTimeOffset? PreviousVisitAt { get; set; }

    /// <summary>The number, the name and the address, with the forms in which Identity looks them up.</summary>
    internal void Call(string number, string name, string kana, string? mail)
    {
        (UserName, NormalizedUserName) = (number, number.ToUpperInvariant());
        (Name, Kana) = (name, kana);
        (Email, NormalizedEmail) = (mail, mail?.ToUpperInvariant());
    }
}
