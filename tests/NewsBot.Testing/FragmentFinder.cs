using System.Globalization;

namespace NewsBot.Testing;

/// <summary>
/// Finds a text directive in a page as a browser does (WICG URL Fragment Text Directives, "find a range from a text directive"): the first place
/// where prefix, words and suffix follow each other with nothing but white space between, each beginning and ending at a word's edge.
/// </summary>
public static class FragmentFinder
{
    /// <summary>Where the words start in the page; -1 where they are not found.</summary>
    public static int Find(string page, Uri link) => Find(page, link, 0);

    /// <summary>How often the words could be found, were a browser to go on after the first place.</summary>
    public static int Count(string page, Uri link)
    {
        var count = 0;
        for (var at = Find(page, link, 0); at >= 0; at = Find(page, link, at + 1))
        {
            count++;
        }

        return count;
    }

    /// <summary>As the other, for words that start no earlier than there.</summary>
    private static int Find(string page, Uri link, int earliest)
    {
        var terms = link.AbsoluteUri[(link.AbsoluteUri.IndexOf(":~:text=", StringComparison.Ordinal) + 8)..].Split(',').ToList();
        var prefix = Taken(terms, 0, t => t.EndsWith('-'), t => t[..^1]);
        var suffix = Taken(terms, terms.Count - 1, t => t.StartsWith('-'), t => t[1..]);
        terms = [.. terms.Select(Uri.UnescapeDataString)];
        for (var from = 0; from < page.Length;)
        {
            int start;
            if (prefix is null)
            {
                start = Next(page, terms[0], from);
                from = start + 1;
            }
            else
            {
                var before = Next(page, prefix, from);
                from = before + 1;
                start = before < 0 ? -1 : SkipBlanks(page, before + prefix.Length);
                if (before >= 0 && !IsAt(page, terms[0], start))
                {
                    continue;
                }
            }

            if (start < 0)
            {
                return -1;
            }

            var end = start + terms[0].Length;
            if (terms.Count > 1)
            {
                var last = Next(page, terms[1], end);
                if (last < 0)
                {
                    return -1;
                }

                end = last + terms[1].Length;
            }

            if (start >= earliest && (suffix is null || IsAt(page, suffix, SkipBlanks(page, end))))
            {
                return start;
            }
        }

        return -1;
    }

    private static string? Taken(List<string> terms, int at, Func<string, bool> isIt, Func<string, string> bare)
    {
        var term = terms[at];
        if (!isIt(term))
        {
            return null;
        }

        terms.RemoveAt(at);
        return Uri.UnescapeDataString(bare(term));
    }

    private static int Next(string page, string words, int from)
    {
        for (var at = from; at < page.Length && (at = CultureInfo.InvariantCulture.CompareInfo.IndexOf(page, words, at, CompareOptions.OrdinalIgnoreCase)) >= 0; at++)
        {
            if (IsBounded(page, at, words.Length))
            {
                return at;
            }
        }

        return -1;
    }

    private static bool IsAt(string page, string words, int at) =>
        at + words.Length <= page.Length && page.AsSpan(at, words.Length).Equals(words, StringComparison.OrdinalIgnoreCase) && IsBounded(page, at, words.Length);

    private static bool IsBounded(string page, int at, int length) =>
        (at == 0 || !char.IsLetterOrDigit(page[at - 1]) || !char.IsLetterOrDigit(page[at]))
        && (at + length == page.Length || !char.IsLetterOrDigit(page[at + length]) || !char.IsLetterOrDigit(page[at + length - 1]));

    private static int SkipBlanks(string page, int at)
    {
        while (at < page.Length && char.IsWhiteSpace(page[at]))
        {
            at++;
        }

        return at;
    }
}
