using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;

namespace NewsBot.Reading.Articles;

/// <summary>Whether a page says that the rest is for subscribers.</summary>
internal static partial class Paywall
{
    public static bool IsMarked(IHtmlDocument document, StructuredData data)
    {
        if (data.IsForSubscribers)
        {
            return true;
        }

        var tier = document.QuerySelector("meta[property='article:content_tier'], meta[name='article:content_tier']")?.GetAttribute("content");
        return tier is not null && (tier.Equals("locked", StringComparison.OrdinalIgnoreCase) || tier.Equals("metered", StringComparison.OrdinalIgnoreCase))
            || document.QuerySelectorAll("[class*=paywall i], [id*=paywall i], [class*=subscriber-only i], [class*=premium-content i], [data-paywall]").Take(20)
                .Any(e => e.TextContent.Length < 2000 && Invitation.IsMatch(e.TextContent));
    }

    [GeneratedRegex(
        @"(?:subscribe|log\s?in|sign\s?in|register)\b.{0,40}\b(?:to\s+)?(?:continue|read|unlock|access)|\b(?:for|to)\s+(?:our\s+)?(?:subscribers|members)\s+only|subscriber[- ](?:only|exclusive)|already\s+a\s+(?:subscriber|member)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline, 5000)]
    private static partial Regex Invitation { get; }
}
