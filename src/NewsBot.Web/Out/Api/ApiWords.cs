using System.Globalization;
using NewsBot.Core.Calls;
using NewsBot.Core.Figures;
using NewsBot.Core.Ledger;
using NewsBot.Core.Messages;
using NewsBot.Core.Published;
using NewsBot.Core.Stories;
using NewsBot.Web.Tracker;

namespace NewsBot.Web.Out.Api;

/// <summary>The record in the words of the API.</summary>
internal static class ApiWords
{
    public static ApiTarget Of(View view, PublishedTarget target) => new(
        target.Figure.Id.ToString(),
        target.Figure.Name,
        new(
            target.Standing(CallClass.Explicit), target.Standing(CallClass.Timetable), target.Standing(CallClass.Position), target.Standing(CallClass.Conditional),
            target.Withdrawn, target.Disputed, target.Waiting),
        target.NewInWeek(view.Record.Today),
        target.BackInWeek(view.Record.Today),
        target.Backers.Count,
        target.ChangedAt.ToUniversalTime(),
        view.Absolute(Addresses.Target(target.Figure.Id)),
        view.Absolute($"/api/v1/targets/{target.Figure.Id}/entries"));

    public static ApiEntry Of(View view, PublishedEntry published)
    {
        var entry = published.Entry;
        return new(
            entry.Id,
            Of(entry.Caller),
            Of(entry.Target),
            entry.Role,
            entry.Party,
            entry.State.Word().ToLowerInvariant(),
            entry.Class.Word().ToLowerInvariant(),
            Day(entry.Day),
            entry.Told?.ToString(),
            entry.Best.Call.Evidence.Quote,
            entry.Best.Call.Evidence.Sentence,
            entry.Best.Story.Feed,
            ShownLink.Of(EntryLine.Source(entry.Best).Link),
            entry.Reason,
            entry.Circumstances.OnBehalfOf,
            entry.Circumstances.Flags,
            entry.IsCorrected,
            entry.IsRenewed,
            entry.EvidenceChanges.Count > 0,
            entry.Sources,
            entry.Outlets,
            entry.Origins,
            entry.LearntAt.ToUniversalTime(),
            published.ChangedAt.ToUniversalTime(),
            view.Absolute(Addresses.Of(entry.Number)));
    }

    public static ApiReport Of(View view, Report report) => new(
        Of(view, report.Story),
        report.Call.Class.Word().ToLowerInvariant(),
        report.Call.Retracted,
        report.Call.Evidence.Quote,
        report.Call.Evidence.Sentence,
        ShownLink.Of(EntryLine.Source(report).Link),
        report.Checks is [.., { Holds: false }]);

    public static ApiStory Of(View view, StoryHeader story) => new(
        Addresses.StorySlug(story.Id), story.Title, story.Feed, ShownLink.Of(story.Link), story.Published, story.LearntAt.ToUniversalTime(), Addresses.StorySlug(story.Origin), view.Absolute(Addresses.Story(story.Id)));

    public static ApiChange Of(View view, PublishedChange change) => new(
        change.Id, change.At.ToUniversalTime(), Addresses.Id(change.Entry), change.Label, change.Words, view.Absolute(Addresses.Of(change.Entry)));

    public static ApiDay Of(RunningCount day) => new(Day(day.Day), day.New, day.Count);

    private static ApiFigure Of(Figure figure) => new(figure.Id.ToString(), figure.Name, figure.Kind.Word());

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
