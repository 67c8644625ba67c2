using System.Collections.Frozen;
using System.Globalization;
using NewsBot.Extraction.Names;
using NewsBot.Extraction.Text;
using NewsBot.Extraction.Weighing;
using NewsBot.Extraction.Words;

namespace NewsBot.Extraction.Reading;

/// <summary>
/// Says how sure it is that one caller calls on one target, from what speaks for it and what had to be guessed: a logistic
/// regression over a handful of plain features, whose weights are the word list "confidence", trained on labelled stories.
/// </summary>
internal sealed class CallWeigher(StoryParts parts, LeaningModel leanings, IReadOnlyDictionary<string, double> weights)
{
    private static readonly Lazy<FrozenDictionary<string, double>> Read = new(() => WordFile.Lines("confidence")
        .Select(line => line.Split(':', StringSplitOptions.TrimEntries))
        .ToFrozenDictionary(pair => pair[0], pair => double.Parse(pair[1], CultureInfo.InvariantCulture), StringComparer.Ordinal));

    private readonly SaidFinder _said = new(parts);
    private readonly int _mostPlaces = parts.Cast.Actors.Where(a => a.IsPerson).Select(a => a.Places.Count).DefaultIfEmpty(1).Max();
    private readonly Dictionary<(int Sentence, Actor Caller, Actor Target), double> _leanings = [];

    public CallWeigher(StoryParts parts)
        : this(parts, LeaningModel.Shipped, Read.Value)
    {
    }

    /// <summary>The likelihood, between 0 and 1.</summary>
    public double Weigh(Actor caller, Actor target, IReadOnlyList<Demand> pair, Demand told, IReadOnlyList<Demand> all)
    {
        var sum = 0.0;
        foreach (var (name, value) in Features(caller, target, pair, told, all))
        {
            sum += weights.GetValueOrDefault(name) * value;
        }

        return 1 / (1 + Math.Exp(-sum));
    }

    /// <summary>What is looked at, by name; most are 1 where they hold.</summary>
    public IEnumerable<(string Name, double Value)> Features(Actor caller, Actor target, IReadOnlyList<Demand> pair, Demand told, IReadOnlyList<Demand> all)
    {
        yield return ("always", 1);
        var leaning = pair.Max(d => Leaning(d, caller, target));
        if (pair.All(d => d.Rule == Leanings.Shape))
        {
            // No rule words it: all rests on the model.
            yield return ("leans", leaning);
            yield return ("only leans", 1);
            if (!pair.Any(d => d.PointsToTarget))
            {
                yield return ("leans at nobody named", 1);
            }

            yield return ("leans, others call on them", all.Any(d => d.Blocked is null && d.Rule != Leanings.Shape && d.Targets.Contains(target) && d.Callers.Any(c => c != caller)) ? 1 : 0);
            yield return ("leans in few words", pair.Max(d => d.Match.End - d.Match.Start) < 6 ? 1 : 0);
        }
        else
        {
            yield return ("rule", Logit(told.Confidence));
            yield return ("leaning", leaning);
            yield return ("leans away", leaning < -1 ? 1 : 0);
        }

        yield return ("again", Math.Log(pair.Select(d => d.Sentence).Distinct().Count()));
        yield return ("other rules here", Math.Log(pair.Where(d => d.Sentence == told.Sentence).Select(d => d.Rule.Name).Distinct().Count()));
        yield return ("others call on them", Math.Log(1 + all.Where(d => d.Blocked is null && d.Targets.Contains(target)).SelectMany(d => d.Callers).Where(c => c != caller).Distinct().Count()));
        yield return ("others are called on", Math.Min(3, all.Where(d => d.Blocked is null && d.Callers.Count > 0 && !d.Targets.Contains(target)).SelectMany(d => d.Targets).Where(t => t != target).Distinct().Count()));
        foreach (var doubt in Doubts.Of(parts, told))
        {
            yield return (doubt, 1);
        }

        if (told.Confidence < 0.5)
        {
            yield return ("weak rule", 1);
        }

        if (all.Any(d => d.Blocked is null && d.Callers.Contains(target)))
        {
            yield return ("the target calls too", 1);
        }

        if (all.Any(d => d.Blocked is null && d.Targets.Contains(caller)))
        {
            yield return ("the caller is called on", 1);
        }

        if (all.Any(d => d.Blocked is not null && d.Callers.Contains(caller)))
        {
            yield return ("blocked elsewhere", 1);
        }

        if (target.Places.Exists(p => parts.Text.LineAt(p) is { Kind: LineKind.Title } or { Number: <= 2 }))
        {
            yield return ("target in the lead", 1);
        }

        yield return ("target stands out", (double)target.Places.Count / Math.Max(1, _mostPlaces));
        foreach (var mark in Marks(told, caller))
        {
            yield return (mark, 1);
        }
    }

    private IEnumerable<string> Marks(Demand told, Actor caller)
    {
        var sentence = parts.Text.Sentences[told.Sentence];
        var quotation = parts.QuotationAt(Math.Min(told.Match.Start, parts.Text.Tokens.Length - 1));
        if (quotation is not null)
        {
            yield return quotation.Speakers.Contains(caller) ? "quoted" : "quoted of another";
            if (quotation.How.Contains("goes on", StringComparison.Ordinal))
            {
                yield return "the quotation goes on";
            }
        }

        if (told.Conditional)
        {
            yield return "conditional";
        }

        if (told.Retracted)
        {
            yield return "retracted";
        }

        if (told.Because.Exists(b => b.StartsWith("listed under", StringComparison.Ordinal)))
        {
            yield return "listed";
        }

        if (told.Because.Exists(b => b.Contains("agrees with", StringComparison.Ordinal)))
        {
            yield return "agrees";
        }

        var words = new HashSet<string>(StringComparer.Ordinal);
        for (var i = sentence.First; i < sentence.End; i++)
        {
            words.Add(parts.Text.Norm(i));
        }

        if (words.Contains("if") || words.Contains("unless") || words.Contains("whether"))
        {
            yield return "if";
        }

        if (words.Contains("not") || words.Contains("never") || words.Contains("no") || words.Any(w => w.EndsWith("n't", StringComparison.Ordinal)))
        {
            yield return "negation";
        }

        if (words.Contains("?"))
        {
            yield return "question";
        }

        if (words.Contains("when") || words.Contains("had"))
        {
            yield return "looks back";
        }

        if (sentence.End - sentence.First > 40)
        {
            yield return "long sentence";
        }
    }

    private double Leaning(Demand demand, Actor caller, Actor target)
    {
        if (!_leanings.TryGetValue((demand.Sentence, caller, target), out var odds))
        {
            var none = leanings.Weigh(_said.In(parts.Text.Sentences[demand.Sentence], [caller], target))[0];
            _leanings[(demand.Sentence, caller, target)] = odds = Logit(1 - none);
        }

        return odds;
    }

    private static double Logit(double likelihood) => Math.Clamp(Math.Log(Math.Max(1e-6, likelihood) / Math.Max(1e-6, 1 - likelihood)), -4, 4);
}
