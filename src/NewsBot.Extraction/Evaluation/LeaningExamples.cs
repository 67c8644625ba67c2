using NewsBot.Extraction.Reading;
using NewsBot.Extraction.Weighing;
using NewsBot.Extraction.Words;

namespace NewsBot.Extraction.Evaluation;

/// <summary>Makes examples for the model of labelled stories: what their callers say where they call, and what everybody else says.</summary>
internal static class LeaningExamples
{
    public static IEnumerable<(SaidOf Said, int Class)> Of(LabelledStory story)
    {
        if (!LeavingWords.Occur(story.Story))
        {
            yield break;
        }

        var parts = new StoryParts(story.Story);
        var demands = new DemandFinder(parts).Find();
        var all = new SaidFinder(parts).Find(Leanings.MayBeMeant(parts, demands));
        foreach (var said in all.Where(s => s.Speakers.Count > 0))
        {
            var labels = story.Calls.Where(c => Fits(c, said)).ToList();
            if (labels.Count == 0)
            {
                yield return (said, 0);
            }
            else if (labels.Find(c => !c.Optional && !c.Retracted && Holds(parts, said, c)) is { } told)
            {
                yield return (said, LeaningModel.ClassOf(told.Strength));
            }
        }
    }

    private static bool Fits(LabelledCall label, SaidOf said) =>
        said.Speakers.Any(s => PairMatcher.Callers(label, s.Name) > 0) && PairMatcher.Targets(label, said.Target.Name) > 0;

    /// <summary>The words of the label stand in what is said here.</summary>
    private static bool Holds(StoryParts parts, SaidOf said, LabelledCall label)
    {
        var sentence = parts.Text.Sentences[said.Sentence];
        var here = parts.Text.Quote(parts.Text.Span(Math.Min(said.First, sentence.First), Math.Max(said.End, sentence.End)));
        return label.Quote is { Length: > 0 } quote && (here.Contains(quote, StringComparison.Ordinal) || quote.Contains(here.Trim('"', '“', '”', ' '), StringComparison.Ordinal));
    }
}
