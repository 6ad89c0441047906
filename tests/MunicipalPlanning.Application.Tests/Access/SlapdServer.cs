using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MunicipalPlanning.Application.Access.Directories;
using MunicipalPlanning.Domain.Access;

namespace MunicipalPlanning.Application.Tests.Access;

/// <summary>An OpenLDAP server of its own, with a throw-away certificate: 佐久間 (in the group shoko) and 小林 (in no group).</summary>
public sealed class SlapdServer : IAsyncLifetime
{
    public const string Passphrase = "office-computer-word";
    private const string Base = "dc=mihon,dc=example";
    private const string SearcherPassword = "searching";
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(30);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("planning-slapd-");
    private readonly (int Plain, int Protected) _ports = (FreePort(), FreePort());
    private Process? _process;

    public string CaFile => Path.Combine(_folder.FullName, "ca.pem");

    /// <summary>An authority that this server's certificate does not come from.</summary>
    public string OtherCaFile => Path.Combine(_folder.FullName, "other.pem");

    public DirectorySettings Settings(DirectoryTls tls = DirectoryTls.Ldaps) => new()
    {
        Host = IPAddress.Loopback.ToString(),
        Port = tls == DirectoryTls.Ldaps ? _ports.Protected : _ports.Plain,
        Tls = tls,
        CaFile = CaFile,
        BaseDn = Base,
        UserFilter = "(uid={0})",
        BindDn = $"cn=searcher,{Base}",
        BindPassword = SearcherPassword,
        NameAttribute = "cn",
        KanaAttribute = "",
        GroupFilter = "(member={0})",
        GroupRoles = { new DirectoryGroupRole { Group = $"cn=shoko,{Base}", Role = StaffRole.Member, Unit = "shoko" } },
    };

    public async ValueTask InitializeAsync()
    {
        WriteCertificates();
        await File.WriteAllTextAsync(In("slapd.conf"), Configuration());
        await File.WriteAllTextAsync(In("people.ldif"), People);
        Directory.CreateDirectory(In("data"));
        using (var adding = Start("slapadd", "-f", In("slapd.conf"), "-l", In("people.ldif")))
            await adding.WaitForExitAsync();
        _process = Start("slapd", "-d", "0", "-f", In("slapd.conf"), "-h", string.Create(CultureInfo.InvariantCulture, $"ldap://127.0.0.1:{_ports.Plain} ldaps://127.0.0.1:{_ports.Protected}"));
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < StartLimit && !_process.HasExited; await Task.Delay(50))
        {
            if (await AnswersAsync(_ports.Plain) && await AnswersAsync(_ports.Protected))
                return;
        }
        throw new InvalidOperationException("slapd did not start.");
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }
        _process?.Dispose();
        _folder.Delete(recursive: true);
    }

    private static string People => $"""
        dn: {Base}
        objectClass: domain
        dc: mihon

        dn: cn=searcher,{Base}
        objectClass: applicationProcess
        objectClass: simpleSecurityObject
        cn: searcher
        userPassword: {SearcherPassword}

        dn: uid=012345,{Base}
        objectClass: inetOrgPerson
        uid: 012345
        cn: 佐久間 恵子
        sn: 佐久間
        mail: sakuma@mihon.example
        userPassword: {Passphrase}

        dn: uid=054321,{Base}
        objectClass: inetOrgPerson
        uid: 054321
        cn: 小林 和子
        sn: 小林
        userPassword: {Passphrase}

        dn: cn=shoko,{Base}
        objectClass: groupOfNames
        cn: shoko
        member: uid=012345,{Base}

        """;

    private string Configuration() => $"""
        include /etc/ldap/schema/core.schema
        include /etc/ldap/schema/cosine.schema
        include /etc/ldap/schema/inetorgperson.schema
        modulepath /usr/lib/ldap
        moduleload back_mdb
        pidfile {In("slapd.pid")}
        TLSCertificateFile {In("server.pem")}
        TLSCertificateKeyFile {In("server.key")}
        security simple_bind=128
        database mdb
        suffix "{Base}"
        directory {In("data")}
        access to attrs=userPassword by anonymous auth by * none
        access to * by dn.exact="cn=searcher,{Base}" read by self read by * none

        """;

    private void WriteCertificates()
    {
        using var ca = CreateAuthority("Mihon CA");
        using var other = CreateAuthority("Another CA");
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        // libldap compares localhost with the machine's own name.
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var server = request.Create(ca, DateTimeOffset.UtcNow.AddHours(-1), DateTimeOffset.UtcNow.AddHours(1), RandomNumberGenerator.GetBytes(8));
        File.WriteAllText(CaFile, ca.ExportCertificatePem());
        File.WriteAllText(OtherCaFile, other.ExportCertificatePem());
        File.WriteAllText(In("server.pem"), server.ExportCertificatePem());
        File.WriteAllText(In("server.key"), key.ExportPkcs8PrivateKeyPem());
    }

    private static X509Certificate2 CreateAuthority(string name)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true));
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddHours(-2), DateTimeOffset.UtcNow.AddHours(2));
    }

    private string In(string name) => Path.Combine(_folder.FullName, name);

    private static Process Start(string program, params string[] arguments) =>
        Process.Start(new ProcessStartInfo(Path.Combine("/usr/sbin", program), arguments) { RedirectStandardError = true, RedirectStandardOutput = true })
        ?? throw new InvalidOperationException($"{program} did not start.");

    private static async Task<bool> AnswersAsync(int port)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
