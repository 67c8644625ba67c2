using NewsBot.Extraction.Names;
using NewsBot.Extraction.Rules;
using NewsBot.Extraction.Text;

namespace NewsBot.Extraction.Reading;

/// <summary>Finds the body that passes a motion where the story names it beside the vote: "Members of the Weavers' Union voted by 40 to 2 …".</summary>
internal sealed class Passed(StoryParts parts, List<Demand> demands)
{
    private const string Votes = "votes";
    private const string Lost = "lost-confidence";
    private const string Paper = "paper-of-no-confidence";

    public List<Demand> Find()
    {
        var found = new List<Demand>();
        foreach (var demand in demands.Where(d => d.Blocked is null && d.Targets.Count > 0).ToList())
        {
            var sentence = parts.Text.Sentences[demand.Sentence];
            if (VotedDown(demand, sentence))
            {
                demand.Blocked = "the vote went the other way";
                continue;
            }

            if (IsPaper(demand))
            {
                demand.Blocked = "a vote is told of, and not what somebody holds";
                continue;
            }

            if (demand.Rule.Name.StartsWith(Votes, StringComparison.Ordinal) || (demand.Rule.Caller == CallerFrom.Subject && demand.Match.Marked >= 0 && parts.Text.Norm(demand.Match.Marked) is "voted" or "vote" or "votes"))
            {
                demand.Callers = [.. demand.Callers.Where(c => !c.IsPerson)];
                if (WillVote(demand.Match.Marked))
                {
                    demand.Blocked = "the vote is still to come";
                }
                else if (IsLost(demand.Match.Start, demand.Match.End) || (demand.Match.Marked >= 0 && IsLost(demand.Match.Marked, demand.Match.End)))
                {
                    demand.Blocked = "the vote went the other way";
                }
                else if (demand.Callers.Count == 0 && Voters(demand.Match.Marked, sentence) is { } voters)
                {
                    demand.Callers = [voters];
                    demand.Unnamed = false;
                    demand.Because.Add($"the vote is that of {voters.Name}");
                }
            }
            else if (demand.Rule.Caller == CallerFrom.Voice && MotionBefore(demand, sentence) is { } passers && !demand.Callers.Contains(passers))
            {
                var motion = new Demand(demand.Rule, new PatternMatch(demand.Match.Start) { End = demand.Match.End }, demand.Sentence) { Callers = [passers], Targets = demand.Targets, Strength = demand.Strength, Confidence = 0.88 };
                motion.Because.Add($"{passers.Name} passes a motion that says so");
                found.Add(motion);
            }
            else if (demand.Rule.Name == Paper && parts.QuotationAt(demand.Match.Start) is null && Carried(demand, sentence) is { } body)
            {
                var passed = new Demand(demand.Rule, new PatternMatch(demand.Match.Start) { End = demand.Match.End }, demand.Sentence) { Callers = [body], Targets = demand.Targets, Confidence = 0.86 };
                passed.Because.Add($"{body.Name} passes it");
                found.Add(passed);
            }
        }

        found.AddRange(parts.Text.Sentences.Where(s => s.Number > 0 && s.Line.Kind == LineKind.Prose).Select(TheirOwn).OfType<Demand>());
        return found;
    }

    /// <summary>"Delegates of the Weavers' Union voted for a motion that said she should go": the body whose motion it then is.</summary>
    private Actor? MotionBefore(Demand demand, Sentence sentence)
    {
        for (var i = demand.Match.Start - 1; i > sentence.First + 2; i--)
        {
            if (parts.Text.Norm(i) is not ("motion" or "resolution") || parts.QuotationAt(i) is not null)
            {
                continue;
            }

            for (var verb = i - 1; verb > Math.Max(sentence.First, i - 12); verb--)
            {
                if (parts.Text.Norm(verb) is "voted" or "passed" or "backed" or "approved" or "carried" or "adopted" && parts.QuotationAt(verb) is null)
                {
                    var subject = parts.Subjects.Of(verb);
                    return IsLost(verb, demand.Match.Start) || WillVote(verb) ? null : subject.Actors is [{ IsPerson: false } body] ? body : subject.Actors.Count > 0 ? null : Voters(verb, sentence);
                }
            }

            return null;
        }

        return null;
    }

