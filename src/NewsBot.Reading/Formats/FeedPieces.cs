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

    /// <summary>The element's address, absolute where that can be worked out; null where it is empty.</summary>
    public static string? Address(FeedElement element, string? value, string? fallback) =>
        string.IsNullOrWhiteSpace(value) ? null : Addresses.Resolve(value, element.Base ?? fallback);

    public static string? OrNull(string? text) => string.IsNullOrEmpty(text) ? null : text;

    public static Enclosure? Enclosure(FeedElement element, string? address, string? fallback) =>
        Address(element, address, fallback) is { } url
            ? new Enclosure(url, OrNull(element["type"]), long.TryParse(element["length"], out var length) && length >= 0 ? length : null)
            : null;

    /// <summary>Entries that are whole; where there are none, the cut one with what is whole of it.</summary>
    public static IReadOnlyList<FeedElement> WholeEntries(IReadOnlyList<FeedElement> entries)
    {
        var whole = entries.Where(e => !e.IsCut).ToList();
        return whole.Count > 0 ? whole : entries;
    }
}
