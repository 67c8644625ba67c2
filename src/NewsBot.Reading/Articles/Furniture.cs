using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace NewsBot.Reading.Articles;

/// <summary>What stands round a story on its page and is not part of it.</summary>
internal static partial class Furniture
{
    private const int LongestNames = 500;

    private const string Always =
        "script, style, noscript, template, iframe, object, embed, canvas, svg, math, video, audio, picture, img, map, button, input, select, textarea, label, dialog, "
        + "nav, menu, figcaption, form, head, link, meta, [hidden], [role=navigation], [role=complementary], [role=banner], [role=contentinfo], [role=dialog], [role=search], "
        + "[role=menu], [role=alert], [role=toolbar], [role=tablist], [aria-hidden=true], [aria-modal=true]";

    /// <summary>Takes furniture out, unless most of the page's text stands in it: then the name is no sign.</summary>
    /// <param name="byName">False takes out only what is never text, whatever its name.</param>
    public static void Strip(IElement body, bool byName)
    {
        // A page whose text waits for a script is often whole inside noscript; a form may wrap everything.
        var weights = new TextWeights(body);
        Remove(body.QuerySelectorAll("form").Where(form => weights.Text(form) > weights.Text(body) / 2), keepChildren: true);
        Remove(body.QuerySelectorAll(Always), keepChildren: false);
        Remove(body.QuerySelectorAll("[style]").Where(e => Invisible.IsMatch(e.GetAttribute("style")!) && weights.Text(e) < weights.Text(body) / 2), keepChildren: false);
        if (!byName)
        {
            return;
        }

        weights = new(body);
        foreach (var element in body.QuerySelectorAll("*").Where(IsSuspect).ToList())
        {
            if (element.ParentElement is not null && weights.Text(element) <= weights.Text(body) * 0.4 && !HoldsStory(element))
            {
                element.Remove();
            }
        }
    }

    /// <summary>+1 where the name speaks for a story, −1 against, 0 for neither.</summary>
    public static int Sign(IElement element)
    {
        var names = Names(element);
        return (Good.IsMatch(names) ? 1 : 0) - (Bad.IsMatch(names) ? 1 : 0);
    }

    private static bool IsSuspect(IElement element) =>
        element.LocalName is "aside" or "footer"
        || (element.LocalName == "header" && element.Closest("article, main") is null)
        || (element.LocalName == "p" && BadParagraph.IsMatch(Names(element)))
        || (element.LocalName is not ("body" or "html" or "main" or "article" or "p" or "em" or "strong" or "b" or "i") && Bad.IsMatch(Names(element)));

    // A body that carries a bad word beside a good one ("article-body has-related") stays.
    private static bool HoldsStory(IElement element) =>
        Body.IsMatch(Names(element)) || element.GetAttribute("itemprop")?.Contains("articleBody", StringComparison.OrdinalIgnoreCase) == true;

    private static string Names(IElement element)
    {
        var names = $"{element.ClassName} {element.Id} {element.GetAttribute("data-component")} {element.GetAttribute("data-testid")}";
        return names.Length > LongestNames ? names[..LongestNames] : names;
    }

    private static void Remove(IEnumerable<IElement> elements, bool keepChildren)
    {
        foreach (var element in elements.ToList())
        {
            if (keepChildren)
            {
                element.Replace([.. element.ChildNodes]);
            }
            else
            {
                element.Remove();
            }
        }
    }

    [GeneratedRegex(@"display\s*:\s*none|visibility\s*:\s*hidden", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Invisible { get; }

    [GeneratedRegex(
        @"(?:^|[\s_-])(?:comments?|disqus|share|sharing|social|addthis|sharedaddy|jp-relatedposts|related|read-?more|more-(?:on|from|stories)|newsletters?|subscri(?:be|ption)s?|sign-?up|promos?|promotions?"
        + @"|adverts?|advertisements?|ads?|ad-(?:slot|unit|container)|dfp|sponsor(?:ed|s)?|sidebar|side-bar|footer|navigation|nav|navbar|menu|breadcrumbs?|cookies?|consent|gdpr|captions?|credits?|byline|dateline"
        + @"|timestamp|author-(?:bio|box|info)|about-(?:the-)?author|bio|tags?|tag-list|topics|keywords|most-?(?:read|popular|viewed)|popular|trending|recommend(?:ed|ations?)?|outbrain|taboola|widgets?|pop-?up"
        + @"|modal|overlay|paywall|regwall|login|toolbar|print|skip|screen-reader(?:-text)?|sr-only|visually-?hidden|hidden|masthead|pagination|pager|site-header|banner|callout|teaser|gallery|slideshow|carousel"
        + @"|copyright|disclaimer|feedback|rating|follow-us|contact|metadata|post-meta|entry-meta|article-meta|see-also|editsection|noprint|reflist|references|infobox|navbox|toc|hatnote)(?:$|[\s_-])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Bad { get; }

    [GeneratedRegex(
        @"(?:^|[\s_-])(?:captions?|credits?|byline|dateline|timestamp|copyright|tags|share|sharing|meta|published|author|newsletter|advert)(?:$|[\s_-])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex BadParagraph { get; }

    [GeneratedRegex(
        @"(?:article|story|post|entry|content|news|page)[_-]{0,2}(?:body|text|content|copy|paragraphs?)|body[_-]?(?:text|copy|content)|(?:^|[\s_-])(?:article|story|post|entry|hentry|content|main|text|body)(?:$|[\s_-])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Good { get; }

    [GeneratedRegex(
        @"(?:article|story|post|entry|news)[_-]{0,2}(?:body|text|content|copy)|body[_-]?(?:text|copy|content)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Body { get; }
}