    /// <summary>"The smaller Spinners' Union passed its own in May": a vote like the one that was told of before.</summary>
    private Demand? TheirOwn(Sentence sentence)
    {
        for (var i = sentence.First + 2; i < sentence.End - 1; i++)
        {
            if (parts.Text.Norm(i) != "own" || parts.Text.Norm(i - 1) is not ("its" or "their") || parts.Text.Norm(i - 2) is not ("passed" or "carried" or "approved" or "adopted") || parts.QuotationAt(i) is not null
                || !(parts.Text.Norm(i + 1) is "." or "," or "in" or "on" or "last" or "this" or "earlier" or "a" or "yesterday" or "by" or "with" or "motion" or "vote"))
            {
                continue;
            }

            var body = Bodies(sentence.First, i - 2).LastOrDefault()?.Actor;
            var model = demands.FindLast(d => d.Blocked is null && d.Targets.Count > 0 && d.Match.Start < sentence.First && sentence.Number - d.Sentence <= 2 && d.Rule.Strength == NewsBot.Core.Calls.Strength.NoConfidence);
            if (body is not null && model is not null && !model.Callers.Contains(body))
            {
                var own = new Demand(model.Rule, new PatternMatch(i) { End = i + 1 }, sentence.Number) { Callers = [body], Targets = model.Targets, Confidence = 0.86 };
                own.Because.Add($"{body.Name} passes its own");
                return own;
            }
        }

        return null;
    }

    /// <summary>"said members had voted for a motion of no confidence in her": the words name the motion.</summary>
    private bool IsPaper(Demand demand) =>
        demand.Rule.Name == Lost && parts.QuotationAt(demand.Match.Start) is null && parts.Text.Norm(demand.Match.Start - 1) == "of" && parts.Text.Norm(demand.Match.Start - 2) is "motion" or "vote" or "motions" or "votes" or "resolution"
        && (demand.Match.Start - 2 - parts.Text.Sentences[demand.Sentence].First <= 3 || Enumerable.Range(Math.Max(0, demand.Match.Start - 14), 12).Any(i => parts.Text.Norm(i) is "voted" || (parts.Text.Norm(i) == "vote" && parts.Text.Norm(i + 1) == "for")));

    /// <summary>"voted 60-3 against asking him to resign".</summary>
    private bool VotedDown(Demand demand, Sentence sentence)
    {
        for (var i = demand.Match.Start - 1; i >= Math.Max(sentence.First, demand.Match.Start - 12) && parts.Text.Norm(i) is not ("," or ";" or "but") && !(parts.Text.Norm(i) == "and" && i + 1 == demand.Match.Start); i--)
        {
            if (parts.Text.Norm(i) == "against")
            {
                return Enumerable.Range(Math.Max(sentence.First, i - 9), i - Math.Max(sentence.First, i - 9)).Any(j => parts.Text.Norm(j) is "voted" or "votes" or "vote" or "decided" or "resolved");
            }
        }

        return false;
    }

    private bool IsLost(int first, int end) => Enumerable.Range(first, Math.Max(0, end - first)).Any(i => parts.Text.Norm(i) is "against" or "down" or "defer" or "reject" or "rejected" or "whether" or "not" or "if");

