namespace NewsBot.Core.Messages;

/// <summary>
/// Links that open a story at quoted words: <c>https://…/story#:~:text=first%20words,last%20words</c>
/// (WICG URL Fragment Text Directives). A browser that does not know them, or does not find the words, shows the story.
/// </summary>
public static class TextFragment
{
    private const string Directive = ":~:text=";

    /// <summary>A quote of at most so many words is given whole; of a longer one only its ends.</summary>
    private const int WholeWords = 12;

    private const int EndWords = 5;

    /// <summary>A quote of at most so many words may well stand on a page twice.</summary>
    private const int ShortWords = 6;

    private const int BesideWords = 3;

    /// <summary>Longer directives are dropped: chat surfaces cut long addresses, and a cut one leads nowhere.</summary>
    private const int MaxDirective = 600;

    /// <summary>
    /// The story's address with the quote marked in it; the address alone where there is no quote, where the quote has no words
    /// that fit or cannot be told from the same words elsewhere on the page, or where the address is not http or https.
    /// </summary>
    /// <param name="sentence">
    /// What the quote stands in, letter for letter: the words beside a short quote are told too, so that the same words elsewhere on the page are
    /// not taken for it. Null for none.
    /// </param>
    /// <param name="headline">
    /// The story's headline, which stands above its text: words that it has too must be told from it, or the page opens at its top. Null for none.
    /// </param>
    public static Uri Link(Uri story, string? quote, string? sentence = null, string? headline = null)
    {
        ArgumentNullException.ThrowIfNull(story);
        if (!story.IsAbsoluteUri || story.Scheme is not ("http" or "https") || Marked(quote, headline) is not { } marked)
        {
            return story;
        }

        var placed = Between(marked, quote!, sentence);
        if (placed == marked && sentence is not null && headline?.Contains(sentence, StringComparison.Ordinal) != true
            && (Words(quote!).Length == 1 || StandsIn(headline, quote!)))
        {
            return story;
        }

        var fragment = story.Fragment.TrimStart('#');
        var earlier = fragment.IndexOf(":~:", StringComparison.Ordinal);
        var anchor = earlier < 0 ? fragment : fragment[..earlier];
        return new($"{story.GetLeftPart(UriPartial.Query)}#{anchor}{Directive}{placed}");
    }

    private static string? Marked(string? quote, string? headline)
    {
        // A browser looks for each end of a range within one paragraph, so no end may cross a line.
        var lines = (quote ?? "").Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(Words).Where(l => l.Length > 0).ToArray();
        if (lines.Length == 0)
        {
            return null;
        }

        var marked = lines is [var only] && (only.Length <= WholeWords || StandsIn(headline, string.Join(' ', only.Take(EndWords))))
            ? Encode(only)
            : Encode(lines[0].Take(EndWords)) + "," + Encode(lines[^1].TakeLast(EndWords));
        return marked.Length <= MaxDirective && !marked.StartsWith(',') && !marked.EndsWith(',') ? marked : null;
    }

    /// <summary>The directive with up to three words of the sentence on each side, where the quote is short and stands in it.</summary>
    private static string Between(string marked, string quote, string? sentence)
    {
        var at = sentence?.IndexOf(quote, StringComparison.Ordinal) ?? -1;
        if (at < 0 || quote.AsSpan().ContainsAny('\n', '\r') || Words(quote).Length > ShortWords)
        {
            return marked;
        }

        // Where the marks at the ends of the quote are left away, they belong to its neighbours.
        var from = at;
        while (!IsWordPart(sentence![from]))
        {
            from++;
        }

        var to = at + quote.Length;
        while (!IsWordPart(sentence[to - 1]))
        {
            to--;
        }

        var before = string.Join(' ', sentence[..from].Split('\n')[^1].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).TakeLast(BesideWords));
        var after = string.Join(' ', sentence[to..].Split('\n')[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(BesideWords));
        var whole = (HasLetterOrDigit(before) ? Uri.EscapeDataString(before) + "-," : "") + marked + (HasLetterOrDigit(after) ? ",-" + Uri.EscapeDataString(after) : "");
        return whole.Length <= MaxDirective ? whole : marked;
    }

    /// <summary>The words with at least one letter or digit between them and each end of the line.</summary>
    private static string[] Words(string line)
    {
        var words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var first = Array.FindIndex(words, HasLetterOrDigit);
        return first < 0 ? [] : words[first..(Array.FindLastIndex(words, HasLetterOrDigit) + 1)];
    }

    private static bool StandsIn(string? headline, string words) =>
        headline is not null && string.Join(' ', Words(headline)).Contains(Uri.UnescapeDataString(Encode(Words(words))), StringComparison.OrdinalIgnoreCase);

    private static bool HasLetterOrDigit(string word) => word.Any(char.IsLetterOrDigit);

    /// <summary>
    /// Marks at the ends are left away: they are where papers differ, and a dash there would turn the words into a prefix or a suffix.
    /// </summary>
    private static string Encode(IEnumerable<string> words)
    {
        var text = string.Join(' ', words);
        var from = 0;
        var to = text.Length;
        while (from < to && !IsWordPart(text[from]))
        {
            from++;
        }

        while (to > from && !IsWordPart(text[to - 1]))
        {
            to--;
        }

        return Uri.EscapeDataString(text[from..to]);
    }

    /// <summary>Halves of a pair and combining marks belong to the letter beside them.</summary>
    private static bool IsWordPart(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is
        System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
