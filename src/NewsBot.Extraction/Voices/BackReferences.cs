using NewsBot.Extraction.Names;
using NewsBot.Extraction.Quotations;
using NewsBot.Extraction.Text;

namespace NewsBot.Extraction.Voices;

/// <summary>Says whom a pronoun means: as a speaker, or as the one who is spoken of.</summary>
internal sealed class BackReferences
{
    private const int LookBack = 220;

    private readonly StoryText _text;
    private readonly Func<int, Quotation?> _quotationAt;
    private readonly Salience _salience;
    private readonly List<(int Token, Actor Actor, bool Leads)> _people = [];
    private readonly List<(int Token, Actor Actor, bool Leads)> _bodies = [];

    public BackReferences(StoryText text, Cast cast, Func<int, Quotation?> quotationAt)
    {
        _text = text;
        _quotationAt = quotationAt;
        _salience = new(text, cast, quotationAt);
        foreach (var mention in cast.Mentions.Where(m => m.Kind == MentionKind.Body && m.Actor is not null))
        {
            _bodies.Add((mention.Start, mention.Actor!, Leads(mention)));
        }

        foreach (var mention in cast.Mentions.Where(m => m.Actor is { IsPerson: true } && m.Kind is MentionKind.Name or MentionKind.Office))
        {
            _people.Add((mention.Start, mention.Actor!, Leads(mention)));
        }
    }

    /// <summary>The people the story asks to go, the likeliest first; filled after the plain cases were read.</summary>
    public List<Actor> Focus { get; } = [];

    /// <summary>Those who ask somebody to go: they are hardly the ones who should.</summary>
    public HashSet<Actor> Callers { get; } = [];

    /// <summary>True where the person who stands out is the only one who does not ask.</summary>
    public bool OnlyOne { get; set; }

    /// <summary>True where the piece calls itself opinion.</summary>
    public bool IsOpinion { get; set; }

    /// <summary>True where nobody is asked to go in so many words, and the focus is only the person who stands out.</summary>
    public bool Guessed { get; set; }

    /// <summary>Who says "I" outside quotation marks, in a piece of opinion.</summary>
    public Actor? Author { get; set; }

    /// <summary>The paper that prints the story.</summary>
    public Actor? Masthead { get; set; }

    /// <summary>Those whom the story speaks of most and who call for nothing themselves.</summary>
    public List<Actor> Likely { get; } = [];

    /// <summary>Whom an office stands for that the story ties to nobody in so many words.</summary>
    public Dictionary<string, Actor> Holders { get; } = new(StringComparer.Ordinal);

    /// <summary>Who speaks, where the story writes "he said".</summary>
    public IReadOnlyList<Actor> Speaker(Mention pronoun, IReadOnlyCollection<Actor>? barred = null)
    {
        var norm = _text.Norm(pronoun.Start);
        if (norm is "i" or "we" or "you" or "us" or "me" or "my")
        {
            return norm is "you" ? [] : _quotationAt(pronoun.Start) is { } said ? said.Speakers : Author is { } author ? [author] : [];
        }

        if (norm is "it")
        {
            return Body(pronoun.Start) is { } body ? [body] : [];
        }

        if (pronoun.Plural)
        {
            return norm is "they" ? Several(pronoun.Start) : [];
        }

        double Bonus(Actor actor) => Focus.Contains(actor) ? -0.4 : 0;
        var other = barred is { Count: > 0 } ? _salience.Best(pronoun.Start, pronoun.Gender, barred, Bonus) : null;
        return (other ?? _salience.Best(pronoun.Start, pronoun.Gender, null, Bonus)) is { } best ? [best] : [];
    }

    /// <summary>"It wants her to go": the body that the sentences before were about.</summary>
    private Actor? Body(int token)
    {
        var here = _text.SentenceAt(token);
        var says = _text.Norm(token - 1) == "that" ? token - 2 : token - 1;
        if (says >= here.First && Words.Lexicon.SpeechVerbs.Contains(_text.Norm(says)) && _bodies.FirstOrDefault(b => b.Token >= here.First && b.Token < says) is { Leads: true, Actor: { } itself })
        {
            // "The union said it had asked".
            return itself;
        }

        var found = _bodies.LastOrDefault(b => b.Token < token && here.Number - _text.SentenceAt(b.Token).Number <= 2);
        return found.Actor is not null && found.Leads && here.Number > _text.SentenceAt(found.Token).Number ? found.Actor : null;
    }

