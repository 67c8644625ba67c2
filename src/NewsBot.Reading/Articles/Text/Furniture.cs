using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace NewsBot.Reading.Articles;

/// <summary>Marks on a page's tree what stands round a story and is not its text. Nothing is taken out of the page itself.</summary>
internal static partial class Furniture
{
    /// <summary>Furniture holds at most this share of a page's text; where more stands in it, its name is no sign.</summary>
    private const double MostText = 0.4;

    private const int LongestAddress = 200;

    /// <summary>A heading that is called a subtitle and is longer than this sums the story up; a shorter one parts it.</summary>
    private const int LongestHeading = 70;
    private const int ShortestSentence = 40;

    /// <summary>What must be left of a page when its comments go, in characters.</summary>
    private const int LeastLeft = 250;

    private static readonly FrozenSet<string> NoText = Set(
        """
        script style template iframe object embed canvas svg math video audio picture img map button input select textarea label dialog head link meta datalist
        amp-ad amp-img amp-video amp-sidebar amp-consent amp-social-share amp-analytics amp-user-notification amp-sticky-ad amp-embed
        """);

    private static readonly FrozenSet<string> ElsewhereRoles = Set("navigation complementary banner contentinfo dialog alertdialog search menu menubar toolbar tablist alert status form");

    private static readonly FrozenSet<string> Inline = Set("em strong b i u span mark small sup sub q abbr a font cite code time");

    /// <param name="byName">False leaves out only what is never text, whatever its name.</param>
    public static void Mark(PageTree tree, bool byName)
    {
        Array.Clear(tree.Out);
        var all = tree[0].Text;
        var isLive = byName && LiveBlog.IsOne(tree);
        var isSmallRare = byName && SmallPrint(tree) < all / 4;
        var holds = StoryCounts(tree);
        for (var i = 1; i < tree.Count; i++)
        {
            var node = tree[i];
            if (node.Element is not { } element)
            {
                continue;
            }

            var why = Never(element, node, all);
            if (why == LeftOut.No && byName)
            {
                why = Named(tree, i, isLive, isSmallRare);
                if (why != LeftOut.No && (IsTooMuch(tree, i, why) || holds[node.End] > holds[i]))
                {
                    why = LeftOut.No;
                }
            }

            if (why != LeftOut.No)
            {
                tree.Out[i] = why;
                i = node.End - 1;
            }
        }
    }

    /// <summary>Whether it stands in something that is about another story, or nobody's: a menu, a comment, a list of teasers.</summary>
    public static bool IsForeign(PageTree tree, int index)
    {
        var most = tree[0].Text * MostText;
        return tree.Around(index, n => n.Text <= most
            && (n.Tag is "nav" || n.Is(Signs.Comments) || (n.Tag is "footer" or "aside" && !n.Is(Signs.Story | Signs.Beside | Signs.Byline | Signs.Date)) || (n.Is(Signs.Teaser | Signs.Elsewhere) && !n.Is(Signs.Body | Signs.Story | Signs.Byline)))) >= 0;
    }

    private static LeftOut Never(IElement element, PageNode node, int all)
    {
        if (NoText.Contains(node.Tag))
        {
            return LeftOut.NoText;
        }

        // A page whose text waits for a script is often whole inside noscript; a form may wrap everything.
        if (node.Tag is "nav" or "menu" or "figcaption" || (node.Tag == "noscript" && node.Text <= all) || (node.Tag == "form" && node.Text <= all / 2))
        {
            return node.Tag == "figcaption" ? LeftOut.Beside : LeftOut.Elsewhere;
        }

        if (element.Attributes.Length == 0)
        {
            return LeftOut.No;
        }

        if (element.GetAttribute("role") is { } role && ElsewhereRoles.Contains(role) && node.Text <= all / 2)
        {
            return LeftOut.Elsewhere;
        }

        var isHidden = element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true" || element.GetAttribute("aria-modal") == "true"
            || (element.GetAttribute("style") is { } style && Invisible.IsMatch(style));
        return isHidden && node.Text <= all / 2 ? LeftOut.NoText : LeftOut.No;
    }

