using System.Globalization;
using NewsBot.Core.Feeds;
using NewsBot.Reading.Formats.Dates;
using NewsBot.Reading.Formats.Markup;
using NewsBot.Reading.Formats.Xml;

namespace NewsBot.Reading.Formats;

/// <summary>What the readers of all XML formats share.</summary>
internal static class FeedPieces
{
    /// <summary>The first of these children that is a date.</summary>
    public static DateTimeOffset? Date(FeedElement element, params ReadOnlySpan<(string Space, string Name)> names)
    {
        foreach (var (space, name) in names)
        {
            if (!element.MayHold(name))
            {
                continue;
            }

            foreach (var node in element.Nodes)
            {
                if (node.Element is { } child && child.Is(space, name) && FeedDate.Parse(child.Text) is { } date)
                {
                    return date;
                }
            }
        }

        return null;
    }

    /// <summary>The element's address, absolute where that can be worked out; null where it is empty, or a script and no address.</summary>
    public static string? Address(FeedElement element, string? value, string? fallback) =>
        string.IsNullOrWhiteSpace(value) || !Addresses.IsHarmless(value) ? null : Addresses.Resolve(value, element.Base ?? fallback);

    /// <summary>
    /// An id as given; only a relative reference, where the format wants an absolute one, is completed like any address (RFC 4287, section
    /// 4.2.6, and xml:base).
    /// </summary>
    public static string? Identity(FeedElement? id, string? fallback) =>
        OrNull(id?.Text) is not { } text ? null
            : text.Contains('/', StringComparison.Ordinal) && !text.AsSpan().ContainsAny(" \t\n") && Addresses.Scheme(text) is null ? Address(id!, text, fallback) : text;

    public static string? OrNull(string? text) => string.IsNullOrEmpty(text) ? null : text;

    public static Enclosure? Enclosure(FeedElement element, string? address, string? fallback) =>
        Address(element, address, fallback) is { } url
            ? new Enclosure(url, OrNull(element["type"]), Length(element["length"]))
            : null;

    /// <summary>A size in bytes; null where it is none.</summary>
    public static long? Length(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : null;

    /// <summary>Entries that are whole; where there are none, the cut one with what is whole of it.</summary>
    public static IReadOnlyList<FeedElement> WholeEntries(IReadOnlyList<FeedElement> entries)
    {
        var whole = entries.Where(e => !e.IsCut).ToList();
        return whole.Count > 0 ? whole : entries;
    }
}
