using System.Text.RegularExpressions;

namespace NewsBot.Reading.Articles;

/// <summary>Whether a page is a running report: posts below each other, each with its time.</summary>
internal static partial class LiveBlog
{
    private const int FewestPosts = 2;
    private const int ShortestPost = 60;

    public static bool IsOne(PageTree tree)
    {
        var (posts, isNamed) = (0, false);
        for (var i = 1; i < tree.Count; i++)
        {
            var node = tree[i];
            isNamed |= node.Is(Signs.LivePost);
            if (node.Tag == "time" && tree[node.Parent].Tag != "p" && Clock.IsMatch(tree.Words(i, 40))
                && tree.Around(node.Parent, n => n.Text > ShortestPost && (n.Is(Signs.LivePost) || n.Tag is "article" or "li")) is > 0 and var post && !tree[post].Is(Signs.Comments | Signs.Teaser))
            {
                posts++;
            }
        }

        return isNamed && posts >= FewestPosts;
    }

    [GeneratedRegex(@"[0-9]{1,2}[.:h][0-9]{2}", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Clock { get; }
}
