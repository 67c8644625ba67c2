using NewsBot.Core.Calls;
using NewsBot.Extraction.Text;

namespace NewsBot.Extraction.Reading;

/// <summary>
/// Finds how many the story says ask somebody to go: "more than 30 MPs have called for him to go". Only numbers that stand in the
/// sentence of a demand, or in the next of the paper it tells of, are looked at.
/// </summary>
internal sealed class CountClaims(StoryParts parts, IReadOnlyList<Demand> demands)
{
    /// <summary>Up to so many a number that is no larger than the names beside it says nothing that the names do not.</summary>
    private const int FewNamed = 10;

    private readonly CountTies _ties = new(parts);

    public IReadOnlyList<CountClaim> Find()
    {
        var found = new List<(CountClaim Claim, bool Heading)>();
        var takenBack = demands.Where(d => d.Retracted).Select(d => d.Sentence).ToHashSet();
        foreach (var bySentence in demands.Where(d => d.Blocked is null && !takenBack.Contains(d.Sentence) && d.Targets.Count is 1 or 2).GroupBy(d => d.Sentence).OrderBy(g => g.Key))
        {
            var here = parts.Text.Sentences[bySentence.Key];
            Add(found, here, [.. bySentence], CountGuards.Bar(parts, here) ? [] : CountPhrases.In(parts.Text, here), _ties.Ties);
            if (bySentence.Key + 1 < parts.Text.Sentences.Count && parts.Text.Sentences[bySentence.Key + 1] is { Line.IsStory: true } next && _ties.IsOfPaper(next) && !CountGuards.Bar(parts, next))
            {
                Add(found, next, [.. bySentence], CountPhrases.In(parts.Text, next), (phrase, demand) => _ties.PaperHas(phrase, demand, next));
            }
        }

        // The same number of the same people: the body of the story tells it better than its headline, and best where it says from whom.
        return [.. found.GroupBy(f => (f.Claim.Target.Name, f.Claim.Number, f.Claim.Counted?.ToUpperInvariant()))
            .Select(g => g.OrderBy(f => f.Heading).ThenBy(f => f.Claim.SaidBy is null).First().Claim)
            .OrderBy(c => c.Evidence.SentenceSpan.Start)];
    }

    private void Add(List<(CountClaim Claim, bool Heading)> found, Sentence sentence, IReadOnlyList<Demand> asked, IReadOnlyList<CountPhrase> phrases, Func<CountPhrase, Demand, bool> ties)
    {
        foreach (var phrase in phrases.Where(p => !CountGuards.Bar(parts, sentence, p)))
        {
            var demand = asked.Where(d => ties(phrase, d)).MaxBy(d => d.Strength);
            if (demand is not null)
            {
                Add(found, sentence, demand, phrase);
            }
        }

        foreach (var demand in asked)
        {
            if (_ties.Tally(sentence, demand) is { } tally && !CountGuards.Bar(parts, sentence, tally))
            {
                Add(found, sentence, demand, tally);
            }
        }
    }

    private void Add(List<(CountClaim Claim, bool Heading)> found, Sentence sentence, Demand demand, CountPhrase phrase)
    {
        var number = phrase.Part && _ties.IsRelative(phrase) ? phrase.Whole : phrase.Number;
        var span = parts.Text.Span(sentence.First, sentence.End);
        foreach (var target in demand.Targets)
        {
            var named = demands.Where(d => d.Blocked is null && d.Targets.Contains(target)).SelectMany(d => d.Callers).Distinct().Count(c => c.IsPerson);
            if (number < 2 || (phrase.Bound == CountBound.Exactly && number <= Math.Min(named, FewNamed)))
            {
                continue;
            }

            found.Add((
                new()
                {
                    Story = parts.Story.Id,
                    Target = new(target.Name, target.Role, target.Aliases.Count > 0 ? target.Aliases : null),
                    Number = number,
                    Bound = phrase.Bound,
                    Words = parts.Text.Words(phrase.Start, phrase.End),
                    Counted = phrase.Counted,
                    SaidBy = CountSources.Of(parts, sentence, phrase, target),
                    Strength = demand.Strength,
                    Conditional = demand.Conditional,
                    Date = CallDates.Of(parts, demand),
                    Evidence = new(null, null, parts.Text.Quote(span), span),
                },
                sentence.Line.Kind is LineKind.Title or LineKind.Heading));
        }
    }
}
