using NewsBot.Extraction.Names;
using NewsBot.Extraction.Rules;
using NewsBot.Extraction.Text;

namespace NewsBot.Extraction.Voices;

/// <summary>Reads subjects that name a part for the whole: "the executive of the Fen Union wants", "delegates from the Fen Union backed".</summary>
internal sealed class GroupHeads(StoryText text, Cast cast)
{
    /// <summary>How far back "both" reaches, in tokens: some two paragraphs.</summary>
    private const int Reach = 200;

    /// <summary>"The executive of the union", and where something is passed "Delegates from the union": the body that speaks through them.</summary>
    public Actor? Behind(Mention crowd, bool passing)
    {
        if (text.Norm(crowd.End) is "calling" or "styling" or "called" or "named" && cast.From(crowd.End + (text.Norm(crowd.End + 1) == "itself" ? 2 : 1)).FirstOrDefault(m => m.Kind == MentionKind.Body)?.Actor is { } styled)
        {
            // "A group calling itself Fresh Start".
            return styled;
        }

        if (text.Norm(crowd.End - 1) == "board" && text.Norm(crowd.End - 2) == "editorial" && cast.To(crowd.End - 2).FirstOrDefault(m => m.Kind == MentionKind.Body && m.Start >= crowd.Start)?.Actor is { } paper)
        {
            // "the Moor Gazette editorial board".
            return paper;
        }

        var head = Enumerable.Range(crowd.Start, Math.Max(0, Math.Min(4, crowd.End - crowd.Start))).FirstOrDefault(IsOrgan, -1);
        if (head >= 0 && (text.Norm(crowd.Start) is "the" || head == crowd.Start) && text.Norm(head + 1) == "of" && cast.To(crowd.End).FirstOrDefault(m => m.Kind == MentionKind.Body && m.Start <= head + 3)?.Actor is { } named)
        {
            return named;
        }

        if (text.Norm(crowd.End) is not ("of" or "from" or "at") || !(IsOrgan(crowd.End - 1) || (passing && text.Norm(crowd.End) != "at" && text.Norm(crowd.End - 1) is "members" or "delegates")))
        {
            return null;
        }

        return cast.From(crowd.End + 1).FirstOrDefault(m => m.Kind == MentionKind.Body && m.Start <= crowd.End + 2)?.Actor;
    }

    /// <summary>"the Moor and Fen Labour groups … both groups": the two that the story joined last before.</summary>
    public IReadOnlyList<Actor> Both(Mention crowd)
    {
        var from = Math.Max(0, crowd.Start - Reach);
        var bodies = Enumerable.Range(from, crowd.Start - from).SelectMany(cast.From).Distinct()
            .Where(m => m.Kind == MentionKind.Body && m.Actor is not null && m.End < crowd.Start).ToList();
        for (var i = bodies.Count - 1; i > 0; i--)
        {
            if (bodies[i].Actor != bodies[i - 1].Actor && bodies[i].Start - bodies[i - 1].End is 1 or 2 && text.Norm(bodies[i - 1].End) == "and" && (i < 2 || bodies[i - 1].Start - bodies[i - 2].End > 2))
            {
                return [bodies[i - 1].Actor!, bodies[i].Actor!];
            }
        }

        return [];
    }

    /// <summary>"The executive of" before a body: what it asks, the body asks.</summary>
    public bool SpeaksFor(int body) => text.Norm(body - 1) == "of" && (IsOrgan(body - 2) || IsSection(body - 2)) && text.Norm(body - 3) is not ("youth" or "student" or "students" or "women" or "young" or "parliamentary") && (text.Norm(body - 3) is "the" or "national" or "executive" or "management" or "its" or "general" or "central" || text.SentenceAt(body).First == body - 2 || (IsSection(body - 2) && text.Norm(body - 4) is "the")) && cast.From(body).Any(m => m.Kind == MentionKind.Body);

