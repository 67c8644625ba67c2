using NewsBot.Core.Calls;
using NewsBot.Extraction.Rules;
using NewsBot.Extraction.Text;
using NewsBot.Extraction.Words;

namespace NewsBot.Extraction.Reading;

/// <summary>Holds back what only looks like a call: denials, questions, hypotheses, words of the one who is asked to go.</summary>
internal sealed class Guards(StoryParts parts)
{
    private static readonly WordClass Shy = WordClass.Load("shy");
    private static readonly HashSet<string> OtherThings = [.. WordFile.Lines("other-things").SelectMany(line => line.Split(',', StringSplitOptions.TrimEntries))];

    private readonly Conditions _conditions = new(parts);

    public void Judge(Demand demand)
    {
        var text = parts.Text;
        var sentence = text.Sentences[demand.Sentence];
        var from = ClauseStart(sentence, demand);
        var verb = demand.Rule.Caller == CallerFrom.Voice ? demand.Voice?.Verb ?? -1 : demand.Match.Marked;

        if (demand.Rule.Caller == CallerFrom.Voice && !demand.Rule.InQuestion && IsQuestion(sentence, demand))
        {
            Block(demand, "it is a question");
        }
        else if (Denied(from, demand, verb))
        {
            Block(demand, "the story says that it was not said", StanceKind.Denied);
        }
        else if (parts.QuotationAt(demand.Match.Start) is null && CalledUntrue(sentence))
        {
            Block(demand, "the story says that it is untrue", StanceKind.Denied);
        }
        else if (Whether(sentence, demand))
        {
            Block(demand, "it is an open question");
        }

        if (demand.Rule is { QuoteOnly: true, Strength: Strength.Remove } && TellsWhatFollows(sentence, demand))
        {
            Block(demand, "it tells what would come of it");
        }

        if (OpensWithLabel(sentence) || Corrects(sentence, demand))
        {
            Block(demand, "it is a claim that is being checked or put right");
        }

        if (demand.Callers.Count > 0 && demand.Callers.All(c => c.Role is { } role && Reports(role)))
        {
            Block(demand, "a reporter only tells of it");
        }

        if ((demand.Rule.Retrospective || IsVerdict(demand)) && demand.Targets.All(t => Departures.HasLeft(parts, t)))
        {
            Block(demand, "the one who is meant has gone already");
        }

        if (parts.QuotationAt(demand.Match.Start) is { IsLetter: true } letter && demand.Callers.Any(letter.Speakers.Contains) && !LetterGuard.Asks(parts, letter, sentence))
        {
            Block(demand, "the letter only speaks of it");
        }

        if (OtherPapers.Meant(parts, demand))
        {
            Block(demand, "the paper is about something else");
        }

        if (demand.Rule.Name == "has-no-confidence" && parts.QuotationAt(demand.Match.Marked) is null && parts.Subjects.Of(demand.Match.Marked) is { Start: > 0 } of && parts.Text.Norm(of.Start - 1) is "that" or "whether" or "claims" or "rumours" or "reports")
        {
            Block(demand, "somebody else tells of it");
        }

        if (demand.Match.Target is { } named && named.End + 1 < demand.Match.End && parts.Text.Norm(named.End) == "," && parts.Text.Norm(named.End + 1) == "that")
        {
            Block(demand, "they are only told of it");
        }

        if (Mouthpieces.Speak(parts, demand))
        {
            Block(demand, "who speaks stands at the side of the one who is meant");
        }

        if (Mouthpieces.Plan(parts, demand))
        {
            Block(demand, "it tells what is under way");
        }

        if (GivesUpOther(demand))
        {
            Block(demand, "what should be given up is no post");
        }

        if (sentence.First == sentence.Line.First && text.Norm(FirstWord(sentence)) == "that" && text.Norm(FirstWord(sentence) + 1) is "the" or "this" && demand.Rule.Caller == CallerFrom.Subject)
        {
            Block(demand, "it is the text of a motion");
        }

        if (verb > 0 && text.Norm(verb) is "hold" or "holding" && text.Norm(verb - 1) is "to" or "will" or "would" or "could" or "may" or "might" or "be" or "'ll")
        {
            Block(demand, "the vote is yet to be held");
        }

        if (AsksVoters(demand))
        {
            Block(demand, "it is for the voters to do");
        }

        if (LeavesIt(demand))
        {
            Block(demand, "it leaves the question to them");
        }

        _conditions.Weigh(sentence, demand);
    }

    private int FirstWord(Sentence sentence) => Enumerable.Range(sentence.First, sentence.End - sentence.First).FirstOrDefault(i => parts.Text.Tokens[i].IsWord, sentence.First);

    /// <summary>"urged voters to throw him out": what an election does is no call to go.</summary>
    private bool AsksVoters(Demand demand) => demand.Rule is { Strength: Strength.Remove, Caller: CallerFrom.Subject } && demand.Match.Marked >= 0
        && Enumerable.Range(demand.Match.Marked + 1, Math.Max(0, Math.Min(4, demand.Match.End - demand.Match.Marked - 1))).Any(i => parts.Text.Norm(i) is "voters" or "electors" or "electorate");

