using NewsBot.Core.Feeds;

namespace NewsBot.Storage.Feeds;

/// <summary>Writes how a reading went: the feed, the asking, what is left alone, and who is told.</summary>
internal static class FeedCheckWriter
{
    private const int Attempts = 20;

    /// <summary>False, with nothing written, where the feed is gone or another reads it now.</summary>
    public static async Task<bool> WriteAsync(Session session, FeedCheck check)
    {
        var kept = await session.ExecuteAsync(
            """
            update feeds set
                etag = @Etag, last_modified = @LastModified, body_hash = @BodyHash,
                next_check_at = @NextCheckAt, next_because = @NextBecause, last_checked_at = @LastCheckedAt, last_read_at = @LastReadAt,
                first_read_at = @FirstReadAt, last_new_at = @LastNewAt, gap_seconds = @GapSeconds, asked_whole_at = @AskedWholeAt, checks = @Checks,
                distrusts_ids = @DistrustsIds, failures = @Failures, failing_since = @FailingSince, problem = @Problem,
                paused_at = coalesce(paused_at, @PausedAt), paused_because = coalesce(paused_because, @PausedBecause),
                moving_to = @MovingTo, moving_since = @MovingSince, moving_seen = @MovingSeen, former_url = @FormerUrl, moved_at = @MovedAt,
                gone_at = @GoneAt, told = case when paused_at is null then @Told else told end, host = @Host, domain = @Domain,
                lease = null, leased_until = null
            where number = @Number and (lease is null or lease = @Lease) and url = @Url
            """,
            FeedRow.Of(check.Feed)) > 0;
        if (!kept)
        {
            return false;
        }

        if (check.MoveTo is { } to)
        {
            await MoveAsync(session, check.Feed, to);
        }

        if (check.Attempt is { } attempt)
        {
            await session.ExecuteAsync(
                """
                insert into feed_attempts (feed_number, slot, at, took_ms, status, bytes, listed, fresh, changed, next_at, next_because, problem)
                values (@Number, @Slot, @At, @TookMs, @Status, @Bytes, @Listed, @Fresh, @Changed, @NextAt, @NextBecause, @Problem)
                on conflict (feed_number, slot) do update set
                    at = excluded.at, took_ms = excluded.took_ms, status = excluded.status, bytes = excluded.bytes, listed = excluded.listed,
                    fresh = excluded.fresh, changed = excluded.changed, next_at = excluded.next_at, next_because = excluded.next_because,
                    problem = excluded.problem
                """,
                FeedAttemptRow.Of(check.Feed.Id, check.Feed.Checks % Attempts, attempt));
        }

        foreach (var place in check.Places)
        {
            await session.ExecuteAsync(
                """
                insert into quiet_places (name, until) values (@Name, @Until)
                on conflict (name) do update set until = case when excluded.until > quiet_places.until then excluded.until else quiet_places.until end
                """,
                new { place.Name, Until = UtcText.Of(place.Until) });
        }

        foreach (var notice in check.Notices)
        {
            await FeedNoticeStore.AddAsync(session, notice);
        }

        return true;
    }

    private static async Task MoveAsync(Session session, Feed feed, Uri to)
    {
        var values = new { feed.Id.Number, Url = to.AbsoluteUri, Host = FeedPlace.Host(to), Domain = FeedPlace.Of(to), At = UtcText.Of(feed.LastCheckedAt) };
        if (await session.FirstOrDefaultAsync<int?>("select number from feeds where url = @Url and number <> @Number", values) is { } other)
        {
            // Two feeds that end at one address are one: the other goes on, and nobody is told anything twice.
            await session.ExecuteAsync(
                """
                update feeds set paused_at = @At, paused_because = @Because, told = 'paused', former_url = null, moved_at = null where number = @Number
                """,
                new { values.Number, values.At, Because = $"It has moved to the address of {new FeedId(other)}, which is read on." });
            return;
        }

        await session.ExecuteAsync("update feeds set url = @Url, host = @Host, domain = @Domain where number = @Number", values);
    }
}
