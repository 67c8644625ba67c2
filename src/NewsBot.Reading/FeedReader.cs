using System.Net;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsBot.Core.Feeds;
using NewsBot.Reading.Fetching;
using NewsBot.Reading.Formats;

namespace NewsBot.Reading;

/// <summary>Asks a feed's server once, with the validators of its last answer, and parses what is new.</summary>
internal sealed class FeedReader(SafeHttp http, IOptions<ReadingOptions> options, ILogger<FeedReader> logger) : IFeedReader
{
    public async Task<FeedAnswer> ReadAsync(Feed feed, CancellationToken cancellationToken = default)
    {
        var answer = await http.GetAsync(new FetchRequest(feed.Url, FetchRequest.FeedTypes, feed.Validators), cancellationToken).ConfigureAwait(false);
        if (answer.Problem is not null)
        {
            return FeedAnswer.Failed(feed, answer.Problem, answer.WaitAtLeast);
        }

        if (answer.Status == HttpStatusCode.NotModified)
        {
            // A 304 may carry newer validators (RFC 9111, section 4.3.4).
            var renewed = feed.Validators with { ETag = answer.ETag ?? feed.Validators.ETag, LastModified = answer.LastModified ?? feed.Validators.LastModified };
            return new(null, renewed, null, answer.WaitAtLeast);
        }

        var validators = new FeedValidators(answer.ETag, answer.LastModified, Convert.ToHexString(SHA256.HashData(answer.Body)));
        return validators.BodyHash == feed.Validators.BodyHash
            ? new(null, validators, null, answer.WaitAtLeast)
            : await ParseAsync(feed, answer, validators, mayFollow: true, cancellationToken).ConfigureAwait(false);
    }

    private async Task<FeedAnswer> ParseAsync(Feed feed, FetchAnswer answer, FeedValidators validators, bool mayFollow, CancellationToken cancellationToken)
    {
        try
        {
            var parsed = FeedParser.ParseWhole(answer.Body, answer.ContentType, answer.ContentLocation ?? answer.Address);
            return new(Newest(parsed.Document), validators, null, ServerWish.Clamp(ServerWish.Longer(answer.WaitAtLeast, parsed.Wish)));
        }
        catch (UnreadableFeedException fault) when (fault.Fault == FeedFault.SitemapIndex && mayFollow)
        {
            return await FollowAsync(feed, answer, cancellationToken).ConfigureAwait(false);
        }
        catch (UnreadableFeedException fault)
        {
            return FeedAnswer.Failed(feed, fault.Message, answer.WaitAtLeast);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // Whatever a document does to the parser, the other feeds go on.
            logger.FeedTripped(answer.Address, fault);
            return FeedAnswer.Failed(feed, "The feed could not be read because of a fault in NewsBot. Please report its address.", answer.WaitAtLeast);
        }
    }

    // The index itself changes at every story, so its validators would be worth nothing: it is read whole each time.
    private async Task<FeedAnswer> FollowAsync(Feed feed, FetchAnswer index, CancellationToken cancellationToken)
    {
        if (FeedParser.SitemapMembers(index.Body, index.ContentType, index.Address) is not [var newest, ..])
        {
            return FeedAnswer.Failed(feed, new UnreadableFeedException(FeedFault.SitemapIndex).Message, index.WaitAtLeast);
        }

        var answer = await http.GetAsync(new FetchRequest(newest, FetchRequest.FeedTypes), cancellationToken).ConfigureAwait(false);
        return answer.Problem is null
            ? await ParseAsync(feed, answer, FeedValidators.None, mayFollow: false, cancellationToken).ConfigureAwait(false)
            : FeedAnswer.Failed(feed, answer.Problem, answer.WaitAtLeast);
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
