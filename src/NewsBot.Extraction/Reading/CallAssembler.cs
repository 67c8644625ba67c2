using NewsBot.Core.Calls;
using NewsBot.Core.Stories;
using NewsBot.Extraction.Names;
using NewsBot.Extraction.Rules;

namespace NewsBot.Extraction.Reading;

/// <summary>Makes one call of all that a story says of one caller and one target.</summary>
internal sealed class CallAssembler(StoryParts parts, CallWeigher weigher)
{
    /// <summary>Below this a pair is in doubt: measured on stories that nobody had read, about half of those are right.</summary>
    public const double SureConfidence = 0.75;

    /// <summary>Below this a pair is dropped: hardly any of those is right.</summary>
    private const double LeastConfidence = 0.5;

    public List<ResignationCall> Assemble(IReadOnlyList<Demand> demands) =>
        [.. Pairs(demands).Select(pair => Make(pair.Caller, pair.Target, pair.Demands, demands)).Where(call => call.Confidence >= LeastConfidence)];

    /// <summary>All that is told of one caller and one target.</summary>
    public static List<(Actor Caller, Actor Target, List<Demand> Demands)> Pairs(IReadOnlyList<Demand> demands)
    {
        var pairs = new Dictionary<(Actor Caller, Actor Target), List<Demand>>();
        var order = new List<(Actor, Actor)>();
        foreach (var demand in demands.Where(d => d.Blocked is null))
        {
            foreach (var caller in demand.Callers)
            {
                foreach (var target in demand.Targets.Where(t => t != caller))
                {
                    if (!pairs.TryGetValue((caller, target), out var list))
                    {
                        pairs[(caller, target)] = list = [];
                        order.Add((caller, target));
                    }

                    list.Add(demand);
                }
            }
        }

        return [.. order.Select(pair => (pair.Item1, pair.Item2, pairs[pair]))];
    }

    /// <summary>The demand that a pair is told by: the most direct, in the caller's own words if there are such.</summary>
    public static Demand Told(StoryParts parts, Actor caller, List<Demand> demands)
    {
        // What only tells who is meant counts where nothing else does.
        var worded = demands.FindAll(d => d.Rule.Caller != CallerFrom.Nobody);
        demands = worded.Count > 0 ? worded : demands;
        var strongest = demands.OrderByDescending(d => d.Strength).ThenByDescending(d => d.Confidence).First();
        return demands.Where(d => d.Strength == strongest.Strength)
            .OrderByDescending(d => parts.QuotationAt(d.Match.Start)?.Speakers.Contains(caller) == true).ThenByDescending(d => d.Confidence).First();
    }

    private ResignationCall Make(Actor caller, Actor target, List<Demand> demands, IReadOnlyList<Demand> all)
    {
        var told = Told(parts, caller, demands);
        var retracted = demands.Exists(d => d.Retracted);
        return new()
        {
            Story = parts.Story.Id,
            Caller = new(caller.Name, caller.Kind, caller.Role, caller.Party, caller.Aliases.Count > 0 ? caller.Aliases : null),
            Target = new(target.Name, target.Role, target.Aliases.Count > 0 ? target.Aliases : null),
            Strength = told.Strength,
            Conditional = demands.TrueForAll(d => d.Conditional),
            Retracted = retracted,
            Reason = Reasons.Of(parts, told),
            Date = CallDates.Of(parts, told),
            Circumstances = CallCircumstances.Of(parts, caller, told),
            Evidence = EvidenceOf(caller, demands.Find(d => d.Retracted) ?? told),
            Confidence = Math.Round(Math.Min(0.99, weigher.Weigh(caller, target, demands, told, all)), 3),
            Because = [.. told.Because.Distinct()],
        };
    }

    private Evidence EvidenceOf(Actor caller, Demand demand)
    {
        var sentence = parts.Text.Sentences[demand.Sentence];
        var span = parts.Text.Span(sentence.First, sentence.End);
        var quote = QuoteIn(sentence.First, sentence.End, caller, demand.Match.Start) ?? QuoteNear(sentence, caller);
        return new(quote is { } q ? parts.Text.Quote(q) : null, quote, parts.Text.Quote(span), span);
    }

    private TextSpan? QuoteIn(int first, int end, Actor caller, int at)
    {
        var quotation = parts.QuotationAt(at) ?? parts.Quotations.FirstOrDefault(q => q.First < end && q.End > first && (q.Speakers.Contains(caller) || q.Speaker is null) && q.End - q.First > 1);
        if (quotation is null || (quotation.Speaker is not null && !quotation.Speakers.Contains(caller)))
        {
            return null;
        }

        var start = Math.Max(first, quotation.First);
        var stop = Math.Min(end, quotation.End);
        if (stop > start && parts.Text.Norm(stop - 1) is "," && stop - 1 > start)
        {
            stop--;
        }

        return stop > start ? parts.Text.Span(start, stop) : null;
    }

    /// <summary>The caller's next words, in the same paragraph or at the head of the next.</summary>
    private TextSpan? QuoteNear(Text.Sentence sentence, Actor caller)
    {
        var next = parts.Quotations.FirstOrDefault(q => q.Speakers.Contains(caller) && q.First >= sentence.End
            && parts.Text.LineAt(q.First).Number - sentence.Line.Number <= 1);
        if (next is null)
        {
            return null;
        }

        var end = Math.Min(next.End, parts.Text.SentenceAt(next.First).End);
        end = parts.Text.Norm(end - 1) == "," ? end - 1 : end;
        return end > next.First ? parts.Text.Span(next.First, end) : null;
    }
}
