using NewsBot.Core.Calls;

namespace NewsBot.Extraction.Evaluation;

/// <summary>Counts story by story what is right, wrong and missed.</summary>
internal sealed class Tally
{
    private static readonly double[] Steps = [0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1.01];

    private readonly SortedDictionary<string, Score> _slices = new(StringComparer.Ordinal);
    private readonly SortedDictionary<Strength, Score> _strengths = [];
    private readonly SortedDictionary<string, Score> _rules = new(StringComparer.Ordinal);
    private readonly List<(double Confidence, bool Right)> _told = [];
    private readonly List<Mistake> _mistakes = [];
    private Score _overall = new(0, 0, 0);
    private int _stories;
    private int _strengthRight;
    private int _quotes;
    private int _quotesExact;
    private int _empty;
    private int _emptyWrong;

    public void Add(LabelledStory story, IReadOnlyList<ResignationCall> told)
    {
        var pairs = Pair(story.Calls, told, out var repeated);
        var right = pairs.Count(p => !story.Calls[p.Key].Optional);
        var wrong = Enumerable.Range(0, told.Count).Where(i => !pairs.ContainsValue(i) && !repeated.Contains(i)).ToList();
        var missed = Enumerable.Range(0, story.Calls.Count).Where(i => !pairs.ContainsKey(i) && !story.Calls[i].Optional).ToList();
        var score = new Score(right, wrong.Count, missed.Count);
        _stories++;
        _overall += score;
        foreach (var slice in story.Slices.Distinct())
        {
            _slices[slice] = _slices.GetValueOrDefault(slice, new(0, 0, 0)) + score;
        }

        _empty += story.Calls.Count == 0 ? 1 : 0;
        _emptyWrong += story.Calls.Count == 0 && told.Count > 0 ? 1 : 0;
        foreach (var (label, call) in pairs.Where(p => !story.Calls[p.Key].Optional).Select(p => (story.Calls[p.Key], told[p.Value])))
        {
            AddRight(story, label, call);
        }

        foreach (var call in wrong.Select(i => told[i]))
        {
            Count(call, false);
            AddMistake(story, "wrong", call.Caller.Name, call.Target.Name, string.Join("; ", call.Because), call.Evidence.Sentence);
        }

        foreach (var label in missed.Select(i => story.Calls[i]))
        {
            _strengths[label.Strength] = _strengths.GetValueOrDefault(label.Strength, new(0, 0, 0)) + new Score(0, 0, 1);
            AddMistake(story, "missed", label.Caller, label.Target, label.Strength.Word(), "");
        }

        foreach (var quote in told.Where(c => c.Evidence.Quote is not null))
        {
            _quotes++;
            _quotesExact += story.Story.Whole.Contains(quote.Evidence.Quote!, StringComparison.Ordinal) ? 1 : 0;
        }
    }

    public EvaluationReport Report() => new()
    {
        Stories = _stories,
        Overall = _overall,
        BySlice = _slices,
        ByStrength = _strengths,
        ByRule = _rules,
        StrengthAccuracy = _overall.Right > 0 ? (double)_strengthRight / _overall.Right : 1,
        QuoteExactness = _quotes > 0 ? (double)_quotesExact / _quotes : 1,
        StoriesWithoutCalls = _empty,
        StoriesWithoutCallsReadWrongly = _emptyWrong,
        Calibration = [.. Steps.Zip(Steps.Skip(1)).Select(s => new CalibrationRow(
            s.First, Math.Min(1, s.Second), _told.Count(t => t.Confidence >= s.First && t.Confidence < s.Second), _told.Count(t => t.Confidence >= s.First && t.Confidence < s.Second && t.Right)))],
        Mistakes = _mistakes,
    };

    /// <summary>Labelled to told calls, the best matches first; what matches a taken pair is a repetition.</summary>
    private static Dictionary<int, int> Pair(IReadOnlyList<LabelledCall> labels, IReadOnlyList<ResignationCall> told, out HashSet<int> repeated)
    {
        var candidates = new List<(int Score, int Label, int Told)>();
        for (var t = 0; t < told.Count; t++)
        {
            for (var l = 0; l < labels.Count; l++)
            {
                var target = PairMatcher.Targets(labels[l], told[t].Target.Name);
                var caller = target == 0 ? 0 : PairMatcher.Callers(labels[l], told[t].Caller.Name);
                if (caller == 1 && labels.Where((_, i) => i != l).Any(other => PairMatcher.Targets(other, told[t].Target.Name) > 0 && PairMatcher.Callers(other, told[t].Caller.Name) > 0))
                {
                    caller = 0;
                }

                if (caller > 0)
                {
                    candidates.Add(((caller * 10) + target, l, t));
                }
            }
        }

        var pairs = new Dictionary<int, int>();
        var taken = new HashSet<int>();
        foreach (var (_, label, call) in candidates.OrderByDescending(c => c.Score).ThenBy(c => labels[c.Label].Optional).ThenBy(c => c.Told).ThenBy(c => c.Label))
        {
            if (!pairs.ContainsKey(label) && !taken.Contains(call))
            {
                pairs[label] = call;
                taken.Add(call);
            }
        }

        repeated = [.. candidates.Select(c => c.Told).Where(t => !taken.Contains(t))];
        return pairs;
    }

    private void AddRight(LabelledStory story, LabelledCall label, ResignationCall call)
    {
        _strengths[label.Strength] = _strengths.GetValueOrDefault(label.Strength, new(0, 0, 0)) + new Score(1, 0, 0);
        Count(call, true);
        if (call.Strength == label.Strength || label.AlsoRight.Contains(call.Strength))
        {
            _strengthRight++;
        }
        else
        {
            AddMistake(story, "strength", label.Caller, label.Target, $"{call.Strength.Word()} instead of {label.Strength.Word()}", call.Evidence.Sentence);
        }

        if (call.Retracted != label.Retracted)
        {
            AddMistake(story, "retraction", label.Caller, label.Target, label.Retracted ? "it was taken back" : "it was not taken back", call.Evidence.Sentence);
        }
    }

    private void Count(ResignationCall call, bool right)
    {
        _told.Add((call.Confidence, right));
        var rule = call.Because.Count > 0 ? call.Because[0] : "";
        _rules[rule] = _rules.GetValueOrDefault(rule, new(0, 0, 0)) + (right ? new Score(1, 0, 0) : new Score(0, 1, 0));
    }

    private void AddMistake(LabelledStory story, string kind, string caller, string target, string detail, string sentence) =>
        _mistakes.Add(new(story.Story.Id.Value, kind, caller, target, detail, sentence));
}
