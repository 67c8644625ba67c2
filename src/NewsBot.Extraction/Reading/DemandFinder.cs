using NewsBot.Extraction.Rules;
using NewsBot.Extraction.Text;
using NewsBot.Extraction.Weighing;

namespace NewsBot.Extraction.Reading;

/// <summary>Tries every rule on every sentence that has a word of leaving in it, and says who calls and who is meant.</summary>
internal sealed class DemandFinder(StoryParts parts, LeaningModel leanings)
{
    private readonly MatchContext _context = new(parts.Text, parts.Chains, RuleIndex.Shipped.Know(parts.Text));

    /// <summary>By rule: the token from which it may match again.</summary>
    private readonly int[] _free = new int[RuleIndex.Shipped.Rules.Count];

    public DemandFinder(StoryParts parts)
        : this(parts, LeaningModel.Shipped)
    {
    }

    public List<Demand> Find()
    {
        var demands = new List<Demand>();
        foreach (var sentence in parts.Text.Sentences.Where(s => s.Line.IsStory))
        {
            FindIn(sentence, demands);
        }

        Focus.Find(parts, demands);
        var guards = new Guards(parts);
        foreach (var demand in demands)
        {
            FindCallers(demand);
        }

        Focus.Guess(parts, demands);
        foreach (var demand in demands)
        {
            demand.Targets = TargetResolver.Resolve(parts, demand);
            guards.Judge(demand);
        }

        BlockOuter(demands);
        demands = Respectively.Split(parts, demands);
        TakenAlong.Add(parts, demands);
        JointWith.Add(parts, demands);
        AskedThemselves.Judge(parts, demands);
        Answers.Read(parts, demands);
        Motions.Judge(parts, demands);
        Denials.Spread(demands);
        demands.AddRange(new QuotedPictures(parts, demands).Find());
        demands.AddRange(new Passed(parts, demands).Find());
        demands.AddRange(new InlineLists(parts, demands).Find());
        demands.AddRange(new ListFrames(parts, demands).Find());
        demands.AddRange(new Counted(parts, demands).Find());
        demands.AddRange(new Marches(parts, demands).Find());
        demands.AddRange(new NamedNext(parts, demands).Find());
        demands.AddRange(new Among(parts, demands).Find());
        TargetResolver.TakeFromOwnWords(demands);
        demands.AddRange(new Leanings(parts, demands, leanings).Find());
        HeadlineOnly.Judge(parts, demands);
        demands.AddRange(new Agreements(parts, demands).Find());
        demands.AddRange(new Retractions(parts, demands).Find());

        return demands;
    }

    private void FindIn(Sentence sentence, List<Demand> demands)
    {
        _context.Enter(sentence);
        Array.Fill(_free, sentence.First);
        for (var at = sentence.First; at < sentence.End; at++)
        {
            Try(_context.WordAt(at).Opens, at, sentence, demands);
            if (parts.Chains.BeginAt(at))
            {
                Try(RuleIndex.Shipped.ByMention, at, sentence, demands);
            }
        }
    }

    private void Try(List<IndexedPattern> patterns, int at, Sentence sentence, List<Demand> demands)
    {
        foreach (var (number, rarest, pattern) in patterns)
        {
            if (!_context.Words.Contains(rarest) || at < _free[number] || !pattern.MayMatch(_context))
            {
                continue;
            }

            var rule = RuleIndex.Shipped.Rules[number];
            if ((!rule.HeadingOnly || sentence.Line.Kind == LineKind.Heading) && pattern.Match(_context, at) is { } match
                && (!rule.QuoteOnly || parts.QuotationAt(match.Start) is not null || parts.Back.IsOpinion))
            {
                demands.Add(new(rule, match, sentence.Number));
                _free[number] = Math.Max(at + 1, match.End);
            }
        }
    }