    /// <summary>"Members of the Fen Trust and the Ely Society", "supporters of Ann Roe and Tom Day": people of several, of whom the last are the chain.</summary>
    public bool AreOf(MentionChain chain, int limit)
    {
        // "councillors for Ely Ann Roe and Tom Day": behind a place, people are named for what they are.
        var at = chain.Start - 1;
        while (at > limit && (text.Norm(at) is "and" or "&" or "," or "the" || (text.Tokens[at].IsCapital && chain.Mentions[0].Kind == MentionKind.Body)))
        {
            at--;
        }

        return (at < chain.Start - 1 || chain.Mentions.Count > 1) && at > limit && text.Norm(at) is "of" or "from" or "for"
            && (Words.Lexicon.Crowds.Contains(text.Norm(at - 1)) || BodyBounds.IsPluralRole(text.Norm(at - 1)) || IsPlural(at - 1));
    }

    /// <summary>"lawyers", "relatives": a plural in small letters that is no verb.</summary>
    private bool IsPlural(int at) => text.Norm(at) is { Length: > 4 } norm && norm.EndsWith('s') && !norm.EndsWith("ss", StringComparison.Ordinal) && !text.Tokens[at].IsCapital && !Verbs.Acts(norm);

    /// <summary>"Residents led by Ann Roe want": she is the one of them who is named.</summary>
    public bool Leads(int name) => text.Norm(name - 1) == "by" && text.Norm(name - 2) is "led" or "headed" or "spearheaded" or "fronted" && cast.From(name).Any(m => m.Kind == MentionKind.Name);

    /// <summary>"Demanding his resignation, the Greens' leader, Ann Roe, said": the one who speaks behind the comma.</summary>
    public Mention? Behind(int participle, int end)
    {
        for (var i = participle + 2; i < end - 1; i++)
        {
            if (text.Norm(i) == "," && cast.From(i + 1).Concat(cast.From(i + 2)).Concat(cast.From(i + 3)).FirstOrDefault(m => m.Kind is MentionKind.Name or MentionKind.Body && m.Actor is not null && Speaks(m)) is { } speaker)
            {
                return speaker;
            }
        }

        return null;
    }

    /// <summary>"Ann Roe said", "Ann Roe, a councillor, said", "Ann Roe on Sunday said", "Ann Roe in a tweet said".</summary>
    private bool Speaks(Mention mention)
    {
        var at = text.Norm(mention.Tail) == "on" && Words.Lexicon.CalendarWords.Contains(text.Norm(mention.Tail + 1)) ? mention.Tail + 2 : mention.Tail;
        return Words.Lexicon.SpeechVerbs.Contains(text.Norm(mention.End)) || Words.Lexicon.SpeechVerbs.Contains(text.Norm(at))
            || Enumerable.Range(mention.End + 1, VerbPlaces.LongestAside).Any(v => Words.Lexicon.SpeechVerbs.Contains(text.Norm(v)) && VerbPlaces.BehindAside(text, cast, v, mention.Start) == mention.End);
    }

    /// <summary>"In a letter to the chair, Ann Roe, Tom Day and Kim Lee say": the first is written to.</summary>
    public MentionChain WithoutReader(MentionChain chain) =>
        chain.Mentions.Count > 1 && text.Norm(chain.Start - 1) == "," && cast.To(chain.Start - 1).Any(m => m.Kind == MentionKind.Office && text.Norm(m.Start - 1) == "to")
            ? new([.. chain.Mentions.Skip(1)], chain.Mentions[1].Start, chain.End) : chain;

    /// <summary>"The state wing of the Teachers' Union": a part that bears the name of the whole.</summary>
    private bool IsSection(int at) => text.Norm(at) is "wing" or "chapter" or "section" or "arm" or "division";

    public bool IsOrgan(int at) => text.Norm(at) is "executive" or "committee" or "leadership" or "conference" or "secretariat" or "officers";
}
