using System.Collections.Concurrent;

namespace NewsBot.Web.Tracker;

/// <summary>Keeps what was drawn of the record as it stands. All of it goes when the record changes.</summary>
internal sealed class RenderedPages
{
    private const int MostPages = 4_000;
    private const long MostBytes = 64 * 1024 * 1024;
    private const int LargestPage = 16 * 1024 * 1024;
    private const int LongestKey = 400;

    private Kept _kept = new(-1);

    public Rendered? Find(long version, string key) => Of(version) is { } kept && kept.Pages.TryGetValue(key, out var page) ? page : null;

    public void Keep(long version, string key, Rendered page)
    {
        if (key.Length > LongestKey || page.Body.Length > LargestPage || Of(version) is not { } kept)
        {
            return;
        }

        if (kept.Pages.Count >= MostPages || Interlocked.Read(ref kept.Bytes) + page.Body.Length > MostBytes)
        {
            // Whoever asks for ever new addresses must not fill the memory; what is asked for often is soon back.
            Interlocked.CompareExchange(ref _kept, new(version), kept);
            return;
        }

        if (kept.Pages.TryAdd(key, page))
        {
            Interlocked.Add(ref kept.Bytes, page.Body.Length);
        }
    }

    /// <summary>Null for a version that is over.</summary>
    private Kept? Of(long version)
    {
        var kept = Volatile.Read(ref _kept);
        if (kept.Version < version)
        {
            Interlocked.CompareExchange(ref _kept, new(version), kept);
            kept = Volatile.Read(ref _kept);
        }

        return kept.Version == version ? kept : null;
    }

    private sealed class Kept(long version)
    {
        public long Bytes;

        public long Version { get; } = version;

        public ConcurrentDictionary<string, Rendered> Pages { get; } = new(StringComparer.Ordinal);
    }
}
