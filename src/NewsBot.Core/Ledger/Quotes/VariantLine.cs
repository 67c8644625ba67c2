using NewsBot.Core.Messages;

namespace NewsBot.Core.Ledger.Quotes;

/// <summary>Two prints of one quote as one line: the first one's words, and where they differ both in brackets under their outlets.</summary>
internal static class VariantLine
{
    private const int MostPlaces = 5;

    /// <summary>How many common words are shown on a side of a place that differs.</summary>
    private const int Beside = 8;

    /// <example>“we ask that he [Harbour Echo: consider | Mere Mail: reconsider] his position …” — Harbour Echo 11:02, Mere Mail 12:40</example>
    public static RichText Of(QuoteVariant variant)
    {
        var (one, other) = (EntryLine.Source(variant.One), EntryLine.Source(variant.Other));
        var isSameOutlet = string.Equals(variant.One.Story.Feed, variant.Other.Story.Feed, StringComparison.OrdinalIgnoreCase);
        var (oneName, otherName) = isSameOutlet ? (one.Text, other.Text) : (variant.One.Story.Feed, variant.Other.Story.Feed);
        var places = variant.Parts.Count(p => p.Differs);
        var shown = new List<string>();
        var told = 0;
        for (var i = 0; i < variant.Parts.Count && (told < MostPlaces || !variant.Parts[i].Differs); i++)
        {
            var part = variant.Parts[i];
            told += part.Differs ? 1 : 0;
            shown.Add(part.Differs ? Place(part, oneName, otherName) : Common(part.One!, isFirst: i == 0, isLast: i == variant.Parts.Count - 1 || told == MostPlaces));
        }

        var line = string.Join(' ', shown);
        line = variant.CutBefore && !line.StartsWith('…') ? "… " + line : line;
        line = (variant.CutAfter || told < places) && !line.EndsWith('…') ? line + " …" : line;
        var more = places - told;
        return new(new($"“{line}”{(more > 0 ? $" (+{more} more place{(more == 1 ? "" : "s")})" : "")} — "), one, new(", "), other);
    }

    private static string Place(QuotePart part, string one, string other) => part switch
    {
        { Other: null } => $"[only {one}: {EntryLine.Shorten(part.One!)}]",
        { One: null } => $"[only {other}: {EntryLine.Shorten(part.Other!)}]",
        _ => $"[{one}: {EntryLine.Shorten(part.One)} | {other}: {EntryLine.Shorten(part.Other)}]",
    };

    private static string Common(string words, bool isFirst, bool isLast)
    {
        var each = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var (head, tail) = (isFirst ? 0 : Beside, isLast ? 0 : Beside);
        return string.Join(' ', each.Length <= head + tail ? each : [.. each.Take(head), "…", .. each.TakeLast(tail)]);
    }
}
