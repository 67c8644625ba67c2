using System.Text.RegularExpressions;

namespace NewsBot.Slack.Protocol;

/// <summary>What a person typed, out of the way Slack writes it down.</summary>
internal static partial class SlackText
{
    private const int Longest = 8000;

    /// <summary>Plain words: our own mention gone, links as addresses, people and channels by name where it is told.</summary>
    public static string Plain(string? text, string? botUser)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return "";
        }

        var bounded = text.Length > Longest ? text[..Longest] : text;
        var words = Token.Replace(bounded, match => Word(match.Groups[1].Value, botUser));
        words = words
            .Replace("&lt;", "<", StringComparison.Ordinal)
            .Replace("&gt;", ">", StringComparison.Ordinal)
            .Replace("&amp;", "&", StringComparison.Ordinal);
        return Blanks.Replace(words, " ").Trim();
    }

    /// <summary>Whether it names a person, in Slack's way of writing that down.</summary>
    public static bool Mentions(string? text, string? user) =>
        user is not null && text is not null && (text.Contains($"<@{user}>", StringComparison.Ordinal) || text.Contains($"<@{user}|", StringComparison.Ordinal));

    /// <summary>Whether it calls anybody by name, or all: then it is said to them.</summary>
    public static bool CallsSomebody(string? text) =>
        text is not null && (text.Contains("<@", StringComparison.Ordinal) || text.Contains("<!subteam", StringComparison.Ordinal)
            || text.Contains("<!here", StringComparison.Ordinal) || text.Contains("<!channel", StringComparison.Ordinal) || text.Contains("<!everyone", StringComparison.Ordinal));

    /// <summary>The first address of a page in a message; null for none.</summary>
    public static string? FirstLink(string? text) => text is null ? null : Token.Matches(text.Length > Longest ? text[..Longest] : text)
        .Select(match => match.Groups[1].Value.Split('|')[0].Replace("&amp;", "&", StringComparison.Ordinal))
        .FirstOrDefault(target => target.StartsWith("https://", StringComparison.Ordinal) || target.StartsWith("http://", StringComparison.Ordinal));

    [GeneratedRegex("<([^<>]*)>", RegexOptions.CultureInvariant, 250)]
    private static partial Regex Token { get; }

    [GeneratedRegex(@"[ \t\u00A0]+", RegexOptions.CultureInvariant, 250)]
    private static partial Regex Blanks { get; }

    private static string Word(string token, string? botUser)
    {
        var bar = token.IndexOf('|', StringComparison.Ordinal);
        var target = bar < 0 ? token : token[..bar];
        var label = bar < 0 ? "" : token[(bar + 1)..];
        if (target.StartsWith('@'))
        {
            return target[1..] == botUser ? " " : Named('@', label, target[1..]);
        }

        if (target.StartsWith('#'))
        {
            return Named('#', label, target[1..]);
        }

        if (target.StartsWith('!'))
        {
            return label.Length > 0 ? label : "@" + target[1..].Split('^')[0];
        }

        // "<http://echo.test|echo.test>" is what Slack makes of a typed address; a label in words was put there by a person.
        return label.Contains(' ', StringComparison.Ordinal) ? label : target.Replace("mailto:", "", StringComparison.Ordinal);
    }

    private static string Named(char mark, string label, string id) => mark + (label.Length > 0 ? label.TrimStart(mark) : id);
}
