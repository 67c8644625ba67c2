using System.Globalization;
using System.Text;

namespace NewsBot.Web.Markup;

/// <summary>
/// Text from outside as it may be shown: no control characters, and none of the marks that turn the reading direction of the
/// words round them or hide between letters.
/// </summary>
internal static class VisibleText
{
    public static string Of(string? text)
    {
        if (text is null || !text.Any(IsHidden))
        {
            return text ?? "";
        }

        var kept = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!IsHidden(c))
            {
                kept.Append(c);
            }
        }

        return kept.ToString();
    }

    /// <summary>At most <paramref name="limit"/> letters as people count them, with "…" for the rest.</summary>
    public static string Of(string? text, int limit)
    {
        var visible = Of(text);
        if (visible.Length <= limit)
        {
            return visible;
        }

        var end = 0;
        for (var letters = 0; letters < limit && end < visible.Length; letters++)
        {
            end += StringInfo.GetNextTextElementLength(visible, end);
        }

        return end == visible.Length ? visible : visible[..end].TrimEnd() + "…";
    }

    /// <summary>Joiners stay: several scripts, and many emoji, are written with them.</summary>
    private static bool IsHidden(char c) => c switch
    {
        '\n' or '\t' or '\u200C' or '\u200D' => false,
        _ => char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format,
    };
}
