using System.Text.RegularExpressions;

namespace NewsBot.Reading.Articles;

/// <summary>A title as printed in the browser's tab, cut where outlets put their own name: "Headline | Section | Outlet".</summary>
internal static partial class TitleParts
{
    public static IReadOnlyList<string> Of(string title) => [.. Separator.Split(title).Select(p => p.Trim()).Where(p => p.Length > 0)];

    /// <summary>The title without the outlet's name at its end or beginning; a title that is only the name stays.</summary>
    public static string Without(string title, string? site)
    {
        if (site is null || site.Length < 2)
        {
            return title;
        }

        var ends = Separator.Matches(title);
        foreach (Match end in ends)
        {
            if (IsName(title[(end.Index + end.Length)..], site) && title[..end.Index].Trim() is { Length: > 0 } before)
            {
                return before;
            }
        }

        for (var i = ends.Count - 1; i >= 0; i--)
        {
            if (IsName(title[..ends[i].Index], site) && title[(ends[i].Index + ends[i].Length)..].Trim() is { Length: > 0 } after)
            {
                return after;
            }
        }

        return title;
    }

    /// <summary>Whether two names are one but for spaces, case and "the".</summary>
    public static bool IsName(string text, string site)
    {
        var (a, b) = (Bare(text), Bare(site));
        return a.Length > 1 && b.Length > 1 && (a == b || (a.Length > 4 && b.Length > 4 && (a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal)) && Math.Min(a.Length, b.Length) * 2 > Math.Max(a.Length, b.Length)));
    }

    private static string Bare(string text)
    {
        var letters = string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
        return letters.StartsWith("the", StringComparison.Ordinal) && letters.Length > 5 ? letters[3..] : letters;
    }

    [GeneratedRegex(@"\s+[|\-–—·•»«:~/>]+\s+|\s*[|｜：»]\s*|(?<=\S)\s*::\s*|:\s+|\s+by\s+(?=[^|]{3,40}\s[|])", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Separator { get; }
}
