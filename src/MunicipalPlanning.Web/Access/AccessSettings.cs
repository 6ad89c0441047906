namespace MunicipalPlanning.Web.Access;

/// <summary>Access: how people sign in to this installation.</summary>
internal sealed class AccessSettings
{
    public const string Section = "Access";
    private static readonly TimeSpan LongestUseInterval = TimeSpan.FromMinutes(1);

    /// <summary>After how long without use one is signed out.</summary>
    public double IdleMinutes { get; set; } = 30;

    /// <summary>For a closed network without TLS: the cookie may travel readable.</summary>
    public bool AllowHttp { get; set; }

    /// <summary>お知らせ on the sign-in page; its first line is the heading. Empty for none.</summary>
    public string Notice { get; set; } = "";

    /// <summary>Who hands out new pass phrases, as the sign-in page names them.</summary>
    public string Contact { get; set; } = "情報管理の担当";

    /// <summary>Where the keys of cookies and forms are kept; all instances of an installation share one folder. Empty for the account's own home.</summary>
    public string KeysFolder { get; set; } = "";

    /// <summary>Attempts to sign in, from one address.</summary>
    public int SignInsPerMinute { get; set; } = 60;

    /// <summary>Addresses of the proxies in front, whose word on the browser's address and on TLS is taken.</summary>
    public IList<string> Proxies { get; init; } = [];

    public TimeSpan Idle => TimeSpan.FromMinutes(IdleMinutes);

    /// <summary>How often an open page tells of its use.</summary>
    public TimeSpan UseInterval => Idle / 4 < LongestUseInterval ? Idle / 4 : LongestUseInterval;

    /// <summary>When the server itself considers a browser idle; the page, which knows the last key, is a little earlier.</summary>
    public TimeSpan IdleAtServer => Idle + 2 * UseInterval;
}
