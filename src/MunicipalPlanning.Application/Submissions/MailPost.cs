using System.Net;
using System.Net.Mail;
using System.Text;
using Microsoft.Extensions.Logging;

namespace MunicipalPlanning.Application.Submissions;

/// <summary>Sends mail through the office's server, where there is one.</summary>
public sealed partial class MailPost(MailSettings settings, ILogger<MailPost> logger)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public bool IsOn => settings.IsOn;

    /// <summary>An address within the site as a whole link; empty where it is not known how the site is reached.</summary>
    public string LinkTo(string address) => settings.Site.Length > 0 ? settings.Site + address : "";

    /// <summary>One mail to each address, so that nobody sees the others'.</summary>
    /// <returns>To how many it could be handed over.</returns>
    public async Task<int> SendAsync(IReadOnlyCollection<string> addresses, string subject, string body, CancellationToken cancellationToken)
    {
        if (!IsOn || addresses.Count == 0)
            return 0;
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.UsesTls };
        if (settings.User.Length > 0)
            client.Credentials = new NetworkCredential(settings.User, settings.Password);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        var sent = 0;
        foreach (var address in addresses)
        {
            try
            {
                using var mail = new MailMessage(settings.From, address, subject, body) { SubjectEncoding = Encoding.UTF8, BodyEncoding = Encoding.UTF8, HeadersEncoding = Encoding.UTF8 };
                await client.SendMailAsync(mail, patience.Token);
                sent++;
            }
            catch (Exception failure) when (failure is SmtpException or FormatException || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
            {
                // The notice in the product stands; who sent it is told how many mails went out.
                LogFailure(settings.Host, failure.Message);
            }
        }
        return sent;
    }

    [LoggerMessage(LogLevel.Warning, "A mail could not be handed over to {Host}: {Reason}")]
    private partial void LogFailure(string host, string reason);
}
