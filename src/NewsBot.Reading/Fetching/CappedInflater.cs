using System.Buffers;
using System.IO.Compression;

namespace NewsBot.Reading.Fetching;

/// <summary>Reads a body to its end, inflating it here so that the cap counts what it inflates to.</summary>
internal static class CappedInflater
{
    /// <exception cref="FetchRefusedException">The body is too large or coded in a way we do not read.</exception>
    /// <exception cref="InvalidDataException">The body cannot be inflated.</exception>
    public static async Task<byte[]> ReadAsync(Stream body, IReadOnlyCollection<string> codings, int limit, CancellationToken cancellationToken)
    {
        var named = codings.SelectMany(c => c.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Where(c => !c.Equals("identity", StringComparison.OrdinalIgnoreCase))
            .ToList();
        if (named.Count > 1)
        {
            throw new FetchRefusedException(Words.Coding(string.Join(", ", named.Take(5))));
        }

        var raw = await ReadCappedAsync(body, limit, cancellationToken).ConfigureAwait(false);
        if (named.Count == 0)
        {
            // A file such as sitemap.xml.gz is gzip without the server saying so.
            return raw is [0x1F, 0x8B, ..] ? await InflateAsync(raw, "gzip", limit, cancellationToken).ConfigureAwait(false) : raw;
        }

        return await InflateAsync(raw, named[0].ToLowerInvariant(), limit, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<byte[]> InflateAsync(byte[] raw, string coding, int limit, CancellationToken cancellationToken)
    {
        if (raw.Length == 0)
        {
            return raw;
        }

        using var source = new MemoryStream(raw, writable: false);
        Stream inflating = coding switch
        {
            "gzip" or "x-gzip" => new GZipStream(source, CompressionMode.Decompress),
            "br" => new BrotliStream(source, CompressionMode.Decompress),
            // RFC 9110 means zlib by "deflate"; some servers send bare deflate.
            "deflate" => (raw[0] & 0x0F) == 8 && raw.Length > 1 && ((raw[0] << 8) + raw[1]) % 31 == 0
                ? new ZLibStream(source, CompressionMode.Decompress)
                : new DeflateStream(source, CompressionMode.Decompress),
            _ => throw new FetchRefusedException(Words.Coding(coding.Length > 40 ? coding[..40] : coding)),
        };
        await using (inflating.ConfigureAwait(false))
        {
            try
            {
                return await ReadCappedAsync(inflating, limit, cancellationToken).ConfigureAwait(false);
            }
            catch (InvalidOperationException fault)
            {
                // How BrotliStream says that its input is no Brotli.
                throw new InvalidDataException(fault.Message, fault);
            }
        }
    }

    /// <exception cref="FetchRefusedException">It is larger than the limit.</exception>
    public static async Task<byte[]> ReadCappedAsync(Stream stream, int limit, CancellationToken cancellationToken)
    {
        using var kept = new MemoryStream();
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            int read;
            while ((read = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
            {
                if (kept.Length + read > limit)
                {
                    throw new FetchRefusedException(Words.TooLarge(limit));
                }

                kept.Write(buffer, 0, read);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return kept.ToArray();
    }
}
