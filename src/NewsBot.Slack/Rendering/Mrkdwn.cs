using System.Text;
using System.Text.RegularExpressions;
using NewsBot.Core.Messages;

namespace NewsBot.Slack.Rendering;

/// <summary>Slack's markup, for the few places that know no other text. Words go in as data and come out as the same words.</summary>
internal static partial class Mrkdwn
{
    private const char Breaker = '\u200B';

    /// <summary>Plain words for a place where only mentions and entities are read, at most <paramref name="limit"/> units long when escaped.</summary>
    public static string Escape(string words, int limit)
    {
        var escaped = new StringBuilder(Math.Min(words.Length, limit));
        var at = 0;
        while (at < words.Length)
        {
            var next = ShownText.Border(words, at, 1);
            var piece = EscapeAll(words[at..next]);
            if (escaped.Length + piece.Length > limit - 1)
            {
                return escaped.Append('…').ToString();
            }

            escaped.Append(piece);
            at = next;
        }

        return escaped.ToString();
    }

    /// <summary>Runs with their links and strong words, all else taken literally.</summary>
    public static string Draw(RichText text, int limit)
    {
        var drawn = new StringBuilder();
        foreach (var run in text.Runs)
        {
            var words = ShownText.Clean(run.Text).ReplaceLineEndings(" ");
            var piece = Piece(run, words);
            if (drawn.Length + piece.Length > limit - 1)
            {
                // What does not fit whole goes in as bare words, cut, so that no link or escape is ever cut in half.
                return drawn.Append(Escape(words, Math.Max(1, limit - drawn.Length))).ToString();
            }

            drawn.Append(piece);
        }

        return drawn.ToString();
    }

    private static string Piece(Run run, string words)
    {
        var literal = Literal(words);
        if (ShownLink.Of(run.Link) is { } link && words.Trim().Length > 0)
        {
            return $"<{EscapeAll(link)}|{literal.Replace('|', '/')}>";
        }

        if (words.Trim().Length == 0)
        {
            return literal;
        }

        var marked = run.Strong ? $"*{literal.Trim()}*" : literal;
        return run.Struck ? $"~{marked.Trim()}~" : marked;
    }

    // No escape exists for style marks and emoji names; an unseen break after the mark takes its meaning away.
    private static string Literal(string words) => Marks.Replace(EscapeAll(words), match => match.Value[0] + (Breaker + match.Value[1..]));

    private static string EscapeAll(string words) =>
        words.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);

    [GeneratedRegex(@"[*_~`]|:(?=[A-Za-z0-9_+'-]+:)", RegexOptions.CultureInvariant, 250)]
    private static partial Regex Marks { get; }
}