    /// <summary>"It is for him to decide whether to go", "it's up to her to judge if she can stay", "a matter for them".</summary>
    private bool LeavesIt(Demand demand)
    {
        var text = parts.Text;
        var at = demand.Match.Target?.Start ?? -1;
        return at > 1 && ((text.Norm(at - 1) == "for" && text.Norm(at - 2) is "is" or "was" or "'s" or "be" or "been" or "matter" or "decision" or "question") || (text.Norm(at - 1) == "to" && text.Norm(at - 2) is "up" or "down"))
            && Enumerable.Range(at, demand.Match.End - at).Any(i => text.Norm(i) is "decide" or "judge" or "determine" or "say" or "consider" or "reflect" or "choose" or "answer");
    }

    /// <summary>"It was the right thing for him to resign": of one who has gone, a verdict and no call.</summary>
    private bool IsVerdict(Demand demand) => demand.Rule.Name == "best-if-went"
        && Enumerable.Range(Math.Max(0, demand.Match.Start - 3), Math.Min(3, demand.Match.Start)).Any(i => parts.Text.Norm(i) is "was" or "did");

    /// <summary>"relinquish his knighthood", "hand over the documents".</summary>
    private bool GivesUpOther(Demand demand)
    {
        for (var i = Math.Max(demand.Match.Start, demand.Match.End - 3); i < Math.Min(demand.Match.End + 3, parts.Text.Tokens.Length); i++)
        {
            if (parts.Text.Norm(i) is "relinquish" or "surrender" or "hand" or "give" or "return" or "turn" or "lay" or "vacate" or "forfeit" or "renounce")
            {
                return Enumerable.Range(i + 1, 5).Any(j => OtherThings.Contains(parts.Text.Norm(j)));
            }

            if (parts.Text.Norm(i) is "removed" or "dropped" or "struck" or "deleted" or "taken" or "remove" or "drop" or "delete" && Enumerable.Range(i + 1, 3).FirstOrDefault(j => parts.Text.Norm(j) is "from" or "off", -1) is > 0 and var off
                && Enumerable.Range(off + 1, 3).Any(j => parts.Text.Norm(j) is "list" or "lists" or "register" or "website" or "programme" or "agenda" or "ballot" or "photograph" or "photo" or "portrait" or "shortlist" or "invitation" or "guest" or "line-up" or "lineup" or "chamber" or "aircraft" or "plane" or "flight"))
            {
                // "removed from the list of speakers"
                return true;
            }
        }

        return false;
    }

