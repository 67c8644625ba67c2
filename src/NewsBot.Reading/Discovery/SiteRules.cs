using System.Text.RegularExpressions;

namespace NewsBot.Reading.Discovery;

/// <summary>Where known kinds of site keep their feeds.</summary>
internal static partial class SiteRules
{
    /// <summary>Usual places, likeliest first.</summary>
    private static readonly string[] Usual = ["feed", "rss", "rss.xml", "feed.xml", "atom.xml", "index.xml", "feed.json", "feeds", "rss/index.xml"];

    /// <summary>The feeds of an address by the rules of its site; none where no rule knows it.</summary>
    /// <param name="html">The page there.</param>
    public static IEnumerable<(Uri Url, string How)> Of(Uri address, string html)
    {
        var host = address.IdnHost.StartsWith("www.", StringComparison.Ordinal) ? address.IdnHost[4..] : address.IdnHost;
        var path = address.AbsolutePath.TrimEnd('/');
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (host is "youtube.com" or "m.youtube.com")
        {
            return YouTube(address, parts, html);
        }

        return host switch
        {
            "theguardian.com" => [Rule(address, path + "/rss", "the Guardian has a feed for every section")],
            "reddit.com" or "old.reddit.com" when parts is ["r" or "user", _, ..] => [Rule(address, $"/{parts[0]}/{parts[1]}/.rss", "reddit has a feed for every subreddit")],
            "medium.com" when parts.Length > 0 => [Rule(address, "/feed/" + string.Join('/', parts), "Medium has a feed for every author")],
            "github.com" when parts.Length >= 2 => [Rule(address, $"/{parts[0]}/{parts[1]}/releases.atom", "GitHub has a feed of releases")],
            "bsky.app" when parts is ["profile", _, ..] => [Rule(address, $"/profile/{parts[1]}/rss", "Bluesky has a feed for every profile")],
            _ when host.EndsWith(".substack.com", StringComparison.Ordinal) || html.Contains("substackcdn.com", StringComparison.OrdinalIgnoreCase) =>
                [Rule(address, "/feed", "Substack has its feed there")],
            _ when host.EndsWith(".blogspot.com", StringComparison.Ordinal) => [Rule(address, "/feeds/posts/default", "Blogger has its feed there")],
            _ when host.EndsWith(".tumblr.com", StringComparison.Ordinal) => [Rule(address, "/rss", "Tumblr has its feed there")],
            _ when host.EndsWith(".medium.com", StringComparison.Ordinal) => [Rule(address, "/feed", "Medium has its feed there")],
            _ when parts is [['@', ..]] => [Rule(address, path + ".rss", "Mastodon has a feed for every account")],
            _ when html.Contains("/wp-content/", StringComparison.OrdinalIgnoreCase) || html.Contains("/wp-json/", StringComparison.OrdinalIgnoreCase) => WordPress(address, path),
            _ => [],
        };
    }

    /// <summary>Where sites of every kind keep feeds: below the address, then at the root.</summary>
    public static IEnumerable<Uri> UsualPlaces(Uri address)
    {
        var folder = address.AbsolutePath.TrimEnd('/');
        // A page of a story is no place for feeds; a section is.
        var here = folder.Length > 0 && !folder.Contains('.', StringComparison.Ordinal) && folder.Count(c => c == '/') <= 2 ? Usual.Take(3).Select(u => new Uri(address, $"{folder}/{u}")) : [];
        return here.Concat(Usual.Select(u => new Uri(address, "/" + u)));
    }

    private static IEnumerable<(Uri Url, string How)> WordPress(Uri address, string path)
    {
        if (path.Length > 0)
        {
            yield return Rule(address, path + "/feed/", "WordPress has a feed for every section");
        }

        yield return Rule(address, "/feed/", "WordPress has its feed there");
    }

    private static IEnumerable<(Uri Url, string How)> YouTube(Uri address, string[] parts, string html)
    {
        if (PlaylistId.Match(address.Query) is { Success: true } list)
        {
            yield return Rule(address, "/feeds/videos.xml?playlist_id=" + list.Groups[1].Value, "YouTube has a feed for every playlist");
        }

        var channel = parts is ["channel", var id, ..] && ChannelId.IsMatch(id) ? id : ChannelInPage.Match(html) is { Success: true } named ? named.Groups[1].Value : null;
        if (channel is not null)
        {
            yield return Rule(address, "/feeds/videos.xml?channel_id=" + channel, "YouTube has a feed for every channel");
        }

        if (parts is ["user", var user, ..])
        {
            yield return Rule(address, "/feeds/videos.xml?user=" + Uri.EscapeDataString(user), "YouTube has a feed for every user");
        }
    }

    private static (Uri Url, string How) Rule(Uri address, string path, string how) => (new(address, path), how);

    [GeneratedRegex(@"[?&]list=([\w-]{10,60})(?:&|$)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex PlaylistId { get; }

    [GeneratedRegex(@"^UC[\w-]{22}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ChannelId { get; }

    [GeneratedRegex(@"(?:""(?:channelId|externalId)""\s*:\s*""|/channel/|itemprop=""identifier"" content="")(UC[\w-]{22})", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ChannelInPage { get; }
}
