using System.DirectoryServices.Protocols;
using System.Net;
using Microsoft.Extensions.Logging;

namespace MunicipalPlanning.Application.Access.Directories;

/// <summary>庁内のアカウント: asks the office's directory (LDAP, Active Directory) who someone is.</summary>
public sealed partial class OfficeDirectory(DirectorySettings settings, ILogger<OfficeDirectory> logger) : IDisposable
{
    private const int InvalidCredentials = 49;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    private readonly DirectoryInfo? _trusted = settings.CaFile.Length > 0 ? TrustOnly(settings.CaFile) : null;

    public bool IsOn => settings.Host.Length > 0;

    public async Task<DirectoryAnswer> FindAsync(string number, string passphrase, CancellationToken cancellationToken)
    {
        // A bind without a password succeeds as nobody.
        if (passphrase.Length == 0 || number.Length == 0 || passphrase.Contains('\0') || number.Any(char.IsControl))
            return new DirectoryAnswer.Wrong();
        try
        {
            return await Task.Run(() => Find(number, passphrase), cancellationToken).WaitAsync(Limit, cancellationToken);
        }
        catch (LdapException refused) when (refused.ErrorCode == InvalidCredentials)
        {
            return new DirectoryAnswer.Wrong();
        }
        catch (Exception failure) when (failure is LdapException or DirectoryOperationException or TimeoutException or TlsOperationException)
        {
            LogUnreachable(settings.Host, failure.Message);
            return new DirectoryAnswer.Unreachable();
        }
    }

    public void Dispose() => _trusted?.Delete(recursive: true);

    private DirectoryAnswer Find(string number, string passphrase)
    {
        var bindsAsPerson = settings.BindDn.Length == 0 && settings.BindPattern.Length > 0;
        using var searching = Connect();
        if (bindsAsPerson)
            Bind(searching, LdapFilter.FillName(settings.BindPattern, number), passphrase);
        else
            BindToSearch(searching);
        var entries = Search(searching, LdapFilter.Fill(settings.UserFilter, number), [settings.NameAttribute, settings.KanaAttribute, settings.MailAttribute, settings.GroupAttribute]);
        if (entries is not [var entry])
            return new DirectoryAnswer.Wrong();
        if (!bindsAsPerson)
        {
            using var proving = Connect();
            Bind(proving, entry.DistinguishedName, passphrase);
        }
        return new DirectoryAnswer.Known(new DirectoryPerson(
            ValueOf(entry, settings.NameAttribute) ?? number, ValueOf(entry, settings.KanaAttribute) ?? "", ValueOf(entry, settings.MailAttribute) ?? "", GroupsOf(searching, entry)));
    }

    private IReadOnlyList<string> GroupsOf(LdapConnection connection, SearchResultEntry person) => settings.GroupFilter.Length > 0
        ? [.. Search(connection, LdapFilter.Fill(settings.GroupFilter, person.DistinguishedName), ["1.1"]).Select(group => group.DistinguishedName)]
        : ValuesOf(person, settings.GroupAttribute);

    private LdapConnection Connect()
    {
        var connection = new LdapConnection(new LdapDirectoryIdentifier(settings.Host, settings.PortOrUsual)) { AuthType = AuthType.Basic, Timeout = Limit };
        connection.SessionOptions.ProtocolVersion = 3;
        connection.SessionOptions.ReferralChasing = ReferralChasingOptions.None;
        if (settings.Tls == DirectoryTls.None)
            return connection;
        if (_trusted is not null && !OperatingSystem.IsWindows())
        {
            connection.SessionOptions.TrustedCertificatesDirectory = _trusted.FullName;
            connection.SessionOptions.StartNewTlsSessionContext();
        }
        if (settings.Tls == DirectoryTls.Ldaps)
            connection.SessionOptions.SecureSocketLayer = true;
        else
            StartTls(connection);
        return connection;
    }

    private static void StartTls(LdapConnection connection)
    {
        // On Linux the library opens its connection only with a bind; one as nobody carries no secret.
        connection.AuthType = AuthType.Anonymous;
        connection.Bind();
        connection.SessionOptions.StartTransportLayerSecurity(null);
        connection.AuthType = AuthType.Basic;
    }

    /// <exception cref="DirectoryOperationException">The searching account itself is refused, which is nobody's wrong pass phrase.</exception>
    private void BindToSearch(LdapConnection connection)
    {
        try
        {
            if (settings.BindDn.Length > 0)
                Bind(connection, settings.BindDn, settings.BindPassword);
            else
                connection.AuthType = AuthType.Anonymous;
        }
        catch (LdapException refused) when (refused.ErrorCode == InvalidCredentials)
        {
            throw new DirectoryOperationException("The directory refuses Access:Directory:BindDn or BindPassword.", refused);
        }
    }

    private static void Bind(LdapConnection connection, string name, string passphrase) => connection.Bind(new NetworkCredential(name, passphrase));

    private List<SearchResultEntry> Search(LdapConnection connection, string filter, string[] attributes)
    {
        var request = new SearchRequest(settings.BaseDn, filter, SearchScope.Subtree, [.. attributes.Where(attribute => attribute.Length > 0)]);
        return [.. ((SearchResponse)connection.SendRequest(request)).Entries.Cast<SearchResultEntry>()];
    }

    private static string? ValueOf(SearchResultEntry entry, string attribute) => ValuesOf(entry, attribute) is [var first, ..] ? first : null;

    private static IReadOnlyList<string> ValuesOf(SearchResultEntry entry, string attribute) =>
        attribute.Length > 0 && entry.Attributes[attribute] is { } values ? [.. values.GetValues(typeof(string)).Cast<string>()] : [];

    // The library takes a folder and would trust whatever else lies in it.
    private static DirectoryInfo TrustOnly(string file)
    {
        var folder = Directory.CreateTempSubdirectory("planning-ca-");
        File.Copy(file, Path.Combine(folder.FullName, "ca.pem"));
        return folder;
    }

    [LoggerMessage(LogLevel.Error, "The directory {Host} could not be asked: {Reason}")]
    private partial void LogUnreachable(string host, string reason);
}
