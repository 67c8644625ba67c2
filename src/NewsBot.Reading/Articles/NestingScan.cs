using System.Collections.Frozen;
using NewsBot.Reading.Formats.Markup;

namespace NewsBot.Reading.Articles;

/// <summary>
/// Counts how deep a page is nested and how many parts it has before it is parsed: parsing takes time with the square of the depth,
/// and cannot be called off.
/// </summary>
internal static class NestingScan
{
    public const int Deepest = 512;
    private const int MostParts = 200_000;
    private const int LongestTag = 100_000;

    // Void elements, and those that the next one of their kind closes.
    private static readonly FrozenSet<string> Flat =
        "area base br col embed hr img input link meta param source track wbr p li dd dt tr td th thead tbody tfoot option optgroup rp rt a html head body"
            .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool IsTooMuch(string html)
    {
        var names = Flat.GetAlternateLookup<ReadOnlySpan<char>>();
        var open = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var counts = open.GetAlternateLookup<ReadOnlySpan<char>>();
        var (depth, parts) = (0, 0);
        var scanner = new HtmlScanner(html);
        while (scanner.Next())
        {
            if (scanner.Kind is HtmlPiece.Start && ++parts > MostParts)
            {
                return true;
            }

            if (scanner.Kind is not (HtmlPiece.Start or HtmlPiece.End) || names.Contains(scanner.Name))
            {
                continue;
            }

            counts.TryGetValue(scanner.Name, out var count);
            if (scanner.Kind is HtmlPiece.End)
            {
                if (count > 0)
                {
                    counts[scanner.Name] = count - 1;
                    depth--;
                }
            }
            else if (scanner.Name is "script" or "style")
            {
                scanner.SkipPast(scanner.Name.ToString());
            }
            else
            {
                counts[scanner.Name] = count + 1;
                depth++;
            }

            if (depth > Deepest || scanner.Rest.Length > LongestTag && scanner.Rest.Count('=') > 1000)
            {
                return true;
            }
        }

        return false;
    }
}