    /// <summary>The body whose members vote: named before the verb, or the one for which an officer tells of it.</summary>
    private Actor? Voters(int verb, Sentence sentence)
    {
        if (verb < 0 || parts.QuotationAt(verb) is not null)
        {
            return null;
        }

        if (Bodies(sentence.First, verb).Find(b => IsOf(b, sentence) && !parts.Cast.Mentions.Any(m => m.Kind == MentionKind.Name && m.Start >= b.End && m.End <= verb)) is { } body)
        {
            return body.Actor;
        }

        if (parts.Text.Tokens[sentence.First].IsCapital && parts.Text.Norm(sentence.First + 1) is "delegates" or "members" && parts.Cast.Actors.Where(a => !a.IsPerson && a.Name.EndsWith(" " + parts.Text.Tokens[sentence.First].Text, StringComparison.Ordinal)).Take(2).ToList() is [var whose])
        {
            // "Federation delegates voted": of the one federation that the story names.
            return whose;
        }

        var teller = parts.Cast.Mentions.FirstOrDefault(m => m.Kind == MentionKind.Name && m.Start >= sentence.First && m.End <= verb && m.Actor is not null)?.Actor;
        return teller is not null ? teller.OfficerOf.FirstOrDefault()
            : Enumerable.Range(sentence.First, Math.Min(5, verb - sentence.First)).Any(i => parts.Text.Norm(i) is "members" or "delegates" or "they" or "it") ? LeadingBefore(sentence) : null;
    }

    /// <summary>"members of the union", "the board of the company".</summary>
    private bool IsOf(Mention body, Sentence sentence) =>
        (parts.Text.Norm(body.Start - 1) is "of" or "in" or "from" || (parts.Text.Norm(body.Start - 1) is "at" && !OfPeople(body, sentence))) && Enumerable.Range(Math.Max(sentence.First, body.Start - 6), Math.Min(6, body.Start - sentence.First))
            .Any(i => parts.Text.Norm(i) is "members" or "delegates" or "board" or "executive" or "branch" or "committee" or "council" or "meeting" or "conference" or "senate" or "governors" or "officers");

    /// <summary>"union members at the university": people of a place, who do not speak for it.</summary>
    private bool OfPeople(Mention body, Sentence sentence)
    {
        var at = body.Start - 2;
        return at > sentence.First && parts.Text.Norm(at) is "members" or "delegates" or "officers";
    }

    /// <summary>"would vote for a motion": who votes is no caller, and nothing is passed.</summary>
    private bool WillVote(int verb) => Enumerable.Range(Math.Max(0, verb - 3), Math.Min(3, verb)).Any(i => parts.Text.Norm(i) is "would" or "will" or "could" or "may" or "might" or "to" or "'ll" or "should" or "can");

    /// <summary>"… was carried by the senate", "… was carried" after a sentence about the council.</summary>
    private Actor? Carried(Demand demand, Sentence sentence)
    {
        for (var i = demand.Match.End; i < sentence.End; i++)
        {
            if (parts.Text.Norm(i) is not ("carried" or "passed" or "approved" or "adopted" or "backed" or "endorsed") || !Enumerable.Range(Math.Max(demand.Match.End, i - 4), Math.Min(4, i - demand.Match.End)).Any(j => parts.Text.Norm(j) is "was" or "were" or "been")
                || Enumerable.Range(demand.Match.End, i - demand.Match.End).Any(j => parts.Text.Norm(j) is "not" or "if" or "only" or "never" or "would" or "could" or "by"))
            {
                continue;
            }

            for (var by = i + 1; by < sentence.End - 1; by++)
            {
                if (parts.Text.Norm(by) is "by" or "at" && Bodies(by + 1, Math.Min(sentence.End, by + 9)) is [var agent, ..] && !Enumerable.Range(by + 1, agent.Start - by - 1).Any(j => parts.Text.Norm(j) is "," or "votes"))
                {
                    return agent.Actor;
                }
            }

            return null;
        }

        return null;
    }

    private List<Mention> Bodies(int first, int end) =>
        [.. parts.Cast.Mentions.Where(m => m.Kind == MentionKind.Body && m.Actor is not null && m.Start >= first && m.End <= end && parts.QuotationAt(m.Start) is null && parts.Text.Norm(m.End) != "'s")];

    private Actor? LeadingBefore(Sentence sentence)
    {
        if (sentence.Number == 0)
        {
            return null;
        }

        var before = parts.Text.Sentences[sentence.Number - 1];
        return before.Line.Kind == LineKind.Prose ? Bodies(before.First, before.End).FirstOrDefault(m => m.Start - before.First <= 3)?.Actor : null;
    }
}
