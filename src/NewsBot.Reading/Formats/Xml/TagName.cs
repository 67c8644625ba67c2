namespace NewsBot.Reading.Formats.Xml;

/// <summary>A name as it stands in a document, and what it means there.</summary>
/// <param name="Raw">As written, with its prefix.</param>
/// <param name="Space">One of <see cref="Spaces"/>.</param>
/// <param name="Local">Without the prefix, in lower case.</param>
/// <param name="Key">What an attribute of that name is kept under: "rdf:about", whatever prefix the document chose.</param>
internal sealed record TagName(string Raw, string Space, string Local, string Key)
{
    /// <summary>Whether only elements stand directly in it, so that blanks between them mean nothing.</summary>
    public bool IsFrame { get; } = Local is "rss" or "rdf" or "channel" or "item" or "feed" or "entry" or "urlset" or "url" or "items";

    /// <summary>A bit that few other names have: tells most names that an element does not hold without looking at its children.</summary>
    public ulong Mark { get; } = MarkOf(Local);

    public static ulong MarkOf(string local) => local.Length == 0 ? 1 : 1UL << ((local[0] + (3 * local.Length) + (5 * local[^1])) & 63);

    public bool IsPrefixed => Raw.Contains(':', StringComparison.Ordinal);
}
