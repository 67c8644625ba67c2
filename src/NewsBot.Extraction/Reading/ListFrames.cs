using NewsBot.Extraction.Names;
using NewsBot.Extraction.Rules;
using NewsBot.Extraction.Text;

namespace NewsBot.Extraction.Reading;

/// <summary>Lists of names under words that ask somebody to go: signatories, round-ups, trackers.</summary>
internal sealed class ListFrames(StoryParts parts, List<Demand> demands)
{
    private static readonly Words.WordClass Support = Words.WordClass.Load("support");

    private static readonly HashSet<string> Heads = new(StringComparer.Ordinal)
    {
        "signatories", "signatory", "signed", "petitioners", "names", "rebels", "four", "three", "five", "six", "seven", "eight", "nine", "ten", "two", "eleven", "twelve", "list", "they", "include", "are", "those", "others",
    };

    private const int LongestPaper = 24;

    private static readonly HashSet<string> Papers = new(StringComparer.Ordinal) { "sponsors", "co-sponsors", "signatories", "signatures", "supporters", "proposers", "seconders", "signed", "signatory", "sponsor" };

    public List<Demand> Find()
    {
        var found = new List<Demand>();
        Demand? frame = null;
        var inEntry = false;
        var begun = true;
        var loose = false;
        var announced = false;
        foreach (var line in parts.Text.Lines)
        {
            if (!line.IsStory || line.IsEmpty)
            {
                continue;
            }

            if (line.Kind != LineKind.Title && frame is not null && Entry(line) is { } names)
            {
                if ((!loose || !Dissents(line)) && !Parts(line, names))
                {
                    Add(found, frame, line, names);
                }

                inEntry = line.Kind == LineKind.Heading;
                begun = true;
                continue;
            }

            if (frame is not null && line.Kind == LineKind.Prose && (inEntry || parts.QuotationAt(line.First) is not null))
            {
                // What is told of an entry, under its name.
                continue;
            }

            if (frame is not null && inEntry && IsDetail(line))
            {
                continue;
            }

            if (frame is not null && !begun && line.Kind != LineKind.Heading)
            {
                // Between the words that announce a list and its first entry.
                var opened = Opens(line);
                loose = opened is null;
                announced = opened is null || line.Kind != LineKind.Heading;
                frame = opened ?? Announces(line) ?? frame;
                continue;
            }

            if (frame is not null && announced && Sorts(line))
            {
                inEntry = false;
                continue;
            }

            frame = Opens(line) ?? TakenBack(line, found);
            loose = frame is null;
            announced = frame is null || line.Kind != LineKind.Heading;
            frame ??= Announces(line);
            begun = false;
            inEntry = false;
        }

        return found;
    }

    /// <summary>"Representative, Ohio" on the line below a name: what they are, and no heading of another part.</summary>
    private bool IsDetail(Line line) => line.Kind == LineKind.Heading && line.End - line.First <= 8 && (Words.Lexicon.Roles.Contains(parts.Text.Norm(line.First)) || Words.Lexicon.Titles.Contains(parts.Text.Norm(line.First)))
        && !demands.Exists(d => parts.Text.Sentences[d.Sentence].Line == line);

    /// <summary>"Labour" on a line by itself above the names of its members: it sorts the list, and is no entry.</summary>
    private bool Parts(Line line, IReadOnlyCollection<Actor> names) =>
        line.Kind == LineKind.Heading && names.All(n => !n.IsPerson)
        && parts.Text.Lines.SkipWhile(l => l.Number <= line.Number).FirstOrDefault(l => l.IsStory && !l.IsEmpty) is { } next
        && Entry(next)?.Any(n => n.IsPerson) == true;

    /// <summary>"Others", "The Lords" between the entries of a list that a sentence announced: the list goes on.</summary>
    private bool Sorts(Line line) =>
        line.Kind == LineKind.Heading && line.End - line.First <= 4 && parts.Text.Norm(line.End - 1) is not ("?" or "!" or ":") && !Refuses(line) && Opens(line) is null
        && !demands.Exists(d => parts.Text.Sentences[d.Sentence].Line == line)
        && parts.Text.Lines.SkipWhile(l => l.Number <= line.Number).FirstOrDefault(l => l.IsStory && !l.IsEmpty) is { } next && Entry(next) is not null;

    private bool Refuses(Line line) => Enumerable.Range(line.First, line.End - line.First).Any(i => parts.Text.Norm(i) is "not" or "n't" or "stay" or "staying" or "for" or "backers" or "backing" or "loyal" or "loyalists" or "supporters" or "support" or "fence" or "undecided"
        or "unsure" or "silent" or "unknown" or "against" or "standing" or "behind" or "keep" or "neutral" or "waverers" or "undeclared" or "elsewhere" or "also" or "read" or "related" or "what" or "why" or "how" or "when" or "who" or "critics" or "doubters" or "no");