    /// <summary>"Roe, who led calls for Day to be sacked, said": it is Day who is to be sacked, though the words fit Roe as well.</summary>
    private static void BlockOuter(List<Demand> demands)
    {
        var inners = demands.Where(d => d.Match.Target is not null && d.Match.Marked >= 0 && d.Targets.Count > 0).ToLookup(d => d.Match.End);
        foreach (var outer in demands.Where(d => d.Match.Target is not null))
        {
            var asked = outer.Match.Target!.Mentions[^1];
            if (inners[outer.Match.End].Any(inner => inner.Match.Target!.Start >= asked.End && inner.Match.Target.Start < asked.Tail && !inner.Targets.Intersect(outer.Targets).Any()))
            {
                outer.Blocked ??= "the words ask somebody else to go";
            }
        }
    }

    private void FindCallers(Demand demand)
    {
        var match = demand.Match;
        switch (demand.Rule.Caller)
        {
            case CallerFrom.Slot when match.Caller is { } chain:
                Take(demand, parts.Subjects.Resolve(chain));
                break;
            case CallerFrom.Subject when match.Marked >= 0 && !IsNoun(match.Marked):
                var subject = parts.Subjects.Of(match.Marked);
                if (!subject.IsNamed && !subject.Unnamed && parts.QuotationAt(match.Marked)?.Speaker is { } speaker && parts.Text.SentenceAt(match.Marked).First == match.Marked)
                {
                    subject = new([speaker], false, match.Marked, "");
                }

                Take(demand, subject);
                break;
            case CallerFrom.Voice:
                var voice = parts.Voices.At(match.Start, match.End);
                demand.Voice = voice;
                demand.Callers = voice.Actors;
                demand.Unnamed = voice.Unnamed;
                if (voice.How.Length > 0)
                {
                    demand.Because.Add(voice.How);
                }

                if (Formulas.Speak(parts, demand))
                {
                    // The words are the motion's, and so its movers'.
                    demand.Callers = [];
                }

                if (LateSources.Of(parts, demand) is { Count: > 0 } late)
                {
                    demand.Callers = late;
                    demand.Unnamed = false;
                    demand.Because.Add($"named after the words: {string.Join(", ", late)}");
                }

                break;
        }

        TakePaper(demand);
    }

    /// <summary>"after calls for him to go": nobody is the subject of a noun.</summary>
    private bool IsNoun(int at) => parts.Text.Norm(at) is "calls" or "demands" or "call" or "demand" && parts.Text.Norm(at - 1) is "after" or "amid" or "despite" or "following" or "over" or "by" or "with" or "of";

    /// <summary>"The letter asks him to go": those who sign it ask.</summary>
    private void TakePaper(Demand demand)
    {
        if (demand.Rule.Caller == CallerFrom.Nobody && demand.Match.Target is not null && parts.Papers.Beside(demand.Match.Start) is { Count: > 0 } authors)
        {
            demand.Callers = authors;
            demand.Because.Add($"the {parts.Text.Norm(demand.Match.Start)} is theirs");
            return;
        }

        var verb = demand.Match.Marked >= 0 ? demand.Match.Marked : demand.Voice?.Verb ?? -1;
        if (demand.Callers.Count > 0 || verb < 0 || !parts.Papers.Any || parts.QuotationAt(verb) is not null)
        {
            return;
        }

        var noun = parts.Papers.SubjectOf(verb);
        if (noun >= 0 && parts.Papers.Of(noun) is { Count: > 0 } signers)
        {
            demand.Callers = signers;
            demand.Unnamed = false;
            demand.Because.Add($"the {parts.Text.Norm(noun)} is theirs");
        }
    }

    private static void Take(Demand demand, Voices.Subject subject)
    {
        demand.Callers = subject.Actors;
        demand.Unnamed = subject.Unnamed;
        demand.Because.Add(subject.How.Length > 0 ? subject.How : subject.IsNamed ? $"{string.Join(" and ", subject.Actors)} is the subject" : "nobody is named");
    }
}
