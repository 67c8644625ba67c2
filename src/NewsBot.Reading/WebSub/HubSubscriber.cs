using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsBot.Core.Feeds;
using NewsBot.Reading.Fetching;

namespace NewsBot.Reading.WebSub;

/// <summary>
/// Asks hubs to push the news of feeds that name one (W3C WebSub, section 5.1), and asks again before their promise ends. Feeds are still
/// asked, once a day; a hub that did not push what that finds is not relied on any more.
/// </summary>
public sealed class HubSubscriber : IFeedPushes
{
    internal const string Prefix = "/websub/";
    private const int Round = 20;

    private static readonly TimeSpan Lease = TimeSpan.FromDays(10);
    private static readonly TimeSpan LongestLease = TimeSpan.FromDays(14);

    /// <summary>A hub that refused or never answered is asked again after that.</summary>
    private static readonly TimeSpan AskAgain = TimeSpan.FromHours(23);

    private readonly IHubStore _hubs;
    private readonly SafeHttp _http;
    private readonly WebSubOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger<HubSubscriber> _logger;

    internal HubSubscriber(IHubStore hubs, SafeHttp http, IOptions<WebSubOptions> options, TimeProvider clock, ILogger<HubSubscriber> logger) =>
        (_hubs, _http, _options, _clock, _logger) = (hubs, http, options.Value, clock, logger);

    public async Task<bool> IsPushedAsync(Feed feed, FeedHub? hub, int fresh, CancellationToken cancellationToken = default)
    {
        if (!_options.IsOn)
        {
            return false;
        }

        var now = _clock.GetUtcNow();
        var known = await _hubs.FindAsync(feed.Id, cancellationToken).ConfigureAwait(false);
        if (hub is not null && known?.Hub != hub)
        {
            var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
            var path = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
            await _hubs.SaveAsync(new(feed.Id, hub, path, secret, now, null, now, 0), cancellationToken).ConfigureAwait(false);
            return false;
        }

        if (known is null || known.LeasedUntil is null || known.LeasedUntil <= now)
        {
            return false;
        }

        // The first reading after the promise finds what came before it.
        var missed = fresh == 0 ? 0 : known.Missed + 1;
        if (missed != known.Missed)
        {
            known = known with { Missed = missed };
            await _hubs.SaveAsync(known, cancellationToken).ConfigureAwait(false);
            if (missed == HubSubscription.TooManyMissed)
            {
                _logger.HubIsDeaf(known.Hub.Hub.Host, feed.Name);
            }
        }

        return known.IsReliable(now);
    }

    /// <summary>Asks the hubs whose time has come.</summary>
    public async Task AskDueAsync(CancellationToken cancellationToken = default)
    {
        if (!_options.IsOn)
        {
            return;
        }

        foreach (var due in await _hubs.DueAsync(_clock.GetUtcNow(), Round, cancellationToken).ConfigureAwait(false))
        {
            var now = _clock.GetUtcNow();
            // Before it is asked: its answer may come while it is.
            await _hubs.SaveAsync(due with { AskedAt = now, NextAt = now + AskAgain }, cancellationToken).ConfigureAwait(false);
            var answer = await _http.GetAsync(
                new FetchRequest(due.Hub.Hub, FetchRequest.AnyType)
                {
                    Form =
                    [
                        new("hub.mode", "subscribe"),
                        new("hub.topic", due.Hub.Topic.AbsoluteUri),
                        new("hub.callback", new Uri(new Uri(_options.PublicAddress!), Prefix + due.Path).AbsoluteUri),
                        new("hub.secret", due.Secret),
                        new("hub.lease_seconds", Lease.TotalSeconds.ToString("0", CultureInfo.InvariantCulture)),
                    ],
                },
                cancellationToken).ConfigureAwait(false);
            if (answer.Problem is { } problem)
            {
                _logger.HubRefused(due.Hub.Hub.Host, due.Feed.ToString(), problem);
            }
        }
    }

    /// <summary>A hub asks whether we want what we asked it for (section 5.3). What to answer; null where we do not.</summary>
    internal async Task<string?> ConfirmAsync(string path, string? mode, string? topic, string? challenge, string? leaseSeconds, CancellationToken cancellationToken)
    {
        if (!_options.IsOn || await _hubs.AtPathAsync(path, cancellationToken).ConfigureAwait(false) is not var (known, feed) || topic != known.Hub.Topic.AbsoluteUri)
        {
            return null;
        }

        var now = _clock.GetUtcNow();
        if (mode == "denied")
        {
            _logger.HubRefused(known.Hub.Hub.Host, feed.Id.ToString(), "It denied the subscription.");
            await _hubs.SaveAsync(known with { LeasedUntil = null, NextAt = now + AskAgain }, cancellationToken).ConfigureAwait(false);
            return "";
        }

        if (mode != "subscribe" || challenge is not { Length: > 0 and <= 2000 })
        {
            // We never ask to be left out: whoever asks that for us is somebody else.
            return null;
        }

        var lease = double.TryParse(leaseSeconds, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds > 0
            ? TimeSpan.FromSeconds(Math.Min(seconds, LongestLease.TotalSeconds)) : Lease;
        await _hubs.SaveAsync(known with { LeasedUntil = now + lease, NextAt = now + (lease * 0.8), Missed = 0 }, cancellationToken).ConfigureAwait(false);
        _logger.HubPushes(known.Hub.Hub.Host, feed.Name);
        return challenge;
    }
}
