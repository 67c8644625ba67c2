using System.Collections.Frozen;
using NewsBot.Extraction.Text;
using NewsBot.Extraction.Words;

namespace NewsBot.Extraction.Names;

/// <summary>Tells a body's name that holds no word of a body by what the story calls it: "the campaign group Open Gates", "Sable Row, a hedge fund".</summary>
internal sealed class BodyEvidence(StoryText text)
{
    private static readonly FrozenSet<string> Nouns = FrozenSet.ToFrozenSet(
        ["outfit", "group", "union", "fund", "charity", "investor", "firm", "network", "coalition", "association", "organisation", "organization", "company", "newspaper", "magazine", "paper", "website", "trust", "club", "shareholder", "lender", "federation", "collective", "campaign", "party", "agency", "broadcaster", "alliance", "syndicate", "advocacy", "watchdog", "chain", "retailer", "insurer", "ngo", "body", "society", "movement", "wing", "arm", "consultancy", "bank", "lobby", "pressure-group", "platform", "choir", "think-tank", "thinktank", "gym", "academy"], StringComparer.Ordinal);

    /// <summary>"the watchdog Light on the Hill said": where the name goes on behind a small word.</summary>
    public NameRun Whole(NameRun run)
    {
        var line = text.LineAt(run.Core);
        var next = run.End;
        if (next + 1 < line.End && text.Tokens[next].Kind == TokenKind.Number && text.Norm(next).Length is 2 or 4 && text.Norm(next).All(char.IsAsciiDigit) && (run.Length > 1 || IsCalled(run)) && (Verbs.Acts(text.Norm(next + 1)) || text.Norm(next + 1) is "and" or ","))
        {
            return run with { End = next + 1 };
        }

        if (next + 1 >= line.End || text.Norm(next) is not ("on" or "in" or "at" or "over" or "before" or "against" or "without" or "for" or "of" or "to"))
        {
            return run;
        }

        next += text.Norm(next + 1) is "the" or "a" or "our" ? 2 : 1;
        var end = next;
        while (end < line.End && text.Tokens[end].IsCapital && !Lexicon.CalendarWords.Contains(text.Norm(end)) && !Lexicon.Titles.Contains(text.Norm(end)))
        {
            end++;
        }

        return end > next && IsCalled(run) && Verbs.Acts(text.Norm(end)) ? run with { End = end } : run;
    }

    public bool Names(NameRun run)
    {
        if (run.Title.Length == 0 && ((text.Norm(run.Start - 1) is "itself" or "themselves" && text.Norm(run.Start - 2) is "calling" or "call" or "calls" or "called" or "styling")
            || (text.Norm(run.Start - 1) == "name" && text.Norm(run.Start - 2) == "the" && text.Norm(run.Start - 3) == "under")))
        {
            // "a group calling itself Fresh Start"
            return true;
        }

        if (run.Title.Length > 0 || run.AfterRole || Lexicon.IsFirstName(text.Norm(run.Core)) || Lexicon.CalendarWords.Contains(text.Norm(run.Core)) || Lexicon.Demonyms.Contains(text.Norm(run.Core))
            || (run.Length == 1 && (Lexicon.NotNames.Contains(text.Norm(run.Core)) || Lexicon.PartyWords.Contains(text.Norm(run.Core)))))
        {
            return false;
        }

        return IsLed(run) || IsChaired(run) || IsCalled(run) || IsExplained(run) || HasOfficers(run) || ActsAsOne(run);
    }

    /// <summary>"The Holt Tigers demanded", "Kilmore Gaels want": nobody is called "the Ann Roe", and one person wants, not want.</summary>
    private bool ActsAsOne(NameRun run)
    {
        if (run.Length > 1 && !NameDoubts.IsFirst(text.Norm(run.Core)) && run.End < text.Tokens.Length && text.Tokens[run.End].Kind == TokenKind.Number && Verbs.Acts(text.Norm(run.End + 1)))
        {
            // "Moor End 1908 said"
            return true;
        }

        if (run.Length is < 2 or > 5 || text.LineAt(run.Core).Kind != LineKind.Prose || Enumerable.Range(run.Core, run.End - run.Core).Any(i => Lexicon.PlaceNouns.Contains(text.Norm(i)) || Lexicon.Roles.Contains(text.Norm(i)) || Lexicon.Titles.Contains(text.Norm(i)) || (i == run.Core && NameDoubts.IsFirst(text.Norm(i))) || text.Tokens[i].IsInitial))
        {
            return false;
        }

        if (text.Norm(run.Start - 1) == "the")
        {
            return run.Start == run.Core && Verbs.Acts(text.Norm(run.End)) && (run.Start < 2 || text.Norm(run.Start - 2) is not ("in" or "of" or "at" or "near" or "across"));
        }

        var plain = run.Start == text.SentenceAt(run.Start).First || text.Norm(run.Start - 1) is "but" or "while" or "because" or "though" or "as";
        return (plain && text.Norm(run.End) is "want" or "demand" or "call" or "say" or "urge" or "believe" or "insist")
            || (text.Norm(run.Start - 1) == "from" && text.Norm(run.Start - 2) is "campaigners" or "activists" or "members" or "protesters" or "volunteers" or "delegates");
    }

