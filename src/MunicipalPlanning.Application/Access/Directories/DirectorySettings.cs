using MunicipalPlanning.Domain.Access;

namespace MunicipalPlanning.Application.Access.Directories;

/// <summary>Access:Directory: the office's LDAP server or Active Directory.</summary>
public sealed class DirectorySettings
{
    public const string Section = "Access:Directory";

    /// <summary>Empty where there is none.</summary>
    public string Host { get; set; } = "";

    /// <summary>Null for the usual one: 389, or 636 with Ldaps.</summary>
    public int? Port { get; set; }

    public DirectoryTls Tls { get; set; } = DirectoryTls.Ldaps;

    /// <summary>The certificate (PEM) of the authority that the server's certificate must come from; empty for those the system trusts.</summary>
    public string CaFile { get; set; } = "";

    public string BaseDn { get; set; } = "";

    /// <summary>Finds the person; {0} stands for 職員番号.</summary>
    public string UserFilter { get; set; } = "(sAMAccountName={0})";

    /// <summary>Who searches; empty where the person's own name, made by <see cref="BindPattern"/>, may search.</summary>
    public string BindDn { get; set; } = "";

    public string BindPassword { get; set; } = "";

    /// <summary>The name to bind with, such as <c>{0}@city.example.jp</c>, where nobody else searches; {0} stands for 職員番号.</summary>
    public string BindPattern { get; set; } = "";

    public string NameAttribute { get; set; } = "displayName";

    /// <summary>かな; empty where the directory has none.</summary>
    public string KanaAttribute { get; set; } = "msDS-PhoneticDisplayName";

    public string MailAttribute { get; set; } = "mail";

    /// <summary>Holds the groups on the person's entry.</summary>
    public string GroupAttribute { get; set; } = "memberOf";

    /// <summary>Finds the groups instead, where the entry does not name them; {0} stands for the person's distinguished name.</summary>
    public string GroupFilter { get; set; } = "";

    public IList<DirectoryGroupRole> GroupRoles { get; init; } = [];

    internal int PortOrUsual => Port ?? (Tls == DirectoryTls.Ldaps ? 636 : 389);
}

/// <summary>What a group of the directory means here.</summary>
public sealed class DirectoryGroupRole
{
    /// <summary>Its distinguished name.</summary>
    public string Group { get; set; } = "";

    public StaffRole Role { get; set; }

    /// <summary>The unit's identifier; empty for a role that belongs to none.</summary>
    public string Unit { get; set; } = "";
}

/// <summary>How the connection to the directory is protected.</summary>
public enum DirectoryTls
{
    /// <summary>TLS from the beginning.</summary>
    Ldaps,

    /// <summary>TLS begun within the connection.</summary>
    StartTls,

    /// <summary>Pass phrases travel readable: only within the same machine.</summary>
    None,
}