    /// <summary>Who an office is that has just been named and of whom nothing else was told: "Ann Roe is in Leeds. … the MP says."</summary>
    public Actor? Office(Mention office)
    {
        if (_text.Norm(office.Start) is not "the" || office.End - office.Start > 4 || _text.Norm(office.End) is "of" or "on" or "at" or "for" || Enumerable.Range(office.Start, office.End - office.Start).Any(i => _text.Norm(i) == "'s"))
        {
            return null;
        }

        var sentence = _text.SentenceAt(office.Start).Number;
        var near = Before(office.Start).Where(p => p.Leads && sentence - _text.SentenceAt(p.Token).Number is >= 1 and <= 2 && _quotationAt(p.Token) is null).ToList();
        return near.Count > 0 && near.TrueForAll(p => p.Actor == near[0].Actor) && near[0].Actor.RoleWords.All(w => Words.Lexicon.Titles.Contains(w)) ? near[0].Actor
            : Colleague(office, near) ?? Headlined(office);
    }

    /// <summary>"Ann Roe, chairwoman of the nurses' federation, said … The federation official added": the one whose office shares a word of its body.</summary>
    private Actor? Colleague(Mention office, List<(int Token, Actor Actor, bool Leads)> near)
    {
        if (_text.Norm(office.End - 1) is not ("official" or "representative" or "boss" or "spokesman" or "spokeswoman" or "spokesperson" or "figure"))
        {
            return null;
        }

        var words = Enumerable.Range(office.Start + 1, office.End - office.Start - 2).Select(_text.Norm).ToList();
        var fitting = near.Where(p => words.Exists(p.Actor.RoleWords.Contains) && !Focus.Contains(p.Actor)).Select(p => p.Actor).Distinct().Take(2).ToList();
        return fitting is [var only] ? only : null;
    }

    /// <summary>"Ann Roe says the mayor has failed" over "The Ely MP called …": the one who speaks in the headline, where the story tells no office of theirs.</summary>
    private Actor? Headlined(Mention office)
    {
        var line = _text.LineAt(office.Start);
        var title = _text.Lines.FirstOrDefault(l => l.Kind == LineKind.Title);
        if (title is null || line != _text.Lines.FirstOrDefault(l => l.Kind == LineKind.Prose && !l.IsEmpty) || office.Start != line.First || office.End - office.Start < 3)
        {
            return null;
        }

        var speaker = _people.FirstOrDefault(p => p.Token == title.First).Actor;
        return speaker is { IsPerson: true, Offices.Count: 0 } && Enumerable.Range(title.First + 1, Math.Min(3, title.End - title.First - 1)).Any(i => _text.Norm(i) is "says" or "calls" or "urges" or "tells" or "demands" or "wants" or "asks") ? speaker : null;
    }

    /// <summary>"They said": people whose names were joined shortly before.</summary>
    private List<Actor> Several(int token)
    {
        var group = new List<(int Token, Actor Actor)>();
        var here = _text.SentenceAt(token).Number;
        foreach (var (at, actor, _) in Before(token).Where(p => _quotationAt(p.Token) is null))
        {
            if (group.Count > 0 && !Joined(at, group[^1].Token))
            {
                if (group.Select(g => g.Actor).Distinct().Count() > 1)
                {
                    break;
                }

                group.Clear();
            }

            if (here - _text.SentenceAt(at).Number > 3)
            {
                break;
            }

            group.Add((at, actor));
        }

        var actors = group.Select(g => g.Actor).Distinct().Reverse().ToList();
        return actors.Count > 1 ? actors : [];
    }

    private bool Joined(int first, int second)
    {
        for (var i = first; i < second; i++)
        {
            if (_text.Norm(i) is "." or ";" or ":" || (_text.Norm(i) is not ("and" or "of" or "the") && Words.Lexicon.PhraseStops.Contains(_text.Norm(i))))
            {
                return false;
            }
        }

        return second - first < 14 && Enumerable.Range(first, second - first).Any(i => _text.Norm(i) is "and" or ",");
    }

