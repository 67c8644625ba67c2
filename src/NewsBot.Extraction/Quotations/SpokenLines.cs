using NewsBot.Extraction.Names;
using NewsBot.Extraction.Text;
using NewsBot.Extraction.Words;

namespace NewsBot.Extraction.Quotations;

/// <summary>Words that somebody says without quotation marks: the lines of a transcript ("ROE: He must go."), and readers' letters over a signature.</summary>
internal sealed class SpokenLines(StoryText text, Cast cast, IReadOnlyList<Quotation> quotations)
{
    private const int LongestLabel = 18;
    private const int LongestLetter = 30;
    private static readonly WordClass Speech = WordClass.Load("speech");

    /// <summary>All quotations of the story in their order, with these among them; marks inside spoken words are taken for part of them.</summary>
    public IReadOnlyList<Quotation> Merged()
    {
        var spoken = Labelled();
        spoken.AddRange(Letters());
        if (spoken.Count == 0)
        {
            return quotations;
        }

        var inside = new HashSet<int>(spoken.SelectMany(s => Enumerable.Range(s.First, s.End - s.First)));
        return [.. quotations.Where(q => !inside.Contains(q.First)).Concat(spoken).OrderBy(q => q.First)];
    }

    private List<Quotation> Labelled()
    {
        var found = new List<Quotation>();
        foreach (var line in text.Lines.Where(l => l.Kind is LineKind.Prose or LineKind.Heading))
        {
            var colon = Colon(line);
            if (colon > 0 && Speaks(colon + 1, line))
            {
                var who = Who(line.First, colon);
                if (who is not null || IsLabel(line.First, colon))
                {
                    found.Add(new(colon + 1, line.End, true) { IsSpoken = true, Speakers = who is null ? [] : [who], Unnamed = who is null, How = who is null ? "" : $"{who.Name} speaks in the transcript" });
                }
            }
        }

        return found.Count(f => f.Speaker is not null) >= 2 && found.Count >= 3 ? found : [];
    }

    private int Colon(Line line)
    {
        for (var i = line.First; i < Math.Min(line.End - 1, line.First + LongestLabel); i++)
        {
            if (text.Norm(i) == ":")
            {
                return i > line.First ? i : -1;
            }

            if (text.Norm(i) is "?" or "!" or ";" || Array.Exists(text.Marks, m => m.Before == i && m.IsDouble))
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>Speech begins with a capital; "has asked for a report" is said of somebody, not by him.</summary>
    private bool Speaks(int first, Line line)
    {
        if (!char.IsUpper(text.Tokens[first].Text[0]) && !char.IsDigit(text.Tokens[first].Text[0]) || quotations.Any(q => q.First == first))
        {
            return false;
        }

        return text.Norm(line.End - 1) == "?" || !(Speech.Starts(text.Tokens, first, line.End, Forms.S | Forms.Ed) || text.Norm(first) is "has" or "sent" or "chairs" or "wants" or "will");
    }

    private Actor? Who(int first, int colon) =>
        Enumerable.Range(first, colon - first).SelectMany(cast.From)
            .FirstOrDefault(m => m.Actor is { IsPerson: true } && m.End <= colon && m.Kind is MentionKind.Name or MentionKind.Office && (m.Start == first || m.Core == first || text.Tokens[m.Core].IsShouted))?.Actor;

    /// <summary>"Q:", "INTERVIEWER:", "Mr Speaker:": a label in capitals.</summary>
    private bool IsLabel(int first, int colon) =>
        colon - first <= 8 && Enumerable.Range(first, colon - first).All(i => !text.Tokens[i].IsWord || text.Tokens[i].IsCapital);

    /// <summary>"Sir – …" up to the line with the name of the one who writes.</summary>
    private IEnumerable<Quotation> Letters()
    {
        for (var i = 0; i < text.Lines.Count; i++)
        {
            if (!Greets(text.Lines[i]))
            {
                continue;
            }

            for (var end = i + 1; end < Math.Min(text.Lines.Count, i + LongestLetter) && !Greets(text.Lines[end]); end++)
            {
                var line = text.Lines[end];
                var short_ = !line.IsEmpty && line.End - line.First <= 16 && text.Norm(line.End - 1) is not ("." or "?" or "!");
                if (!short_ || !text.Tokens[line.First].IsCapital)
                {
                    continue;
                }

                var signs = Signs(line);
                for (var body = i; body < end; body++)
                {
                    var part = text.Lines[body];
                    if (part.IsStory && !part.IsEmpty)
                    {
                        yield return new(part.First, part.End, true) { IsSpoken = true, Speakers = signs, Unnamed = signs.Count == 0, How = signs.Count == 0 ? "" : $"{signs[0].Name} signs the letter" };
                    }
                }

                i = end;
                break;
            }
        }
    }

    private bool Greets(Line line) =>
        line.IsStory && line.End - line.First > 4 && ((text.Norm(line.First) is "sir" or "madam" or "sirs" && text.Norm(line.First + 1) is "–" or "-" or "," or ":" or ";")
            || (text.Norm(line.First) == "dear" && text.Norm(line.First + 1) is "sir" or "editor" or "madam"));

    private List<Actor> Signs(Line line) =>
        [.. Enumerable.Range(line.First, line.End - line.First).SelectMany(cast.From).Where(m => m.Kind == MentionKind.Name && m.Actor is { IsPerson: true }).Select(m => m.Actor!).Distinct().Take(4)];
}
