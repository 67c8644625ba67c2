using Microsoft.Extensions.Options;

namespace NewsBot.Core.Feeds;

/// <summary>What a reading makes of a feed: when it is asked next, whether it has moved or ended, and who is told of it.</summary>
internal sealed class FeedProgress(IOptions<WatchOptions> options)
{
    private static readonly TimeSpan MoveHolds = TimeSpan.FromDays(7);
    private const int MoveSeen = 10;
    private static readonly TimeSpan MoveMayFail = TimeSpan.FromDays(14);
    private static readonly TimeSpan GoneTwice = TimeSpan.FromHours(1);
    private static readonly TimeSpan BrokenAfter = TimeSpan.FromDays(1);
    private static readonly TimeSpan MissingAfter = TimeSpan.FromDays(3);
    private static readonly TimeSpan SilentAfter = TimeSpan.FromDays(7);
    private const int SilentGaps = 5;

    private readonly FeedSchedule _schedule = new(options.Value);

    /// <param name="asked">When it was asked.</param>
    /// <param name="isPushed">A hub tells its news (WebSub).</param>
    /// <param name="isOurNetwork">No feed can be reached: it is not the feed's fault.</param>
    public FeedCheck After(
        Feed feed, FeedAnswer answer, FeedIntake intake, DateTimeOffset asked, DateTimeOffset now, bool isPushed = false, bool isOurNetwork = false)
    {
        var checkedFeed = feed with { LastCheckedAt = now, Checks = feed.Checks + 1 };
        var wasAsked = answer is not { Trouble: FeedTrouble.Busy, Status: null };
        var check = answer.Trouble switch
        {
            FeedTrouble.None => Succeeded(checkedFeed, answer, intake, isPushed, now),
            // Its place was asked for too much by others: it was not asked at all.
            FeedTrouble.Busy when answer.Status is null => Waits(feed, _schedule.AfterBusy(feed, answer, now)),
            FeedTrouble.Unreachable when isOurNetwork =>
                Waits(checkedFeed, (now + TimeSpan.FromMinutes(1), "no feed could be reached: the network of this machine seems to be down")),
            _ => Failed(checkedFeed, answer, now),
        };
        var condition = Condition(check.Feed, now);
        return check with
        {
            Feed = check.Feed with { Told = condition },
            Attempt = !wasAsked ? null : new(asked, now - asked, answer.Status, answer.Bytes, intake.Listed, intake.Fresh, intake.Changed, check.Feed.NextCheckAt, check.Feed.NextBecause, answer.Problem),
            Places = Places(feed, answer, now),
            Notices = [.. check.Notices, .. Told(feed, check.Feed, condition, now)],
        };
    }

    private FeedCheck Succeeded(Feed feed, FeedAnswer answer, FeedIntake intake, bool isPushed, DateTimeOffset now)
    {
        var read = FeedRhythm.Learn(feed, answer.Document, intake.Fresh, now) with
        {
            // A story that was left out must be listed again, so the server is not told that we have everything.
            Validators = intake.Faults == 0 ? answer.Validators : FeedValidators.None,
            LastReadAt = now,
            FirstReadAt = feed.FirstReadAt ?? (intake.Faults == 0 ? now : null),
            DistrustsIds = feed.DistrustsIds || intake.HasTwins,
            Failures = 0,
            FailingSince = null,
            Problem = null,
            GoneAt = null,
            FormerUrl = feed.MovedAt + MoveMayFail < now ? null : feed.FormerUrl,
        };
        var (moved, to, notice) = Moved(read, answer, now);
        return Waits(moved, _schedule.AfterSuccess(moved, answer, isPushed, now)) with { MoveTo = to, Notices = notice is null ? [] : [notice] };
    }

    /// <summary>
    /// A permanent redirect is believed after it has held for a week and ten readings: captive portals and parked domains redirect for good,
    /// too. One that only turns http into https is believed at once.
    /// </summary>
    private static (Feed Feed, Uri? To, AdminNotice? Notice) Moved(Feed feed, FeedAnswer answer, DateTimeOffset now)
    {
        if (answer.MovedTo is not { } to || to == feed.Url)
        {
            return (feed with { Moving = null }, null, null);
        }

        var moving = feed.Moving?.To == to ? feed.Moving with { Seen = feed.Moving.Seen + 1 } : new FeedMove(to, now, 1);
        var isUpgrade = feed.Url.Scheme == Uri.UriSchemeHttp && to.Scheme == Uri.UriSchemeHttps
            && to.Host == feed.Url.Host && to.PathAndQuery == feed.Url.PathAndQuery;
        return isUpgrade || (moving.Seen >= MoveSeen && now - moving.Since >= MoveHolds)
            ? Move(feed, to, now, "its server has said so for a week")
            : (feed with { Moving = moving }, null, null);
    }

    private static (Feed Feed, Uri? To, AdminNotice? Notice) Move(Feed feed, Uri to, DateTimeOffset now, string because) => (
        feed with { Moving = null, FormerUrl = feed.Url, MovedAt = now },
        to,
        new($"{feed.Id}:moved:{now.UtcTicks}", NoticeLevel.Info, $"{feed.Id} {feed.Name} has moved to {to}: {because}. The new address is kept.", now));