    /// <summary>Whom the words are about, where they say "he should go".</summary>
    public Actor? Target(Mention pronoun, IReadOnlyCollection<Actor> speakers)
    {
        var candidates = Before(pronoun.Start).Where(p => !speakers.Contains(p.Actor) && !Clashes(p.Actor, pronoun.Gender)).ToList();
        if (WrittenTo(pronoun.Start, candidates) is { } reader)
        {
            return reader;
        }

        if (_salience.Best(pronoun.Start, pronoun.Gender, speakers, actor => Focus.Count > 0 && Focus[0] == actor ? 2.0 : Focus.Contains(actor) ? 1.5 : Callers.Contains(actor) ? -1.5 : 0) is { } near)
        {
            return Asked(near, pronoun, speakers) ?? near;
        }

        var focus = Focus.FirstOrDefault(a => !speakers.Contains(a) && !Clashes(a, pronoun.Gender));
        return focus ?? (pronoun.Gender == Gender.Unknown ? null : Likely.Find(a => a.Gender == pronoun.Gender && !speakers.Contains(a) && candidates.Exists(c => c.Actor == a)));
    }

    /// <summary>Where one person alone is asked to go by name, a pronoun hardly means somebody who only spoke in another paragraph.</summary>
    private Actor? Asked(Actor near, Mention pronoun, IReadOnlyCollection<Actor> speakers)
    {
        if (Guessed || Focus.Count != 1 || Focus[0] == near || speakers.Contains(Focus[0]) || Clashes(Focus[0], pronoun.Gender))
        {
            return null;
        }

        var line = _text.LineAt(pronoun.Start).Number;
        var last = Before(pronoun.Start).FirstOrDefault(p => p.Actor == near);
        return last.Actor is not null && _text.LineAt(last.Token).Number < line && Enumerable.Range(last.Token, 6).Any(i => Words.Lexicon.SpeechVerbs.Contains(_text.Norm(i))) ? Focus[0] : null;
    }

    /// <summary>"sent a note to Roe, suggesting that she resign": she who is to read it.</summary>
    private Actor? WrittenTo(int token, List<(int Token, Actor Actor, bool Leads)> candidates)
    {
        var sentence = _text.SentenceAt(token);
        foreach (var (at, actor, _) in candidates.Where(c => c.Token >= sentence.First && _text.Norm(c.Token - 1) == "to"))
        {
            for (var i = at - 2; i >= Math.Max(sentence.First, at - 5); i--)
            {
                if (_text.Norm(i) is "note" or "message" or "card" or "telegram" or "memo" && _quotationAt(at) is null
                    && Enumerable.Range(at, token - at).Any(j => _text.Norm(j) is "suggesting" or "asking" or "urging" or "telling" or "demanding"))
                {
                    return actor;
                }
            }
        }

        return null;
    }

    /// <summary>The one whom the story asks to go, where the words name nobody ("Pack your bags").</summary>
    public Actor? TargetByFocus(int token, IReadOnlyCollection<Actor> speakers, Gender gender = Gender.Unknown) =>
        Before(token).Where(p => Focus.Contains(p.Actor) && !speakers.Contains(p.Actor) && !Clashes(p.Actor, gender)).Select(p => p.Actor).FirstOrDefault()
        ?? Focus.FirstOrDefault(a => !speakers.Contains(a) && !Clashes(a, gender));

    private static bool Clashes(Actor actor, Gender gender) =>
        gender != Gender.Unknown && actor.Gender != Gender.Unknown && actor.Gender != gender;

    private bool Leads(Mention mention)
    {
        var sentence = _text.SentenceAt(mention.Start);
        return mention.Start - sentence.First <= 1 || (_text.Norm(mention.Start - 1) == "," && mention.Start - sentence.First < 14)
            || Verbs.Acts(_text.Norm(mention.Tail)) || Verbs.Acts(_text.Norm(mention.Start - 1));
    }

    /// <summary>People named before a token, the nearest first.</summary>
    private IEnumerable<(int Token, Actor Actor, bool Leads)> Before(int token)
    {
        var low = 0;
        var high = _people.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _people[middle].Token < token ? (middle + 1, high) : (low, middle);
        }

        for (var i = low - 1; i >= 0 && token - _people[i].Token < LookBack; i--)
        {
            yield return _people[i];
        }
    }
}
