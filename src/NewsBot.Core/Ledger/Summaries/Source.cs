using System.Globalization;
using NewsBot.Core.Calls;
using NewsBot.Core.Messages;
using NewsBot.Core.Stories;

namespace NewsBot.Core.Ledger.Summaries;

/// <summary>A story and the words in it that a sentence rests on.</summary>
public sealed record Source(StoryHeader Story, Evidence Evidence)
{
    /// <summary>Where it leads: the story, opening at the words.</summary>
    public Uri Link => TextFragment.Link(Story.Link, Evidence.Quote ?? Evidence.Sentence, Evidence.Sentence, Story.Title);

    /// <summary>The outlet and the time, leading to the words.</summary>
    public Run Shown => new(
        $"{Story.Feed} {(Story.Published ?? Story.LearntAt).ToString("HH:mm", CultureInfo.InvariantCulture)}", Link: Link);

    public static Source Of(Report report) => new(report.Story, report.Call.Evidence);
}