    private FeedCheck Failed(Feed feed, FeedAnswer answer, DateTimeOffset now)
    {
        var failed = feed with
        {
            Validators = answer.Validators,
            Failures = feed.Failures + 1,
            FailingSince = feed.FailingSince ?? now,
            Problem = answer.Problem,
        };
        // The old address has died, and before that it said where it went.
        if (answer.Trouble is FeedTrouble.Gone or FeedTrouble.Missing && feed.Moving is { Seen: > 1 } moving)
        {
            var (moved, to, notice) = Move(failed, moving.To, now, "the old address is gone");
            return Waits(moved with { Validators = FeedValidators.None }, (now + options.Value.Every, "it has moved")) with { MoveTo = to, Notices = [notice!] };
        }

        // Where it moved to is no feed after all.
        if (feed is { FormerUrl: { } former, MovedAt: { } movedAt } && now - movedAt < MoveMayFail && failed.Failures >= 3 && answer.Trouble != FeedTrouble.Unreachable)
        {
            var back = failed with { FormerUrl = null, MovedAt = null, Validators = FeedValidators.None, Failures = 0, FailingSince = null, Problem = null };
            return Waits(back, (now + options.Value.Every, "its new address is no feed: back to the old one")) with
            {
                MoveTo = former,
                Notices = [new($"{feed.Id}:back:{now.UtcTicks}", NoticeLevel.Warning, $"{feed.Id} {feed.Name} had moved, but its new address stopped working: it is asked at {former} again. {answer.Problem}", now)],
            };
        }

        if (answer.Trouble == FeedTrouble.Gone)
        {
            failed = failed with { GoneAt = feed.GoneAt ?? now };
            if (now - failed.GoneAt >= GoneTwice)
            {
                failed = failed with { PausedAt = now, PausedBecause = "The publisher says that it is gone for good (HTTP 410)." };
            }
        }
        else if (answer.Trouble == FeedTrouble.Locked)
        {
            failed = failed with { PausedAt = now, PausedBecause = "The publisher asks for a password." };
        }

        return Waits(failed, answer.Trouble == FeedTrouble.Busy ? _schedule.AfterBusy(failed, answer, now) : _schedule.AfterFailure(failed, answer, now));
    }

    private static FeedCheck Waits(Feed feed, (DateTimeOffset At, string Because) next) =>
        FeedCheck.Of(feed with { NextCheckAt = next.At, NextBecause = next.Because });

    /// <summary>Who is told: once when the condition changes, never for each try.</summary>
    private static IEnumerable<AdminNotice> Told(Feed before, Feed after, FeedCondition condition, DateTimeOffset now)
    {
        if (condition == before.Told)
        {
            yield break;
        }

        var words = (condition, before.Told) switch
        {
            (FeedCondition.Paused, _) => $"is not read any more. {after.PausedBecause} Its stories stay. If it should be read again: feeds resume {after.Id}",
            (FeedCondition.Broken, _) =>
                $"could not be read since {after.FailingSince?.UtcDateTime:yyyy-MM-dd HH:mm} UTC. {after.Problem} It is tried on, ever more seldom. Its address: {after.Url}",
            (FeedCondition.Silent, _) =>
                $"can be read, but has listed nothing new since {after.LastNewAt?.UtcDateTime:yyyy-MM-dd}. Check whether the publisher has a new feed. Its address: {after.Url}",
            (_, FeedCondition.Silent) => "lists new stories again.",
            _ => $"can be read again{(before.FailingSince is { } since ? $", after {FeedSchedule.Words(now - since)}" : "")}.",
        };
        yield return new(
            $"{after.Id}:{condition}:{now.UtcTicks}", condition == FeedCondition.Well ? NoticeLevel.Info : NoticeLevel.Warning, $"{after.Id} {after.Name} {words}", now);
    }

    /// <summary>The condition of a feed, as far as somebody should know. A fault keeps what was told before until it has lasted.</summary>
    public static FeedCondition Condition(Feed feed, DateTimeOffset now)
    {
        if (feed.IsPaused)
        {
            return FeedCondition.Paused;
        }

        if (feed.FailingSince is { } since)
        {
            var patience = feed.Problem?.Contains("HTTP 404", StringComparison.Ordinal) == true ? MissingAfter : BrokenAfter;
            return now - since >= patience ? FeedCondition.Broken : feed.Told;
        }

        var gaps = (feed.Gap ?? TimeSpan.Zero) * SilentGaps;
        return feed.LastNewAt is { } last && now - last > (gaps > SilentAfter ? gaps : SilentAfter) ? FeedCondition.Silent : FeedCondition.Well;
    }

    private static IReadOnlyList<QuietPlace> Places(Feed feed, FeedAnswer answer, DateTimeOffset now)
    {
        if (answer is { BusyPlace: { } busy, WaitAtLeast: { } wait })
        {
            return [new(busy, now + wait)];
        }

        return answer.Pause > TimeSpan.Zero && FeedPlace.Of(feed.Url) is { } domain ? [new(domain, now + answer.Pause)] : [];
    }
}
