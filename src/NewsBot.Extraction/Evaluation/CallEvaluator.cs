using NewsBot.Core.Calls;

namespace NewsBot.Extraction.Evaluation;

/// <summary>Measures readings against labelled stories, by the rules of the labelling guide.</summary>
public static class CallEvaluator
{
    /// <summary>Reads every story with the shipped reader and measures what it found.</summary>
    public static EvaluationReport Evaluate(IEnumerable<LabelledStory> stories) => Evaluate(stories, new CallReader());

    public static EvaluationReport Evaluate(IEnumerable<LabelledStory> stories, ICallReader reader)
    {
        ArgumentNullException.ThrowIfNull(stories);
        ArgumentNullException.ThrowIfNull(reader);
        var tally = new Tally();
        foreach (var story in stories)
        {
            tally.Add(story, reader.Read(story.Story).Calls);
        }

        return tally.Report();
    }
}
