using Microsoft.Extensions.Options;
using NewsBot.Core.Feeds;
using NewsBot.Core.Stories;
using NewsBot.Reading.Fetching;
using NewsBot.Web.Newswire;

namespace NewsBot.Host.Start;

/// <summary>Puts the feeds of the settings, and the sample newswire where it is on, on the list of feeds to watch.</summary>
internal sealed class Watchlist(IFeedStore feeds, IOptions<HostOptions> options, IConfiguration configuration, AllowedHosts allowed, TimeProvider clock)
{
    /// <summary>Whether any chat workspace is set up.</summary>
    public bool HasChat => configuration["NewsBot:Slack:BotToken"] is { Length: > 0 }
        || configuration["NewsBot:Slack:ClientId"] is { Length: > 0 }
        || configuration["NewsBot:Teams:AppId"] is { Length: > 0 };

    public bool ServesSample => options.Value.Sample
        ?? (!HasChat && !(configuration.GetValue<bool>("NewsBot:OwnSettings") && options.Value.Feeds.Count > 0));

    /// <param name="own">The address this host listens on.</param>
    public async Task PrepareAsync(Uri own, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var sample = SampleNewswire.Feeds(own);
        if (ServesSample)
        {
            allowed.Allow(own);
            foreach (var (name, url) in sample)
            {
                await feeds.AddAsync(name, url, now, cancellationToken);
            }
        }
        else
        {
            var names = sample.Select(s => s.Name).ToHashSet(StringComparer.Ordinal);
            foreach (var left in (await feeds.ListAsync(cancellationToken)).Where(f => f.Url.IsLoopback && names.Contains(f.Name)))
            {
                await feeds.RemoveAsync(left.Id, cancellationToken);
            }
        }

        foreach (var feed in options.Value.Feeds)
        {
            var url = StoryLink.Clean(feed.Url)!;
            await feeds.AddAsync(feed.Name ?? url.Host, url, now, cancellationToken);
        }
    }
}