    /// <summary>"The chairman of Sable Row, Ann Roe,": people and countries have none.</summary>
    private bool IsChaired(NameRun run) => run.Length is > 1 and < 5 && run.Start == run.Core && !NameDoubts.IsFirst(text.Norm(run.Core)) && text.Norm(run.Start - 1) == "of" && !text.Tokens[run.Start - 2].IsCapital
        && text.Norm(run.End) == "," && run.End + 1 < text.Tokens.Length && text.Tokens[run.End + 1].IsCapital
        && (text.Norm(run.Start - 2) is "chairman" or "chairwoman" or "treasurer" or "boss" || (text.Norm(run.Start - 2) == "executive" && text.Norm(run.Start - 3) == "chief"))
        && !Enumerable.Range(run.Core, run.End - run.Core).Any(i => Lexicon.PlaceNouns.Contains(text.Norm(i)) || Lexicon.Titles.Contains(text.Norm(i)));

    /// <summary>"Green Dawn leader Ann Roe", "Open Gates spokesman Tom Day": the office in small letters between the two names is that of a body.</summary>
    private bool IsLed(NameRun run)
    {
        var office = text.Norm(run.End) == "general" ? run.End + 1 : run.End;
        return run.Length is > 1 and < 5 && !NameDoubts.IsFirst(text.Norm(run.Core)) && office + 2 < text.Tokens.Length && !text.Tokens[office].IsCapital && text.Norm(office) is "leader" or "co-leader" or "secretary" or "spokesman" or "spokeswoman" or "spokesperson" or "convener" or "convenor" or "treasurer" or "whip"
            && text.Tokens[office + 1].IsCapital && text.Tokens[office + 2].IsCapital && !Enumerable.Range(run.Core, run.End - run.Core).Any(i => Lexicon.PlaceNouns.Contains(text.Norm(i)) || Lexicon.Roles.Contains(text.Norm(i)) || Lexicon.CalendarWords.Contains(text.Norm(i)));
    }

    /// <summary>"Green Dawn's leader, Ann Roe": people and villages have no leader, no convener and no manifesto.</summary>
    private bool HasOfficers(NameRun run) => run.Length > 1 && text.Norm(run.End) == "'s" && !NameDoubts.IsFirst(text.Norm(run.Core)) && !Lexicon.PlaceNouns.Contains(text.Norm(run.End - 1))
        && (IsOfficer(run.End + 1) || (run.End + 2 < text.Tokens.Length && !text.Tokens[run.End + 1].IsCapital && text.Norm(run.End + 1) is "general" or "deputy" or "health" or "housing" or "justice" or "finance" or "education" or "transport" && IsOfficer(run.End + 2)));

    private bool IsOfficer(int at) => text.Norm(at) is "leader" or "co-leader" or "convener" or "convenor" or "secretary" or "treasurer" or "spokesman" or "spokeswoman" or "spokesperson" or "chairwoman" or "manifesto" or "mps" or "whip" or "co-chair" or "membership";

    /// <summary>"the fans' group North Bank", "nurses' union, Care Now,".</summary>
    private bool IsCalled(NameRun run)
    {
        var first = text.SentenceAt(run.Core).First;
        var at = run.Core - 1;
        if (at > first + 1 && text.Norm(at) == "the" && text.Norm(at - 1) == "," && text.Norm(run.End) == ",")
        {
            // "the home club, the Fenwick Foxes,"
            at--;
        }

        if (at > first && text.Norm(at) == "," && text.Norm(run.End) == ",")
        {
            at--;
        }

        if (at >= first && text.Norm(at) == "ngo")
        {
            return true;
        }

        if (at < first || !Nouns.Contains(text.Norm(at)) || text.Tokens[at].IsCapital)
        {
            return false;
        }

        for (var i = at - 1; i >= Math.Max(first, at - 6); i--)
        {
            if (text.Norm(i) is "the" or "a" or "an" or "its" or "their" && text.Norm(i - 1) is "of" or "at" && text.Norm(at + 1) == "," && Lexicon.Roles.Contains(text.Norm(i - 2)))
            {
                // "the leader of the Moor group, Ann Roe,"
                return false;
            }

            if (text.Norm(i) is "the" or "a" or "an" or "its" or "their" or "by" or "s" or "'s" || i == first || text.Marks.Any(m => m.Before == i + 1 && m.Sign is '’' or '\''))
            {
                return true;
            }

            if (!text.Tokens[i].IsWord || Lexicon.PhraseStops.Contains(text.Norm(i)))
            {
                // ", hedge fund Sable Row says".
                return i < at - 1 && text.Norm(i) == ",";
            }
        }

        return false;
    }