    /// <summary>"CHANGED THEIR MINDS", "Withdrawn": a heading over those who asked and ask no more.</summary>
    private Demand? TakenBack(Line line, List<Demand> found)
    {
        if (line.Kind != LineKind.Heading || line.End - line.First > 7 || found.Count == 0 || !Enumerable.Range(line.First, line.End - line.First).Any(i => parts.Text.Norm(i) is "withdrawn" or "withdrew" or "recanted" or "retracted"
            || (parts.Text.Norm(i) is "changed" or "change" or "changing" && parts.Text.Norm(i + 2) is "mind" or "minds") || (parts.Text.Norm(i) == "second" && parts.Text.Norm(i + 1) == "thoughts") || (parts.Text.Norm(i) is "took" or "taken" && parts.Text.Norm(i + 1) is "it" or "back")))
        {
            return null;
        }

        var last = found[^1];
        return new(last.Rule, last.Match, last.Sentence) { Targets = last.Targets, Strength = last.Strength, Retracted = true };
    }

    /// <summary>What a heading, or a line that ends in a colon, says of all the entries below it.</summary>
    private Demand? Opens(Line line)
    {
        var opens = line.Kind == LineKind.Heading || parts.Text.Norm(line.End - 1) is ":" or "–";
        if (!opens)
        {
            return null;
        }

        var own = demands.Where(d => d.Blocked is null && d.Targets.Count > 0 && d.Callers.Count == 0 && parts.Text.Sentences[d.Sentence].Line == line).MaxBy(d => d.Strength);
        if (own is not null)
        {
            return own.Sentence != parts.Text.SentenceAt(line.End - 1).Number && IsOfOthers(own, line) ? null : own;
        }

        if (line.Kind == LineKind.Heading && line.End - line.First <= 4 && Enumerable.Range(line.First, line.End - line.First).Any(i => Papers.Contains(parts.Text.Norm(i)))
            && demands.FindLast(d => d.Blocked is null && d.Targets.Count > 0 && d.Match.Start < line.First && parts.Text.Sentences[d.Sentence].Line.Number >= line.Number - LongestPaper) is { } paper)
        {
            // "Sponsors", "Other signatories": names under a motion; "Withdrawn": those who took theirs back.
            return new(paper.Rule, paper.Match, paper.Sentence)
            {
                Targets = paper.Targets,
                Strength = paper.Strength,
                Retracted = Enumerable.Range(line.First, line.End - line.First).Any(i => parts.Text.Norm(i) is "withdrawn" or "removed"),
            };
        }

        if (parts.Text.Norm(line.End - 1) != ":" || !Enumerable.Range(line.First, line.End - line.First).Any(i => Heads.Contains(parts.Text.Norm(i))))
        {
            return null;
        }

        var told = demands.FindLast(d => d.Blocked is null && d.Targets.Count > 0 && d.Match.Start < line.First && parts.Text.Sentences[d.Sentence].Line.Number >= line.Number - 3);
        return told is not null && !IsOfOthers(told, line) ? told : null;
    }

    /// <summary>"Some want Day to go. A hundred have signed a letter of support. The full list:": of those who signed, not of those who want it.</summary>
    private bool IsOfOthers(Demand told, Line list)
    {
        var last = parts.Text.SentenceAt(list.End - 1).Number;
        var between = parts.Text.Sentences.Skip(told.Sentence + 1).TakeWhile(s => s.Number <= last);
        return parts.Text.Lines.Any(l => l.Kind == LineKind.Title && TellsOfSupport(l.First, l.End))
            || between.Any(s => TellsOfSupport(s.First, s.End) || (!demands.Exists(d => d.Sentence == s.Number && d.Targets.Intersect(told.Targets).Any()) && Enumerable.Range(s.First, s.End - s.First).Any(i => parts.Text.Norm(i) is "letter" or "statement" or "petition" or "motion" && Enumerable.Range(Math.Max(s.First, i - 3), Math.Min(3, i - s.First)).Any(j => parts.Text.Norm(j) is "a" or "an" or "another"))));
    }

    private bool TellsOfSupport(int first, int end) => Enumerable.Range(first, end - first).Any(i => Support.Starts(parts.Text.Tokens, i, end)
        || parts.Text.Norm(i) is "backing" or "backers" or "backs" or "backed" or "loyal" or "loyalists" or "supporters" or "supporting" or "supports" or "supported" or "defended" or "defending" or "unity"
        || (parts.Text.Norm(i) is "standing" or "stand" or "stood" or "rallied" or "rally" or "rallying" && parts.Text.Norm(i + 1) is "by" or "behind" or "with" or "round" or "around"));

    /// <summary>"Which MPs want her to go? The full list", "These are the people who have said that he should go."</summary>
    private Demand? Announces(Line line)
    {
        return line.Kind == LineKind.Heading ? null : demands.Where(d => d.BlockedAs is null && !d.Retracted && d.Targets.Count > 0 && d.Callers.Count == 0
            && parts.Text.Sentences[d.Sentence].Line == line && AnnouncesList(parts.Text.Sentences[d.Sentence])).MaxBy(d => d.Strength);
    }

