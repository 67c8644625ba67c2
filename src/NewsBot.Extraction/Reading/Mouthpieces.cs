using System.Collections.Frozen;
using NewsBot.Extraction.Names;

namespace NewsBot.Extraction.Reading;

/// <summary>Those who speak for somebody ask nobody to put them out: "Roe's spokesman, Tom Day, said she would not be rushed".</summary>
internal static class Mouthpieces
{
    private static readonly FrozenSet<string> Roles = FrozenSet.ToFrozenSet(
        ["spokesman", "spokeswoman", "spokesperson", "lawyer", "solicitor", "barrister", "attorney", "aide", "agent", "adviser", "advisor", "wife", "husband", "daughter", "son"], StringComparer.Ordinal);

    public static bool Speak(StoryParts parts, Demand demand) =>
        demand.Callers is [{ IsPerson: true } caller] && demand.Targets is [var target] && demand.Match.Target is null && caller.Places.Take(2).Any(p => Beside(parts, p, target));

    /// <summary>"The club was already planning for an orderly succession": it tells what it does, and asks for nothing.</summary>
    public static bool Plan(StoryParts parts, Demand demand)
    {
        if (demand.Match.Target is not null || demand.Rule.Strength != NewsBot.Core.Calls.Strength.Timetable || demand.Callers.Any(c => c.IsPerson))
        {
            return false;
        }

        var first = parts.Text.Sentences[demand.Sentence].First;
        return Enumerable.Range(Math.Max(first, demand.Match.Start - 5), demand.Match.Start - Math.Max(first, demand.Match.Start - 5))
            .Any(i => parts.Text.Norm(i) is "planning" or "preparing" or "working" or "planned" or "prepared" or "begun" or "started" && parts.Text.Norm(i - 1) is "is" or "was" or "already" or "been" or "are" or "were" or "had" or "has");
    }

    /// <summary>"Roe's spokesman, Tom Day" at the place of his name.</summary>
    private static bool Beside(StoryParts parts, int place, Actor target)
    {
        var sentence = parts.Text.SentenceAt(place);
        for (var i = place - 1; i > Math.Max(sentence.First, place - 5); i--)
        {
            if (parts.Text.Norm(i) == "'s")
            {
                return Enumerable.Range(i + 1, place - i - 1).Any(j => Roles.Contains(parts.Text.Norm(j))) && parts.Cast.To(i).Any(m => m.Actor == target);
            }
        }

        return false;
    }
}
