using NewsBot.Core.Calls;
using NewsBot.Core.Stories;
using NewsBot.Extraction.Reading;
using NewsBot.Extraction.Words;

namespace NewsBot.Extraction;

/// <summary>Finds the resignation calls in a story by rules and word lists alone.</summary>
public sealed class CallReader : ICallReader
{
    public StoryReading Read(Story story)
    {
        ArgumentNullException.ThrowIfNull(story);
        if (!LeavingWords.Occur(story))
        {
            return StoryReading.Empty;
        }

        var parts = new StoryParts(story);
        if (parts.Text.Tokens.Length == 0)
        {
            return StoryReading.Empty;
        }

        var demands = new DemandFinder(parts).Find();
        var found = new CallAssembler(parts, new(parts)).Assemble(demands);
        var calls = found.FindAll(c => c.Confidence >= CallAssembler.SureConfidence);
        var stances = new StanceFinder(parts, demands).Find(calls);
        return new(calls, stances, Onlookers.Of(parts, demands, calls, stances))
        {
            Doubtful = found.FindAll(c => c.Confidence < CallAssembler.SureConfidence),
            Claims = new CountClaims(parts, demands).Find(),
        };
    }
}