    /// <summary>An entry of a loose list, of which not all ask the same, that tells of something else.</summary>
    private bool Dissents(Line entry)
    {
        var lines = entry.Kind == LineKind.Heading && entry.Number + 1 < parts.Text.Lines.Count && parts.Text.Lines[entry.Number + 1] is { Kind: LineKind.Prose } below && Entry(below) is null ? new[] { entry, below } : [entry];
        return lines.Any(line => Enumerable.Range(line.First, line.End - line.First).Any(i => Support.Starts(parts.Text.Tokens, i, line.End)
            || parts.Text.Norm(i) is "not" or "never" or "refused" or "refuses" or "declined" or "declines" or "backs" or "supports" or "backing" or "denied" or "denies" or "unsure" or "undecided" or "silent"
            || parts.Text.Norm(i).EndsWith("n't", StringComparison.Ordinal)));
    }

    private bool AnnouncesList(Sentence sentence)
    {
        var first = parts.Text.Norm(sentence.First);
        var second = parts.Text.Norm(sentence.First + 1);
        return first is "who" or "which" or "these" or "here" || (first is "this" or "below" && second is "is") || (first is "we" && second is "asked") || (first is "the" && second is "following")
            || (sentence.Line.Kind == LineKind.Title && Enumerable.Range(sentence.First, sentence.End - sentence.First).Any(i => parts.Text.Norm(i) is "list" or "names" or "tracker" or "who"));
    }

    /// <summary>"Ann Roe, MP for Deal: …", "Ann Roe, a baker. …": what comes after the comma tells only who she is.</summary>
    private bool IsLabel(int comma, int end)
    {
        for (var i = comma; i < Math.Min(end, comma + 14); i++)
        {
            if (parts.Text.Norm(i) is ":" or "." or "–")
            {
                return true;
            }

            if (Verbs.Acts(parts.Text.Norm(i)) || parts.Text.Norm(i) is "who" or "has" or "had" or "was" or "is" or "will" or "whose" or "were" or "have")
            {
                return false;
            }
        }

        return end - comma < 14;
    }

    /// <summary>The names a line begins with, if it is an entry of a list.</summary>
    private List<Actor>? Entry(Line line)
    {
        var at = line.First;
        while (at < line.End && (parts.Text.Norm(at) is "•" or "-" or "–" or "*" or "·" or ")" or "." || parts.Text.Tokens[at].Kind == TokenKind.Number))
        {
            at++;
        }

        if (at == line.First && parts.QuotationAt(at) is { Closed: true, Speakers.Count: > 0 } signed && signed.First == at && parts.Text.Norm(signed.End) is "–" or "-" && signed.End < line.End)
        {
            // "'Enough.' – Ann Roe"
            return [.. signed.Speakers];
        }

        var name = at < line.End ? parts.Cast.From(at).FirstOrDefault(m => m.Kind is MentionKind.Name or MentionKind.Body && m.Actor is not null && m.Start == at) : null;
        if (name is null)
        {
            return null;
        }

        var end = name.Tail > line.End ? name.End : name.Tail;
        if (line.Kind == LineKind.Heading && end < line.End && parts.Text.Norm(name.End) == ",")
        {
            // "Ann Roe, MP for Deal and a former minister": a line of its own, whatever comes behind the comma.
            end = name.End;
        }
        if (end < line.End && parts.Text.Norm(end) is not ("," or "(" or "–" or "-" or ":" or "." or ";") && parts.Text.Norm(end - 1) is not (")" or "," or "–" or "-"))
        {
            return null;
        }

        if (line.Kind != LineKind.Heading && end < line.End && (parts.Text.Norm(end) == "," || parts.Text.Norm(end - 1) == ",") && !IsLabel(end, line.End))
        {
            return null;
        }

        var actors = new List<Actor> { name.Actor! };
        if (line.Kind != LineKind.Heading)
        {
            return actors;
        }

        foreach (var chain in parts.Chains.ChainsFrom(at, line.End).Where(c => c.Mentions.Count > 1))
        {
            actors.AddRange(chain.Mentions.Select(m => m.Actor).OfType<Actor>());
        }

        return [.. actors.Distinct()];
    }

    private void Add(List<Demand> found, Demand frame, Line line, List<Actor> names)
    {
        var callers = names.Where(n => !frame.Targets.Contains(n)).ToList();
        if (callers.Count == 0)
        {
            return;
        }

        foreach (var own in demands.Where(d => parts.Text.Sentences[d.Sentence].Line == line && d.Callers.Any(callers.Contains) && d.Match.Target?.Mentions.All(m => m.Kind == MentionKind.Pronoun) != false))
        {
            // "He should go" in an entry means whom the list is about.
            own.Targets = frame.Targets;
        }

        var demand = new Demand(frame.Rule, new PatternMatch(line.First) { End = line.End }, parts.Text.SentenceAt(line.First).Number)
        {
            Callers = callers,
            Targets = frame.Targets,
            Strength = frame.Rule.Caller == CallerFrom.Nobody && !frame.Rule.HeadingOnly ? NewsBot.Core.Calls.Strength.Resign : frame.Strength,
            Confidence = 0.88,
            Retracted = frame.Retracted,
        };
        demand.Because.Add($"listed under \"{parts.Text.Words(parts.Text.Sentences[frame.Sentence].First, parts.Text.Sentences[frame.Sentence].End)}\"");
        found.Add(demand);
    }
}
