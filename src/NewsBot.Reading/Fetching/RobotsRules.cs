using System.Globalization;

namespace NewsBot.Reading.Fetching;

/// <summary>What a site's robots.txt says to us (RFC 9309): the longest matching rule wins, and allowing wins a tie.</summary>
internal sealed class RobotsRules
{
    private const int MostRules = 2000;

    /// <summary>Our name in robots.txt.</summary>
    private const string Token = "newsbot";

    private readonly List<(string Pattern, bool Allows)> _rules = [];
    private readonly List<Uri> _sitemaps = [];

    private RobotsRules()
    {
    }

    public static RobotsRules AllowAll { get; } = new();

    /// <summary>Why the file could not be had, so that nothing is allowed for now; null where it could.</summary>
    public FetchAnswer? Away { get; private init; }

    /// <summary>The pause it asks for, half a minute at most; null for none. Not in the standard, and widely used.</summary>
    public TimeSpan? Delay { get; private set; }

    /// <summary>The sitemaps that it names.</summary>
    public IReadOnlyList<Uri> Sitemaps => _sitemaps;

    /// <summary>Allows nothing, because the file cannot be had for now.</summary>
    public static RobotsRules Nothing(FetchAnswer away) => new() { _rules = { ("/", false) }, Away = away };

    public static RobotsRules Parse(string text)
    {
        var (ours, anybodys) = (new RobotsRules(), new RobotsRules());
        var named = false;
        List<RobotsRules> group = [];
        var inAgents = false;
        foreach (var line in text.EnumerateLines())
        {
            var content = line.IndexOf('#') is >= 0 and var hash ? line[..hash] : line;
            var colon = content.IndexOf(':');
            if (colon <= 0)
            {
                continue;
            }

            var key = content[..colon].Trim().ToString().ToLowerInvariant();
            var value = content[(colon + 1)..].Trim().ToString();
            if (key == "user-agent")
            {
                group = inAgents ? group : [];
                inAgents = true;
                var agent = value.Split('/', ' ')[0];
                if (agent == "*")
                {
                    group.Add(anybodys);
                }
                else if (agent.Equals(Token, StringComparison.OrdinalIgnoreCase))
                {
                    named = true;
                    group.Add(ours);
                }

                continue;
            }

            if (key == "sitemap")
            {
                if (Uri.TryCreate(value, UriKind.Absolute, out var sitemap) && ours._sitemaps.Count < 50)
                {
                    ours._sitemaps.Add(sitemap);
                    anybodys._sitemaps.Add(sitemap);
                }

                continue;
            }

            inAgents = false;
            foreach (var rules in group)
            {
                rules.Take(key, value);
            }
        }

        return named ? ours : anybodys;
    }

    public bool Allows(Uri address)
    {
        var path = address.PathAndQuery;
        var best = (Length: -1, Allows: true);
        foreach (var (pattern, allows) in _rules)
        {
            if (pattern.Length > best.Length || (pattern.Length == best.Length && allows))
            {
                best = Matches(pattern, path) ? (pattern.Length, allows) : best;
            }
        }

        return best.Allows || path == "/robots.txt";
    }

    private void Take(string key, string value)
    {
        if (key is "allow" or "disallow" && value.Length is > 0 and < 1000 && _rules.Count < MostRules)
        {
            _rules.Add((value[0] is '/' or '*' ? value : "/" + value, key == "allow"));
        }
        else if (key == "crawl-delay" && double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds > 0)
        {
            Delay = TimeSpan.FromSeconds(Math.Min(seconds, 30));
        }
    }

    /// <summary>"*" stands for anything, "$" at the end for the end. Pieces are looked for from left to right, so that no pattern can take long.</summary>
    private static bool Matches(string pattern, string path)
    {
        var toEnd = pattern.EndsWith('$');
        var pieces = (toEnd ? pattern[..^1] : pattern).Split('*');
        if (!path.StartsWith(pieces[0], StringComparison.Ordinal))
        {
            return false;
        }

        var at = pieces[0].Length;
        for (var i = 1; i < pieces.Length; i++)
        {
            if (toEnd && i == pieces.Length - 1)
            {
                return path.Length - at >= pieces[i].Length && path.EndsWith(pieces[i], StringComparison.Ordinal);
            }

            var found = path.IndexOf(pieces[i], at, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            at = found + pieces[i].Length;
        }

        return !toEnd || at == path.Length;
    }
}
