using Microsoft.Extensions.Configuration;

namespace MunicipalPlanning.Application.Submissions;

/// <summary>The office's mail server (SMTP), as the settings <c>Mail:…</c> give it; without a host no mail is sent.</summary>
/// <param name="UsesTls">STARTTLS.</param>
/// <param name="Site">Where the product is reached, for links in mails: <c>https://planning.city.example</c>; empty leaves links out.</param>
public sealed record MailSettings(string Host, int Port, string From, string User, string Password, bool UsesTls, string Site)
{
    private const int SubmissionPort = 587;

    public bool IsOn => Host.Length > 0;

    /// <exception cref="InvalidOperationException">A host is set without a sender.</exception>
    public static MailSettings Read(IConfiguration configuration)
    {
        var mail = configuration.GetSection("Mail");
        var settings = new MailSettings(mail["Host"] ?? "", mail.GetValue("Port", SubmissionPort), mail["From"] ?? "", mail["User"] ?? "", mail["Password"] ?? "", mail.GetValue("Tls", true), (mail["Site"] ?? "").TrimEnd('/'));
        return settings is { IsOn: true, From: "" }
            ? throw new InvalidOperationException("設定 Mail:Host があるのに Mail:From（差出人のアドレス）がありません。差出人を書くか、Mail:Host を消してください。")
            : settings;
    }
}
