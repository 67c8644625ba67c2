using System.Net;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsBot.Core.Feeds;
using NewsBot.Reading.Fetching;
using NewsBot.Reading.Formats;

namespace NewsBot.Reading;

/// <summary>Asks a feed's server once, with the validators of its last answer, and parses what is new.</summary>
internal sealed class FeedReader(SafeHttp http, RecentAnswers recent, AllowedHosts allowed, IOptions<ReadingOptions> options, ILogger<FeedReader> logger) : IFeedReader
{
    public async Task<FeedAnswer> ReadAsync(Feed feed, CancellationToken cancellationToken = default)
    {
        var isFirst = feed.Validators == FeedValidators.None;
        var answer = isFirst && recent.TryTake(feed.Url, out var found) ? found
            : await http.GetAsync(new FetchRequest(feed.Url, FetchRequest.FeedTypes, feed.Validators), cancellationToken).ConfigureAwait(false);
        var read = await ReadAsync(feed, answer, cancellationToken).ConfigureAwait(false);
        return read with
        {
            Status = (int?)answer.Status,
            Bytes = answer.Body.Length,
            MovedTo = read.Problem is null ? answer.MovedTo : null,
            BusyPlace = answer.BusyPlace,
            Pause = allowed.Allows(feed.Url) ? TimeSpan.Zero : options.Value.PausePerDomain,
        };
    }

    /// <summary>What an answer lists, with its trouble, its wishes and its hub; never throws for what it holds.</summary>
    internal FeedAnswer Parse(Feed feed, FetchAnswer answer)
    {
        try
        {
            return Parsed(feed, answer, Validators(answer));
        }
        catch (UnreadableFeedException fault)
        {
            return Failed(feed, answer, fault.Message);
        }
    }

    private async Task<FeedAnswer> ReadAsync(Feed feed, FetchAnswer answer, CancellationToken cancellationToken)
    {
        if (answer.Problem is not null)
        {
            return Failed(feed, answer, answer.Problem);
        }

        if (answer.Status == HttpStatusCode.NotModified)
        {
            // A 304 may carry newer validators (RFC 9111, section 4.3.4).
            var renewed = feed.Validators with { ETag = answer.ETag ?? feed.Validators.ETag, LastModified = answer.LastModified ?? feed.Validators.LastModified };
            return Unchanged(answer, renewed);
        }

        var validators = Validators(answer);
        try
        {
            return validators.BodyHash == feed.Validators.BodyHash ? Unchanged(answer, validators) : Parsed(feed, answer, validators);
        }
        catch (UnreadableFeedException fault) when (fault.Fault == FeedFault.SitemapIndex)
        {
            return await FollowAsync(feed, answer, cancellationToken).ConfigureAwait(false);
        }
        catch (UnreadableFeedException fault)
        {
            return Failed(feed, answer, fault.Message);
        }
    }

    private static FeedValidators Validators(FetchAnswer answer) =>
        new(answer.ETag, answer.LastModified, Convert.ToHexString(SHA256.HashData(answer.Body)));

    private static FeedAnswer Unchanged(FetchAnswer answer, FeedValidators validators) =>
        new(null, validators, null, answer.Wish?.For) { WaitBecause = answer.Wish?.Because, Hub = FeedHints.Hub(answer), Quiet = FeedHints.Quiet(answer.Body) };

    private static FeedAnswer Failed(Feed feed, FetchAnswer answer, string problem) => FeedAnswer.Failed(feed, problem, answer.Wish?.For) with
    {
        Trouble = answer.Trouble == FeedTrouble.None ? FeedTrouble.Broken : answer.Trouble,
        WaitBecause = answer.Wish?.Because,
        Status = (int?)answer.Status,
        Bytes = answer.Body.Length,
    };

    /// <exception cref="UnreadableFeedException">It is no feed.</exception>
    private FeedAnswer Parsed(Feed feed, FetchAnswer answer, FeedValidators validators)
    {
        try
        {
            var parsed = FeedParser.ParseWhole(answer.Body, answer.ContentType, answer.ContentLocation ?? answer.Address);
            var wish = Wish.Longer(answer.Wish, ServerWish.Believed(parsed.Wish, "the feed's own ttl or sy:updatePeriod"));
            return new(Newest(parsed.Document), validators, null, wish?.For)
            {
                WaitBecause = wish?.Because,
                Hub = FeedHints.Hub(answer),
                Quiet = FeedHints.Quiet(answer.Body),
            };
        }
        catch (Exception fault) when (fault is not OperationCanceledException and not UnreadableFeedException)
        {
            // Whatever a document does to the parser, the other feeds go on.
            logger.FeedTripped(answer.Address, fault);
            return Failed(feed, answer, "The feed could not be read because of a fault in NewsBot. Please report its address.");
        }
    }

    // The index itself changes at every story, so its validators would be worth nothing: it is read whole each time.
    private async Task<FeedAnswer> FollowAsync(Feed feed, FetchAnswer index, CancellationToken cancellationToken)
    {
        var none = new UnreadableFeedException(FeedFault.SitemapIndex).Message;
        if (FeedParser.SitemapMembers(index.Body, index.ContentType, index.Address) is not [var newest, ..])
        {
            return Failed(feed, index, none);
        }

        var answer = await http.GetAsync(new FetchRequest(newest, FetchRequest.FeedTypes), cancellationToken).ConfigureAwait(false);
        if (answer.Problem is not null)
        {
            return Failed(feed, answer, answer.Problem);
        }

        var read = Parse(feed, answer);
        return read.Problem is null ? read with { Validators = FeedValidators.None } : read;
    }

    private FeedDocument Newest(FeedDocument document)
    {
        var most = options.Value.MostEntries;
        if (document.Entries.Count <= most)
        {
            return document;
        }

        // By time where all have one, else as the feed lists them: the newest stand first.
        var newest = document.Entries.All(e => (e.Published ?? e.Updated) is not null)
            ? document.Entries.OrderByDescending(e => e.Published ?? e.Updated).Take(most).ToHashSet<object>(ReferenceEqualityComparer.Instance)
            : document.Entries.Take(most).ToHashSet<object>(ReferenceEqualityComparer.Instance);
        return document with { Entries = [.. document.Entries.Where(newest.Contains)] };
    }
}
