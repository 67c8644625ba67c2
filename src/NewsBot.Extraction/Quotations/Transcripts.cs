using NewsBot.Extraction.Names;
using NewsBot.Extraction.Text;

namespace NewsBot.Extraction.Quotations;

/// <summary>Transcripts print no quotation marks: "ROE: …", "CLIP, ANN ROE, CON, DEAL: …", "Ann Roe (Deal) (Lab): …".</summary>
internal static class Transcripts
{
    private const int LongestLabel = 18;
    private const int Fewest = 3;

    public static List<Quotation> Find(StoryText text, Cast cast, IReadOnlyList<Quotation> quotations)
    {
        var found = new List<Quotation>();
        var others = new List<Quotation>();
        var names = cast.Mentions.Where(m => m.Kind == MentionKind.Name).ToLookup(m => text.LineAt(m.Core).Number);
        foreach (var line in text.Lines.Where(l => l.Kind is LineKind.Prose or LineKind.Heading && l.End - l.First > 4))
        {
            var colon = Colon(text, line);
            if (colon < 0 || quotations.Any(q => q.First <= colon + 1 && q.End > line.First))
            {
                continue;
            }

            var labels = names[line.Number].Where(m => m.Core < colon).Select(m => m.Actor).Distinct().ToList();
            var actor = labels is [{ } named] ? named : labels.Count == 0 ? Office(cast, line.First, colon) : null;
            if (actor is not null && colon + 1 < line.End && MaySpeak(text, colon + 1, line))
            {
                found.Add(new(colon + 1, line.End, true) { IsSpoken = true, Speakers = [actor], How = $"the line is headed {actor.Name}" });
            }
            else if (labels.Count == 0 && colon + 1 < line.End)
            {
                others.Add(new(colon + 1, line.End, true) { IsSpoken = true, Unnamed = true });
            }
        }

        // "Q:", "MR SPEAKER:": once it is plain that the story is a transcript, these speak too.
        if (found.Count < Fewest && Answers(text, cast, others) is { Count: > 0 } answers)
        {
            return answers;
        }

        return found.Count >= Fewest ? [.. found.Concat(others).OrderBy(f => f.First)] : [];
    }

    /// <summary>"Q: Should he go?" "A: Yes, he should.": the first one named before the answers gives them.</summary>
    private static List<Quotation> Answers(StoryText text, Cast cast, List<Quotation> labelled)
    {
        bool Is(Quotation line, string label) => line.First == text.LineAt(line.First).First + 2 && text.Norm(line.First - 2) == label;
        var answers = labelled.Where(l => Is(l, "a")).ToList();
        if (answers.Count < 2 || labelled.Count(l => Is(l, "q")) < 2)
        {
            return [];
        }

        var before = cast.Mentions.Where(m => m.Kind == MentionKind.Name && m.Actor is { IsPerson: true } && m.Start < answers[0].First).ToList();
        var guest = (before.Find(m => text.LineAt(m.Start).Kind != LineKind.Title) ?? before.FirstOrDefault())?.Actor;
        return guest is null ? [] : [.. labelled.Where(l => Is(l, "q")), .. answers.Select(a => new Quotation(a.First, a.End, true) { IsSpoken = true, Speakers = [guest], How = $"{guest.Name} answers the questions" })];
    }

    private static Actor? Office(Cast cast, int first, int colon) =>
        cast.From(first).FirstOrDefault(m => m.Kind == MentionKind.Office && m.Actor is not null && m.End <= colon)?.Actor;

    /// <summary>"Ann Roe (Deal): Has sent no letter" is said of her, not by her.</summary>
    private static bool MaySpeak(StoryText text, int first, Line line) =>
        text.Norm(line.End - 1) == "?" || !(Verbs.Acts(text.Norm(first)) && text.Norm(first) is { Length: > 2 } norm && (norm[^1] == 's' || norm.EndsWith("ed", StringComparison.Ordinal)) || text.Norm(first) is "has" or "sent" or "will" or "told" or "said");

    /// <summary>The colon that closes a label: a name in capitals or with brackets, and no verb.</summary>
    private static int Colon(StoryText text, Line line)
    {
        for (var i = line.First; i < Math.Min(line.End, line.First + LongestLabel); i++)
        {
            var token = text.Tokens[i];
            if (token.Norm == ":")
            {
                return i;
            }

            if (token.Norm is "." or "?" or "!" or ";" || (token.IsWord && char.IsLower(token.Text[0]) && token.Norm is not ("of" or "de" or "van" or "the" or "and" or "for" or "in" or "hon" or "v" or "o")))
            {
                return -1;
            }
        }

        return -1;
    }
}
