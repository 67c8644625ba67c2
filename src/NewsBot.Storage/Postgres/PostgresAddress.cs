using System.Text.RegularExpressions;
using Npgsql;

namespace NewsBot.Storage.Postgres;

/// <summary>The address of a PostgreSQL database as people write it: <c>Host=…;Database=…</c> or <c>postgres://user@host/database</c>.</summary>
internal static partial class PostgresAddress
{
    private const int DefaultPort = 5432;

    private const int Connections = 20;

    public static bool IsOne(string written) => IsUrl(written) || NamesHost.IsMatch(written);

    /// <summary>Null when it cannot be read. The driver's own words are not passed on: they may repeat a password.</summary>
    public static NpgsqlConnectionStringBuilder? Read(string written)
    {
        try
        {
            var address = IsUrl(written) ? FromUrl(new Uri(written)) : new NpgsqlConnectionStringBuilder(written);
            if (string.IsNullOrWhiteSpace(address.Host))
            {
                return null;
            }

            address.ApplicationName ??= "NewsBot";
            if (!address.ShouldSerialize("Maximum Pool Size"))
            {
                // The driver's own 100 are all that a server has as it comes: better to wait for one here than to be refused there.
                address.MaxPoolSize = Connections;
            }

            return address;
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or InvalidCastException or OverflowException)
        {
            return null;
        }
    }

    /// <summary>The database and its server, without user and password.</summary>
    public static string Name(NpgsqlConnectionStringBuilder address) =>
        $"{address.Database ?? address.Username ?? "the database of this account"} on {Server(address)}";

    public static string Server(NpgsqlConnectionStringBuilder address) =>
        address.Port == DefaultPort ? address.Host! : $"{address.Host}:{address.Port}";

    private static bool IsUrl(string written) =>
        written.StartsWith("postgres:", StringComparison.OrdinalIgnoreCase) || written.StartsWith("postgresql:", StringComparison.OrdinalIgnoreCase);

    private static NpgsqlConnectionStringBuilder FromUrl(Uri url)
    {
        var user = url.UserInfo.Split(':', 2);
        var address = new NpgsqlConnectionStringBuilder { Host = url.Host, Port = url.Port < 0 ? DefaultPort : url.Port };
        if (user[0].Length > 0)
        {
            address.Username = Uri.UnescapeDataString(user[0]);
        }

        if (user.Length > 1)
        {
            address.Password = Uri.UnescapeDataString(user[1]);
        }

        if (url.AbsolutePath.Length > 1)
        {
            address.Database = Uri.UnescapeDataString(url.AbsolutePath[1..]);
        }

        foreach (var pair in url.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (key, value) = pair.Split('=', 2) is [var k, var v] ? (k, Uri.UnescapeDataString(v)) : throw new FormatException();
            address[Keyword(key)] = key.Equals("sslmode", StringComparison.OrdinalIgnoreCase)
                ? value.Replace("-", "", StringComparison.Ordinal)
                : value;
        }

        return address;
    }

    /// <summary>What libpq calls otherwise than the driver.</summary>
    private static string Keyword(string key) => key switch
    {
        "connect_timeout" => "Timeout",
        "sslrootcert" => "Root Certificate",
        "sslcert" => "SSL Certificate",
        "sslkey" => "SSL Key",
        _ => key.Replace('_', ' '),
    };

    [GeneratedRegex(@"(^|;)\s*(host|server)\s*=", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NamesHost { get; }
}
