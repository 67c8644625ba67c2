using System.Security.Cryptography;
using System.Text;

namespace NewsBot.Reading.WebSub;

/// <summary>The signature of a push: "method=hex" over the bytes of the body, with the subscription's secret (W3C WebSub, section 7.1).</summary>
internal static class PushSignature
{
    /// <summary>SHA-1 is not believed any more.</summary>
    public static bool IsRight(string? header, string secret, ReadOnlySpan<byte> body)
    {
        if (header?.Split('=', 2) is not [var method, var hex] || hex.Length > 128)
        {
            return false;
        }

        var key = Encoding.UTF8.GetBytes(secret);
        byte[] right = method.Trim().ToLowerInvariant() switch
        {
            "sha256" => HMACSHA256.HashData(key, body),
            "sha384" => HMACSHA384.HashData(key, body),
            "sha512" => HMACSHA512.HashData(key, body),
            _ => [],
        };
        return right.Length > 0 && CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(Convert.ToHexStringLower(right)), Encoding.ASCII.GetBytes(hex.Trim().ToLowerInvariant()));
    }
}