    private static LeftOut Named(PageTree tree, int index, bool isLive, bool isSmallRare)
    {
        var node = tree[index];
        if (node.Tag is "aside" or "footer")
        {
            return node.Tag == "footer" && tree[node.Parent].Tag == "blockquote" ? LeftOut.No : LeftOut.Elsewhere;
        }

        if (node.Tag == "header")
        {
            return isLive && IsInPost(tree, index) ? LeftOut.No : tree.Around(index, n => n.Tag is "article" or "main" || n.Is(Signs.Story)) >= 0 ? LeftOut.Beside : LeftOut.Elsewhere;
        }

        if (node.Tag == "figure")
        {
            return HoldsWords(tree, index) ? LeftOut.No : LeftOut.Beside;
        }

        if (node.Tag == "address" && node.Text < LongestAddress)
        {
            return LeftOut.Beside;
        }

        if (node.Tag is "small" or "font")
        {
            return isSmallRare && IsSmallPrint(tree, index) ? LeftOut.Beside : LeftOut.No;
        }

        if (node.Tag == "time")
        {
            // Within a sentence it is a word like others; in a live blog, a post's time.
            var holder = tree[node.Parent];
            return isLive || (holder.Tag is "p" or "li" && holder.Text > node.Text + ShortestSentence) ? LeftOut.No : LeftOut.NoText;
        }

        if (node.Is(Signs.Hidden))
        {
            return LeftOut.NoText;
        }

        // Words within a sentence may carry any name ("tag", "author"); a paragraph is rarely what its name says of its neighbourhood.
        if (node.Tag is "main" or "article" || Inline.Contains(node.Tag) && !IsBlockLike(tree, index))
        {
            return node.Tag == "article" && node.Is(Signs.Comments) ? LeftOut.Elsewhere : LeftOut.No;
        }

        if (node.Is(Signs.Body))
        {
            return LeftOut.No;
        }

        if (node.Is(Signs.Comments | Signs.Elsewhere))
        {
            return LeftOut.Elsewhere;
        }

        return node.Is(Signs.Beside) && !(node.Tag is "h2" or "h3" or "h4" or "h5" or "h6" && node.Text < LongestHeading) && !(isLive && IsInPost(tree, index)) ? LeftOut.Beside : LeftOut.No;
    }

    // A span that stands alone in its block is one in all but name.
    private static bool IsBlockLike(PageTree tree, int index) => tree[index].Tag == "span" && tree[tree[index].Parent].Text == tree[index].Text && tree[tree[index].Parent].Tag != "p";

    // Old pages print bylines, services and copyright in small letters.
    private static bool IsSmallPrint(PageTree tree, int index)
    {
        var node = tree[index];
        var isAlone = tree[node.Parent].Text == node.Text;
        return node.Text is > 15 and < 500 && (node.Tag == "small" ? isAlone : node.Element!.GetAttribute("size") is "1" or "-1" or "-2" or "-3");
    }

    private static bool IsInPost(PageTree tree, int index) => tree.Around(index, n => n.Is(Signs.LivePost) || (n.Tag is "article" or "li" && n.Parent > 0)) > 0;

    private static bool HoldsWords(PageTree tree, int index)
    {
        for (var i = index + 1; i < tree[index].End; i++)
        {
            if (tree[i].Tag is "table" or "pre" or "blockquote" && !tree[i].Is(Signs.Beside) && !tree[index].Is(Signs.Beside | Signs.Elsewhere))
            {
                return true;
            }
        }

        return false;
    }

    // Comments may be longer than the story; but no comment has the page's headline in it.
    private static bool IsTooMuch(PageTree tree, int index, LeftOut why)
    {
        var (node, all) = (tree[index], tree[0].Text);
        return node.Text > all * MostText && !(why == LeftOut.Elsewhere && node.Is(Signs.Comments) && all - node.Text >= LeastLeft && !HoldsHeadline(tree, index));
    }

    private static bool HoldsHeadline(PageTree tree, int index)
    {
        for (var i = index; i < tree[index].End; i++)
        {
            if (tree[i].Tag == "h1")
            {
                return true;
            }
        }

        return false;
    }

    private static int SmallPrint(PageTree tree)
    {
        var sum = 0;
        for (var i = 1; i < tree.Count; i++)
        {
            if (tree[i].Tag is "small" or "font" && IsSmallPrint(tree, i))
            {
                sum += tree[i].Text;
                i = tree[i].End - 1;
            }
        }

        return sum;
    }

    // How many elements before each place hold a story for certain: whatever they stand in stays.
    private static int[] StoryCounts(PageTree tree)
    {
        var counts = new int[tree.Count + 1];
        var most = 0;
        for (var i = 1; i < tree.Count; i++)
        {
            most = tree[i].Is(Signs.Body) && !IsForeign(tree[i]) ? Math.Max(most, tree[i].Text) : most;
        }

        for (var i = 0; i < tree.Count; i++)
        {
            var isStory = (tree[i].Is(Signs.Body) && !IsForeign(tree[i]) && tree[i].Text > most / 2 && most > LeastLeft) || tree[i].Tag == "main";
            counts[i + 1] = counts[i] + (isStory ? 1 : 0);
        }

        return counts;
    }

    private static bool IsForeign(PageNode node) => node.Is(Signs.Comments | Signs.Teaser);

    private static FrozenSet<string> Set(string names) =>
        names.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    [GeneratedRegex(@"display\s*:\s*none|visibility\s*:\s*hidden", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Invisible { get; }
}