    /// <summary>Lets a body's mention begin with what it is called: "U.S. investor Tollgate Partners", "the campaign group Open Gates".</summary>
    public static void TakeDescriptions(StoryText text, List<Mention> mentions)
    {
        foreach (var body in mentions.Where(m => m.Kind == MentionKind.Body && m.Start > 0 && !text.Tokens[m.Start - 1].IsCapital && Nouns.Contains(text.Norm(m.Start - 1)) && text.LineAt(m.Start - 1) == text.LineAt(m.Start)))
        {
            var line = text.LineAt(body.Start);
            var start = body.Start - 1;
            while (start > line.First && body.Start - start < 6)
            {
                var before = text.Norm(start - 1);
                if (before is "the" or "a" or "an")
                {
                    start--;
                    break;
                }

                if (!text.Tokens[start - 1].IsWord || Lexicon.PhraseStops.Contains(before) || Lexicon.SpeechVerbs.Contains(before))
                {
                    break;
                }

                start--;
            }

            body.Start = start;
        }

        foreach (var body in mentions.Where(m => m.Kind == MentionKind.Body && m.Start > 2 && text.Norm(m.Start - 2) is "the" or "a" or "an"))
        {
            // "the far-right North League": an adjective between.
            var adjective = text.Tokens[body.Start - 1];
            if (adjective.IsWord && !adjective.IsCapital && !Lexicon.PhraseStops.Contains(adjective.Norm) && !Lexicon.Roles.Contains(adjective.Norm) && !Lexicon.BodyNouns.Contains(adjective.Norm) && !Lexicon.Crowds.Contains(adjective.Norm))
            {
                body.Start -= 2;
            }
        }
    }

    /// <summary>"Sable Row, the hedge fund with 5 per cent,", "Care Now, which speaks for nurses,".</summary>
    private bool IsExplained(NameRun run)
    {
        var line = text.LineAt(run.Core);
        if (run.End + 2 >= line.End || text.Norm(run.End) is not ("," or "–"))
        {
            return false;
        }

        if (text.Norm(run.End + 1) is "led" or "chaired" or "founded" or "headed" or "run" && text.Norm(run.End + 2) == "by")
        {
            return run.Length > 1 && text.Norm(run.Start - 1) is not ("in" or "at" or "near");
        }

        if (text.Norm(run.End + 1) == "its" && Enumerable.Range(run.End + 2, 3).Any(i => Lexicon.Roles.Contains(text.Norm(i))))
        {
            return run.Length > 1;
        }

        if (text.Norm(run.End + 1) == "which")
        {
            return text.Norm(run.End + 2) is "represents" or "speaks" or "owns" or "holds" or "has" or "campaigns" or "fights" or "led" or "leads" or "backed" or "backs" or "runs" or "funds" or "funded" or "organises" or "organised" or "supports" or "supported" or "wants" or "called" or "says" or "said" or "claims" or "employs" or "publishes" or "advises" or "lobbies" or "opposes" or "opposed" or "monitors" && text.Norm(run.Start - 1) is not ("in" or "of" or "at" or "from" or "near")
                && (text.Norm(run.Start - 1) != "for" || text.Norm(run.Start - 2).StartsWith("spokes", StringComparison.Ordinal));
        }

        if (text.Norm(run.End + 1) is not ("the" or "a" or "an" or "its" or "their"))
        {
            return false;
        }

        for (var i = run.End + 2; i < Math.Min(line.End, run.End + 7); i++)
        {
            if (Nouns.Contains(text.Norm(i)) && !text.Tokens[i].IsCapital)
            {
                // "a party member" and "the club's owner" are people.
                var next = text.Norm(i + 1);
                return next is not "'s" && !Lexicon.Roles.Contains(next) && !Lexicon.Crowds.Contains(next) && !text.Marks.Any(m => m.Before == i + 1);
            }

            if (!text.Tokens[i].IsWord || Lexicon.PhraseStops.Contains(text.Norm(i)) || Lexicon.Roles.Contains(text.Norm(i)))
            {
                return false;
            }
        }

        return false;
    }
}
