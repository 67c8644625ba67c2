using AngleSharp.Dom;

namespace NewsBot.Reading.Articles;

/// <summary>
/// Finds the element that holds the story: every paragraph gives points to those it stands in (more for length and commas, fewer the
/// farther away), names speak for and against, links take away.
/// </summary>
internal sealed class StoryRoot(TextWeights weights)
{
    private const int ShortestParagraph = 25;
    private static readonly string[] Carriers = ["p", "pre", "td", "blockquote", "li", "dd", "div", "section", "article"];

    private readonly Dictionary<IElement, double> _scores = [];

    /// <summary>The story's element and those beside it that belong to it, in the page's order.</summary>
    public static IReadOnlyList<IElement> Find(IElement body)
    {
        var root = new StoryRoot(new TextWeights(body));
        foreach (var element in body.QuerySelectorAll("p, pre, td, blockquote, li, dd, div, section, article, main"))
        {
            root.Count(element);
        }

        if (root._scores.Count == 0)
        {
            return [body];
        }

        var ranked = root._scores.Select(s => (Element: s.Key, Score: s.Value * (1 - root.LinkDensity(s.Key)))).OrderByDescending(s => s.Score).Take(8).ToList();
        var best = Common(ranked) ?? ranked[0].Element;
        return root.WithSiblings(Climb(root, best), ranked[0].Score);
    }

    private double LinkDensity(IElement element) => weights.LinkDensity(element);

    private void Count(IElement element)
    {
        if (!Carriers.Contains(element.LocalName) || HoldsBlocks(element))
        {
            return;
        }

        if (weights.Text(element) < ShortestParagraph || element.TextContent.Trim() is not { Length: >= ShortestParagraph } text)
        {
            return;
        }

        var points = 1 + text.AsSpan().Count(',') + text.AsSpan().Count('，') + Math.Min(text.Length / 100.0, 3);
        points *= 1 - LinkDensity(element);
        var share = 1.0;
        for (var (holder, level) = (element.ParentElement, 0); holder is not null && level < 4; holder = holder.ParentElement, level++)
        {
            _scores[holder] = _scores.TryGetValue(holder, out var score) ? score + (points * share) : Initial(holder) + (points * share);
            share = level == 0 ? 0.5 : 1.0 / ((level + 1) * 3);
            if (holder.LocalName is "body")
            {
                break;
            }
        }
    }

    // A div with only words and inline elements in it is a paragraph.
    private static bool HoldsBlocks(IElement element) =>
        element.LocalName is not ("p" or "pre") && element.Children.Any(c => TextBlocks.BlockTags.Contains(c.LocalName) || c.Children.Any(g => TextBlocks.BlockTags.Contains(g.LocalName)));

    private static double Initial(IElement element)
    {
        var score = element.LocalName switch
        {
            "article" => 15,
            "main" => 8,
            "div" or "section" => 5,
            "pre" or "td" or "blockquote" => 3,
            "ul" or "ol" or "dl" or "dd" or "dt" or "li" or "address" or "form" => -3,
            "h1" or "h2" or "h3" or "h4" or "th" => -5,
            _ => 0,
        };
        var isBody = element.GetAttribute("itemprop")?.Contains("articleBody", StringComparison.OrdinalIgnoreCase) == true;
        return score + (25 * Furniture.Sign(element)) + (isBody ? 50 : 0);
    }

    // Three good candidates below one roof: the story is cut into sections.
    private static IElement? Common(List<(IElement Element, double Score)> ranked)
    {
        var (top, best) = ranked[0];
        var others = ranked.Skip(1).Where(r => r.Score >= best * 0.75 && !r.Element.Contains(top)).Select(r => r.Element).ToList();
        for (var holder = top.ParentElement; holder is not null && holder.LocalName != "body" && others.Count >= 2; holder = holder.ParentElement)
        {
            if (others.Count(o => holder.Contains(o)) >= 2)
            {
                return holder;
            }
        }

        return null;
    }

    // A holder that scores better than its only child is where the rest of the story stands.
    private static IElement Climb(StoryRoot root, IElement best)
    {
        var last = root._scores.GetValueOrDefault(best);
        var floor = last / 3;
        for (var holder = best.ParentElement; holder is not null && holder.LocalName != "body"; holder = holder.ParentElement)
        {
            if (!root._scores.TryGetValue(holder, out var score) || score < floor)
            {
                break;
            }

            if (score > last)
            {
                return holder;
            }

            last = score;
        }

        while (best.ParentElement is { LocalName: not "body" } only && only.Children.Length == 1)
        {
            best = only;
        }

        return best;
    }

    private List<IElement> WithSiblings(IElement best, double topScore)
    {
        if (best.ParentElement is not { } holder || best.LocalName == "body")
        {
            return [best];
        }

        var line = Math.Max(10, topScore * 0.2);
        return [.. holder.Children.Where(sibling => sibling == best || Belongs(sibling, best, line))];
    }

    private bool Belongs(IElement sibling, IElement best, double line)
    {
        var isSameKind = !string.IsNullOrEmpty(best.ClassName) && sibling.ClassName == best.ClassName;
        if (_scores.TryGetValue(sibling, out var score) && (score * (1 - LinkDensity(sibling))) + (isSameKind ? topShare(best) : 0) >= line)
        {
            return true;
        }

        if (sibling.LocalName != "p")
        {
            return false;
        }

        var text = sibling.TextContent.Trim();
        var density = LinkDensity(sibling);
        return (text.Length > 80 && density < 0.25) || (text.Length is > 0 and <= 80 && density == 0 && text[^1] is '.' or '!' or '?' or '”' or '"');

        double topShare(IElement top) => _scores.GetValueOrDefault(top) * 0.2;
    }
}