    /// <summary>"Sack him and there will be another by Monday".</summary>
    private bool TellsWhatFollows(Sentence sentence, Demand demand)
    {
        for (var i = demand.Match.End - 1; i < Math.Min(sentence.End - 2, demand.Match.End + 3); i++)
        {
            if (parts.Text.Norm(i) == "and" && (parts.Text.Norm(i + 2) is "will" or "'ll" or "would" or "'d" || parts.Text.Norm(i + 1) is "watch" or "see"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"In our report we said that Roe had called for it": the paper takes back what it printed.</summary>
    private bool Corrects(Sentence sentence, Demand demand)
    {
        if (parts.Back.IsOpinion)
        {
            return false;
        }

        for (var i = sentence.First + 1; i < demand.Match.Start; i++)
        {
            var subject = text(i - 1) is "wrongly" or "incorrectly" or "mistakenly" ? text(i - 2) : text(i - 1);
            if (text(i) is "said" or "reported" or "stated" or "wrote" or "published" && subject == "we" && parts.QuotationAt(i) is null)
            {
                return true;
            }
        }

        return false;

        string text(int at) => parts.Text.Norm(at);
    }

    /// <summary>"Claim: …" in a fact check; a column of corrections.</summary>
    private bool OpensWithLabel(Sentence sentence)
    {
        var first = sentence.Line.First;
        return (parts.Text.Norm(first) is "claim" or "claims" && parts.Text.Norm(first + 1) == ":")
            || parts.Story.Title.StartsWith("Corrections", StringComparison.OrdinalIgnoreCase) || parts.Story.Title.StartsWith("Clarification", StringComparison.OrdinalIgnoreCase)
            || parts.Story.Title.EndsWith("clarifications", StringComparison.OrdinalIgnoreCase) || parts.Story.Title.EndsWith("corrections", StringComparison.OrdinalIgnoreCase);
    }

    private static bool Reports(string role)
    {
        var words = role.ToLowerInvariant().Split(' ', ',');
        return words.Any(w => w is "reporter" or "correspondent" or "presenter" or "newsreader" or "journalist" or "interviewer");
    }

    private static void Block(Demand demand, string why, StanceKind? kind = null)
    {
        demand.Blocked ??= why;
        demand.BlockedAs ??= kind;
    }

    /// <summary>Where the clause begins that the words stand in: denials of other clauses do not reach them.</summary>
    private int ClauseStart(Sentence sentence, Demand demand)
    {
        var quotation = parts.QuotationAt(demand.Match.Start);
        var start = quotation is null ? sentence.First : Math.Max(sentence.First, Math.Min(quotation.First, demand.Match.Start));
        var anchor = demand.Match.Marked >= 0 ? demand.Match.Marked : demand.Match.Start;
        if (anchor > start && (OpensClause(anchor) || IsSecondVerb(anchor)))
        {
            return anchor;
        }

        for (var i = anchor - 1; i > start; i--)
        {
            if (parts.Text.Norm(i) == "," && parts.Text.Norm(i - 3) == "," && Lexicon.SpeechVerbs.Contains(parts.Text.Norm(i - 1)))
            {
                // "She never, he says, told him to go."
                i -= 3;
                continue;
            }

            if (parts.Text.Norm(i) is ";" or "but" or ":" or "then" or "hence" or "therefore" or "thus" || (parts.Text.Norm(i) is "and" or "," && i < anchor - 1))
            {
                return i + 1;
            }
        }

        return start;
    }

    /// <summary>"is not the one to lead us and should go", "would not last a day, and he should not".</summary>
    private bool OpensClause(int at) => parts.Text.Norm(at) == "and"
        || (parts.Text.Norm(at - 1) is "and" or "so" && parts.Text.Norm(at) is "i" or "we" or "he" or "she" or "they" or "you" or "it");

    /// <summary>"said it was not enough and called on him to go": what follows "did not" would have no ending.</summary>
    private bool IsSecondVerb(int at) => parts.Text.Norm(at - 1) == "and" && (parts.Text.Norm(at).EndsWith("ed", StringComparison.Ordinal) || parts.Text.Norm(at) is "told" or "said" or "wrote" or "sent")
        && !Enumerable.Range(Math.Max(0, at - 8), Math.Min(8, at)).Any(i => parts.Text.Norm(i) is "has" or "have" or "had" or "never" or "having" or "hasn't" or "haven't" or "hadn't");

    private bool IsQuestion(Sentence sentence, Demand demand)
    {
        for (var i = demand.Match.End; i < sentence.End; i++)
        {
            if (parts.Text.Norm(i) == "?")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"never called for it", "stopped short of asking", "denies having said so".</summary>
    private bool Denied(int from, Demand demand, int verb)
    {
        var text = parts.Text;
        var anchor = demand.Rule.Caller == CallerFrom.Subject && demand.Match.Marked >= 0 ? demand.Match.Marked : demand.Match.Start;
        if (text.Norm(anchor) == "any")
        {
            // "I do not see any alternative to his going": the denial belongs to the wording.
            return false;
        }

        for (var i = from; i < anchor; i++)
        {
            if (text.Norm(i) is "if" or "unless")
            {
                // A condition is weighed elsewhere; what it denies is not what is asked.
                break;
            }

            if (Shy.Starts(text.Tokens, i, demand.Match.End) && (parts.QuotationAt(i) is null) == (parts.QuotationAt(demand.Match.Start) is null))
            {
                return true;
            }
        }

        if (verb < 0)
        {
            return false;
        }

        for (var i = Math.Max(from, verb - 5); i < verb; i++)
        {
            if (IsNegation(text.Norm(i)) && !Enumerable.Range(i, verb - i).Any(j => text.Norm(j) is "," or "and" or "but"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNegation(string norm) =>
        norm is "not" or "never" or "no" or "nobody" or "none" or "neither" or "without" or "no-one" || norm.EndsWith("n't", StringComparison.Ordinal);

    /// <summary>"asked whether he should go", "would not say if she would be calling for it".</summary>
    private bool Whether(Sentence sentence, Demand demand)
    {
        var end = demand.Match.Marked >= 0 ? Math.Max(demand.Match.Marked, demand.Match.Start) : demand.Match.Start;
        for (var i = end - 1; i >= Math.Max(sentence.First, end - 7) && parts.Text.Norm(i) is not ("," or ":" or ";"); i--)
        {
            var norm = parts.Text.Norm(i);
            var from = Math.Max(sentence.First, i - 9);
            if (norm == "whether" || (norm == "if" && Enumerable.Range(from, i - from)
                .Any(j => parts.Text.Norm(j) is "asked" or "ask" or "asking" or "wonder" or "wondered" or "say" or "know" or "pressed" or "decide")))
            {
                return true;
            }
        }

        return false;
    }

    private bool CalledUntrue(Sentence sentence)
    {
        for (var i = sentence.First + 1; i < sentence.End; i++)
        {
            if (parts.Text.Norm(i) is "untrue" or "false" or "baseless" or "unfounded" && parts.QuotationAt(i) is null)
            {
                return true;
            }
        }

        return false;
    }
}
