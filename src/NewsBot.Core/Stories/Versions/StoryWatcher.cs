using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsBot.Core.Feeds;

namespace NewsBot.Core.Stories.Versions;

/// <summary>Reads pages again that carry evidence, and those that a feed lists as updated.</summary>
public sealed class StoryWatcher(
    IVersionStore versions,
    IStoryStore stories,
    IPageReader pages,
    VersionIntake intake,
    IOptions<WatchOptions> options,
    TimeProvider clock,
    ILogger<StoryWatcher> logger)
{
    private const int Round = 5;
    private const int MostVersions = 50;

    /// <summary>A page that grows beyond this is no story; what can be read of it is left alone.</summary>
    private const int LongestText = 500_000;

    /// <summary>Longer than a round can take, so that no two hosts make the same visit.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(15);

    private readonly VisitTimes _times = new(options.Value.Revisits);

    /// <summary>Whether there is a page to go to that was read before: not for a story whose words are the feed's, or that was imported without an address.</summary>
    public static bool CanVisit(Story story) => !story.TextFromFeed && !story.Link.Host.EndsWith(".invalid", StringComparison.OrdinalIgnoreCase);

    /// <summary>Makes a story due: a feed lists it as updated. Where the last visits found nothing new the next one waits, longer each time.</summary>
    /// <param name="updated">When it was updated: an update from before the story was first read is none. Null where that is not told.</param>
    public async Task UpdatedAsync(StoryId id, DateTimeOffset? updated = null, CancellationToken cancellationToken = default)
    {
        if (_times.Never || await stories.FindAsync(id, cancellationToken) is not { } story || !CanVisit(story) || updated <= story.LearntAt)
        {
            return;
        }

        var visit = await versions.VisitAsync(id, cancellationToken) ?? new(id, null);
        var at = VisitTimes.AfterUpdate(visit.VisitedAt ?? DateTimeOffset.MinValue, clock.GetUtcNow(), visit.VisitedAt is null ? 0 : visit.Idle);
        if (visit.NextAt is null || at < visit.NextAt)
        {
            await versions.SaveVisitAsync(visit with { NextAt = at }, cancellationToken);
        }
    }

    /// <summary>Makes the visits whose time has come, a few in a round.</summary>
    public async Task VisitDueAsync(CancellationToken cancellationToken = default)
    {
        if (_times.Never)
        {
            return;
        }

        var now = clock.GetUtcNow();
        foreach (var visit in await versions.ClaimAsync(now, now + Lease, Round, cancellationToken))
        {
            if (await stories.FindAsync(visit.Story, cancellationToken) is not { } story)
            {
                continue;
            }

            Visit made;
            try
            {
                made = await VisitAsync(story, visit, cancellationToken);
                if (made.Failures == 0 && !await intake.HasEvidenceAsync(story, cancellationToken))
                {
                    // It was read because a feed listed it as updated; there are no words to watch over.
                    made = made with { NextAt = null };
                }
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                logger.VisitFaulted(fault, story.Link.AbsoluteUri);
                made = Failed(story, visit);
            }

            await versions.SaveVisitAsync(made with { VisitedAt = clock.GetUtcNow() }, cancellationToken);
        }
    }

    private async Task<Visit> VisitAsync(Story story, Visit visit, CancellationToken cancellationToken)
    {
        var answer = await pages.ReadAsync(story.Link, cancellationToken);
        var latest = await versions.LatestAsync(story.Id, cancellationToken) ?? StoryVersion.First(story);
        var state = answer switch
        {
            { Gone: true } => PageState.Gone,
            { Page: { Text.Length: > 0 and <= LongestText } page } => page.Paywalled ? PageState.Paywalled : PageState.Read,
            _ => (PageState?)null,
        };
        if (state is not { } found)
        {
            return Failed(story, visit);
        }

        var text = answer.Page is { } read ? (Title: TitleOf(story, latest, read), read.Text) : (Title: "", Text: "");
        if (found != PageState.Read)
        {
            // What may be read before the wall is enough where the words are in it.
            if (found == PageState.Paywalled && await intake.HasAllWordsAsync(story, text.Title, text.Text, cancellationToken))
            {
                return Done(story, visit, idle: visit.Idle + 1) with { Missing = 0 };
            }

            if (latest.State != PageState.Read)
            {
                return Done(story, visit, idle: visit.Idle + 1);
            }

            // Once may be a mishap of the server's.
            if (visit.Missing == 0)
            {
                return Failed(story, visit) with { Missing = 1 };
            }

            text = ("", "");
        }
        else if (latest.State == PageState.Read && EditNoise.IsSame(latest.Whole, text.Title + "\n\n" + text.Text))
        {
            return Done(story, visit, idle: visit.Idle + 1) with { Missing = 0 };
        }

        var version = await intake.TakeAsync(story, latest.Number + 1, found, text.Title, text.Text, cancellationToken);
        if (version is { } change)
        {
            logger.StoryChanged(story.Link.AbsoluteUri, latest.Number + 1, change.Calls, change.Lost);
        }

        var done = Done(story, visit, idle: 0) with { Missing = 0 };
        return latest.Number + 1 < MostVersions ? done : done with { NextAt = null };
    }

    /// <summary>The feed's headline while the page's own is what it was; an empty one changes nothing.</summary>
    private static string TitleOf(Story story, StoryVersion latest, Page page)
    {
        var known = latest.State == PageState.Read ? latest.Title : story.Title;
        return string.IsNullOrWhiteSpace(page.Title) ? known
            : Typography.Fold(page.Title) == Typography.Fold(story.PageTitle ?? story.Title) ? story.Title
            : page.Title.Trim();
    }

    private Visit Done(Story story, Visit visit, int idle) =>
        visit with { NextAt = _times.Next(story.LearntAt, clock.GetUtcNow()), Failures = 0, Idle = idle };

    private Visit Failed(Story story, Visit visit) => visit with
    {
        NextAt = _times.AfterFailure(story.LearntAt, clock.GetUtcNow(), visit.Failures + 1),
        Failures = visit.Failures + 1,
        Idle = visit.Idle + 1,
    };
}
