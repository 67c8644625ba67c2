using System.Security.Cryptography;
using System.Text;

namespace NewsBot.Core.Stories;

/// <summary>Short names for long things, the same on every machine and in every run.</summary>
public static class StableHash
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";

    /// <summary>The first 60 bits of the SHA-256 of <paramref name="text"/> as twelve letters and digits (RFC 4648 base 32, lower case).</summary>
    public static string Twelve(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        var bits = System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(hash);
        return string.Create(12, bits, static (span, value) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = Alphabet[(int)(value >> (59 - (5 * i)) & 31)];
            }
        });
    }
}
