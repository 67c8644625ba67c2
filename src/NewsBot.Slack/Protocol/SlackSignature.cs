using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace NewsBot.Slack.Protocol;

/// <summary>Slack's request signature, version 0: HMAC-SHA256 over version, time stamp and the raw bytes of the body.</summary>
internal static class SlackSignature
{
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    /// <summary>Null when the signature holds; otherwise why it does not.</summary>
    public static string? Fault(string? secret, string? timestamp, string? signature, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(secret))
        {
            return "no signing secret is set";
        }

        if (timestamp is null || signature is null)
        {
            return "it is not signed";
        }

        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return "its time stamp is no number";
        }

        // In both directions: a stamp from the future would keep a captured request alive for as long as its author likes.
        if (Math.Abs((decimal)now.ToUnixTimeSeconds() - seconds) > (decimal)Tolerance.TotalSeconds)
        {
            return "its time stamp is more than five minutes off";
        }

        var expected = Encoding.ASCII.GetBytes(Sign(secret.Trim(), timestamp, body));
        return CryptographicOperations.FixedTimeEquals(expected, Encoding.UTF8.GetBytes(signature)) ? null : "its signature does not fit";
    }

    public static string Sign(string secret, string timestamp, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        hash.AppendData(Encoding.UTF8.GetBytes($"v0:{timestamp}:"));
        hash.AppendData(body);
        return "v0=" + Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
