using System.Text.RegularExpressions;
using NewsBot.Reading.Formats.Markup;

namespace NewsBot.Reading.Formats.Rss;

/// <summary>Names without the e-mail addresses that RSS wants beside them.</summary>
internal static partial class People
{
    private const int Longest = 500;

    /// <summary>The name in "jane@example.org (Jane Roe)" or "Jane Roe &lt;jane@example.org&gt;"; the address where there is nothing else.</summary>
    public static string? Name(string text)
    {
        text = text.Length > Longest ? text[..Longest] : text;
        text = PlainText.FromHtml(text.Replace("<", " <", StringComparison.Ordinal));
        if (!text.Contains('@', StringComparison.Ordinal))
        {
            return text.Any(char.IsLetterOrDigit) ? text : null;
        }

        var rest = Mail.Replace(text, " ").Trim(' ', '(', ')', '[', ']', '<', '>', ',', ';', '-', '"', ':');
        rest = PlainText.Line(rest.Replace("( )", string.Empty, StringComparison.Ordinal).Replace("< >", string.Empty, StringComparison.Ordinal));
        return rest.Length > 0 ? rest : Mail.Match(text) is { Success: true } mail ? mail.Value.Replace("mailto:", string.Empty, StringComparison.OrdinalIgnoreCase) : text;
    }

    [GeneratedRegex(@"(?:mailto:)?[A-Za-z0-9._%+\-]{1,64}@[A-Za-z0-9.\-]{1,255}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Mail { get; }
}
