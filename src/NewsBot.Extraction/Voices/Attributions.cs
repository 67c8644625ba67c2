using NewsBot.Extraction.Names;
using NewsBot.Extraction.Text;
using NewsBot.Extraction.Words;

namespace NewsBot.Extraction.Voices;

/// <summary>Reads the words that stand beside "said": who it is that they name, in however many words.</summary>
internal sealed class Attributions(StoryText text, Cast cast)
{
    private const int Longest = 16;

    /// <summary>The one named after a verb of saying: "said one of its founders, Ann Roe", "said the union's Ann Roe".</summary>
    public Mention? Named(int at, int end)
    {
        var passed = false;
        for (var i = at; i < Math.Min(end, at + Longest); i++)
        {
            if (cast.From(i).FirstOrDefault(m => m.Start == i || m.Core == i) is { } mention && (mention.Actor is not null || mention.Kind == MentionKind.Pronoun))
            {
                if (mention.Kind == MentionKind.Pronoun && mention.End - mention.Start == 1 && text.Norm(i) is "its" or "their" or "his" && i + 1 < end && Lexicon.Roles.Contains(text.Norm(i + 1)))
                {
                    // "said their leader in the state, Ann Roe".
                    continue;
                }

                if (text.Norm(mention.End) == "'s")
                {
                    i = mention.End;
                    continue;
                }

                var joined = i == at || text.Norm(i - 1) is "," or "'s" or "–" or "(";
                if (i == at || (mention.Kind == MentionKind.Name && (joined || !passed)))
                {
                    return mention;
                }

                i = mention.End - 1;
                continue;
            }

            var norm = text.Norm(i);
            passed |= norm is "of" or "from" or "at" or "in" or "for" or "on" or "to" or "with" or "by" or "about";
            if (norm is "." or "?" or "!" or ";" or ":" or "who" or "that" or "as" or "when" or "while" or "after" or "before" or "and" or "but" || Verbs.Acts(norm) && !Lexicon.Roles.Contains(norm) && text.Norm(i - 1) is not ("the" or "a" or "this" or "that"))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>"…," launched Ann Roe. / "…," Ann Roe typed.: any verb will do beside quoted words that end with a comma.</summary>
    public bool Utters(int at, Line line) => at < line.End && text.Tokens[at] is { IsWord: true, Text: [>= 'a' and <= 'z', ..] } token && token.Norm.Length > 3
        && (token.Norm.EndsWith("ed", StringComparison.Ordinal) || token.Norm.EndsWith('s')) && !Lexicon.PhraseStops.Contains(token.Norm);

    /// <summary>A single person told by what they are: "the former miner", "the 62-year-old", "the Ely MP" — who was named before.</summary>
    public bool IsDescription(int at, int verb)
    {
        if (text.Norm(at) is not "the" || verb - at is < 2 or > Longest)
        {
            return false;
        }

        var head = at + 1;
        while (head + 1 < verb && text.Norm(head + 1) is not ("of" or "for" or "from" or "who" or "," or "in" or "at" or "with"))
        {
            head++;
        }

        var norm = text.Norm(head);
        return !Lexicon.Crowds.Contains(norm) && !Lexicon.BodyNouns.Contains(norm) && (Lexicon.Roles.Contains(norm) || text.Tokens[head].IsShouted
            || norm.EndsWith("-old", StringComparison.Ordinal) || norm.EndsWith("man", StringComparison.Ordinal) || norm.EndsWith("woman", StringComparison.Ordinal) || norm.EndsWith("ist", StringComparison.Ordinal)
            || norm.StartsWith("ex-", StringComparison.Ordinal) || norm.Length > 5 && (norm.EndsWith("er", StringComparison.Ordinal) || norm.EndsWith("or", StringComparison.Ordinal)) && norm is not ("letter" or "paper" or "newspaper" or "poster" or "banner" or "order" or "chapter" or "broadcaster" or "number"));
    }

    /// <summary>"a spokesman", "its spokeswoman": somebody who lends the body a voice.</summary>
    public bool IsMouth(int at)
    {
        for (var i = at; i < at + 4; i++)
        {
            if (text.Norm(i) is "spokesman" or "spokeswoman" or "spokesperson")
            {
                return text.Norm(at) is "a" or "its" or "their" or "the";
            }
        }

        return false;
    }

    /// <summary>The mention a list's entry or a minute begins with, past its bullet, its number and its time of day.</summary>
    public Mention? Entry(Line line)
    {
        var at = line.First;
        while (at < Math.Min(line.End, line.First + 6) && (!text.Tokens[at].IsWord || text.Norm(at) is "am" or "pm") && !cast.Begins(at))
        {
            at++;
        }

        for (var i = at; i < Math.Min(line.End, at + 5) && text.Tokens[i].IsWord && (i == at || text.Tokens[i - 1].IsCapital); i++)
        {
            if (cast.From(i).FirstOrDefault(m => (m.Start == i || m.Core == i) && m.Actor is not null && m.Kind is MentionKind.Name or MentionKind.Body && !(m.End - m.Start == 1 && text.Tokens[i].IsShouted)) is { } mention)
            {
                return mention;
            }
        }

        return null;
    }
}
