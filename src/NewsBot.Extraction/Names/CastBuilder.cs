using NewsBot.Core.Calls;
using NewsBot.Core.Figures;
using NewsBot.Extraction.Text;
using NewsBot.Extraction.Words;

namespace NewsBot.Extraction.Names;

/// <summary>Reads a story's names: who they are, and where the story speaks of them.</summary>
internal sealed class CastBuilder
{
    /// <summary>Beyond this many people, slips of spelling are no longer looked for: the work would grow with the square.</summary>
    private const int MostForSlips = 120;

    private readonly StoryText _text;
    private readonly List<Actor> _actors = [];
    private readonly Dictionary<string, List<Actor>> _bySurname = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Actor> _byKey = new(StringComparer.Ordinal);
    private readonly List<Mention> _mentions = [];

    private CastBuilder(StoryText text) => _text = text;

    public static Cast Build(StoryText text)
    {
        var builder = new CastBuilder(text);
        builder.ReadNames();
        BodyNames.AddParties(text, builder._actors, builder._mentions);
        BodyEvidence.TakeDescriptions(text, builder._mentions);
        OfficeFinder.AddOffices(text, builder._actors, builder._mentions);
        PronounFinder.AddPronouns(text, builder._mentions);
        Appositions.Join(text, builder._actors, builder._mentions);
        GenderHints.Guess(text, builder._actors, builder._mentions);
        return new(builder._actors, builder._mentions);
    }

    private void ReadNames()
    {
        var finder = new NameRunFinder(_text);
        var runs = new List<NameRun>();
        var title = new List<NameRun>();
        foreach (var line in _text.Lines.Where(l => l.IsStory))
        {
            (line.Kind == LineKind.Title ? title : runs).AddRange(finder.In(line));
        }

        foreach (var (start, end) in InvertedNames.Find(_text).ToList())
        {
            runs.RemoveAll(r => r.Start < end && r.End > start);
            AddInverted(start, end);
        }

        var shouts = TitleIsCapitalised();
        var titled = runs.Where(r => r.Title.Length > 0).Select(r => FigureName.Fold(_text.Tokens[r.End - 1].Text)).ToHashSet(StringComparer.Ordinal);
        var evidence = new NameEvidence(_text, titled);
        var full = runs.Where(r => r.Kind == NameRunKind.Person && IsFull(r)).ToList();
        if (!shouts)
        {
            full.AddRange(title.Where(r => r.Kind == NameRunKind.Person && IsFull(r)));
        }

        var bodies = new BodyEvidence(_text);
        var named = runs.Where(r => r.Kind == NameRunKind.Person && bodies.Names(r)).Select(r => _text.Words(r.Core, r.End)).ToHashSet(StringComparer.Ordinal);
        foreach (var run in runs.Where(r => r.Kind == NameRunKind.Person && named.Contains(_text.Words(r.Core, r.End)) && r.Title.Length == 0))
        {
            AddBody(run);
        }

        runs.RemoveAll(r => r.Kind == NameRunKind.Person && named.Contains(_text.Words(r.Core, r.End)) && r.Title.Length == 0);
        full.RemoveAll(r => named.Contains(_text.Words(r.Core, r.End)) && r.Title.Length == 0);
        var believed = full.Where(r => evidence.Speaks(r)).Select(r => Key(r)).ToHashSet(StringComparer.Ordinal);
        foreach (var run in full.Where(r => believed.Contains(Key(r))))
        {
            AddPerson(run);
        }

        foreach (var run in _text.Lines.Where(l => l.Kind == LineKind.Furniture).Take(40).SelectMany(finder.In).Where(r => r.Kind == NameRunKind.Person && r.Title.Length > 0 && IsFull(r)))
        {
            // A caption may be the only place that prints a whole name; it is no place where the story speaks of anybody.
            AddPerson(run, false);
        }

        foreach (var run in runs.Where(r => r.Kind == NameRunKind.Body))
        {
            AddBody(run);
        }

        foreach (var run in runs.Concat(shouts ? [] : title).Where(r => r.Kind == NameRunKind.Person && !IsFull(r)))
        {
            AddShort(run);
        }

        if (shouts)
        {
            AddFromTitle();
        }
        else
        {
            foreach (var run in title.Where(r => r.Kind == NameRunKind.Body))
            {
                AddBody(run);
            }
        }
    }

    private bool IsFull(NameRun run) => (run.Length >= 2 && !IsParticled(run)) || (Lexicon.PeerTitles.Contains(run.Title) && run.Length == 1);

    /// <summary>"Van Dam": a surname of two words.</summary>
    private bool IsParticled(NameRun run) => run.Length == 2 && Lexicon.Particles.Contains(_text.Norm(run.Core)) && !Lexicon.IsFirstName(_text.Norm(run.Core));

    private string Key(NameRun run) => FigureName.Parse(Printed(run)).Key;

    /// <summary>A headline with a capital on nearly every word tells nothing of names.</summary>
    private bool TitleIsCapitalised()
    {
        var words = _text.Lines.Where(l => l.Kind == LineKind.Title).SelectMany(l => Enumerable.Range(l.First, l.End - l.First))
            .Where(i => _text.Tokens[i].IsWord && _text.Norm(i).Length > 3).ToList();
        return words.Count > 3 && words.Count(i => _text.Tokens[i].IsCapital) >= words.Count * 0.75;
    }

    private string Printed(NameRun run)
    {
        var peer = run.Length == 1 || _text.Words(run.Core, run.End).Contains(" of ", StringComparison.Ordinal);
        var start = peer && Lexicon.PeerTitles.Contains(run.Title) ? run.Core - 1 : run.Core;
        var words = Enumerable.Range(start, run.End - start).Select(i => _text.Tokens[i]).ToList();
        if (run.Length > 2)
        {
            words = [.. words.Where((w, i) => i == 0 || i == words.Count - 1 || !w.IsInitial)];
        }

        return string.Join(' ', words.Select(w => w.IsShouted && w.Text.Length > 2 ? Lowered(w.Text) : w.Text));
    }

    private static string Lowered(string word) =>
        string.Concat(word.Select((c, i) => i == 0 || !char.IsLetter(word[i - 1]) ? c : char.ToLowerInvariant(c)));

    private void AddPerson(NameRun run, bool spoken = true)
    {
        var name = Printed(run);
        var figure = FigureName.Parse(name);
        if (!_byKey.TryGetValue(figure.Key, out var actor))
        {
            actor = Alike(figure, run.Title);
            if (actor is null)
            {
                actor = new(name, CallerKind.Person) { Gender = GenderHints.Of(name) };
                _actors.Add(actor);
                Index(figure.Surname, actor);
                Index(FigureName.Fold(_text.Tokens[run.End - 1].Text), actor);
                IndexHalf(_text.Tokens[run.End - 1].Text, actor);
            }
            else
            {
                actor.AddAlias(name);
            }

            _byKey[figure.Key] = actor;
        }

        if (spoken)
        {
            Mark(run, actor);
        }
    }

    private void AddInverted(int start, int end)
    {
        var name = InvertedNames.Turned(_text, start);
        var figure = FigureName.Parse(name);
        if (!_byKey.TryGetValue(figure.Key, out var actor))
        {
            actor = new(name, CallerKind.Person);
            _actors.Add(actor);
            Index(figure.Surname, actor);
            _byKey[figure.Key] = actor;
        }

        actor.Places.Add(start);
        _mentions.Add(new(start, end, MentionKind.Name, actor));
    }

    private Actor? Alike(FigureName figure, string title)
    {
        if (_actors.Count > MostForSlips)
        {
            return null;
        }

        return _actors.FirstOrDefault(a => a.IsPerson && !TwoFirstNames(FigureName.Parse(a.Name).First, figure.First)
            && FigureName.Parse(a.Name).Compare(figure) is NameMatch.Compatible or NameMatch.Same
            && !(Lexicon.PeerTitles.Contains(title) ^ Lexicon.PeerTitles.Contains(a.Name.Split(' ')[0].ToLowerInvariant())));
    }

    /// <summary>"Marsh" for "Marsh-Adeyemi": papers shorten double names to their first half, unless somebody else bears it.</summary>
    private void IndexHalf(string surname, Actor actor)
    {
        var hyphen = surname.IndexOf('-', StringComparison.Ordinal);
        if (hyphen > 3 && hyphen + 1 < surname.Length && char.IsUpper(surname[hyphen + 1]) && !_bySurname.ContainsKey(FigureName.Fold(surname[..hyphen])))
        {
            Index(FigureName.Fold(surname[..hyphen]), actor);
        }
    }

    /// <summary>"Jean" and "Joan" are two people, however few letters lie between them.</summary>
    private static bool TwoFirstNames(string? one, string? other) =>
        one is not null && other is not null && one != other && Lexicon.IsFirstName(one) && Lexicon.IsFirstName(other)
        && FigureName.Slips(one, other, 1) <= 1 && !one.StartsWith(other, StringComparison.Ordinal) && !other.StartsWith(one, StringComparison.Ordinal);

    private void Index(string surname, Actor actor)
    {
        if (!_bySurname.TryGetValue(surname, out var list))
        {
            _bySurname[surname] = list = [];
        }

        if (!list.Contains(actor))
        {
            list.Add(actor);
        }
    }

    private void AddBody(NameRun run)
    {
        var words = _text.Words(run.Start, run.End);
        var known = Lexicon.Parties.GetValueOrDefault(words.ToLowerInvariant());
        var name = known ?? words;
        var actor = _actors.Find(a => !a.IsPerson && (a.Name == name || _actors.Count < MostForSlips * 2 && FigureName.CompareBodies(a.Name, name) != NameMatch.Different));
        if (actor is null)
        {
            actor = new(name, BodyNames.KindOf(words));
            _actors.Add(actor);
        }
        else
        {
            actor.AddAlias(name);
        }

        var start = run.Start > 0 && _text.Norm(run.Start - 1) == "the" ? run.Start - 1 : run.Start;
        actor.Places.Add(run.Start);
        _mentions.Add(new(start, run.End, MentionKind.Body, actor) { Core = run.Start });
    }

    private void AddShort(NameRun run)
    {
        // "Ms de Roe": the particle is no name.
        var word = _text.Tokens[run.Length == 2 ? run.End - 1 : run.Core];
        var titled = run.Title.Length > 0 || run.AfterRole;
        if (!titled && (Lexicon.NotNames.Contains(word.Norm) || Lexicon.CalendarWords.Contains(word.Norm)))
        {
            return;
        }

        var actor = BySurname(FigureName.Fold(word.Text), run) ?? ByFirstName(word.Norm, titled && run.Title is not ("sir" or "dame" or "bishop" or "lady" or "lord" or "father" or "sister" or "brother"));
        if (actor is null && (titled || Lexicon.SpeechVerbs.Contains(_text.Norm(run.End))) && word.Norm.Length > 4)
        {
            actor = BySlip(word, run);
        }

        if (actor is null && titled && run.Title.Length > 0 && !Lexicon.NotNames.Contains(word.Norm) && !Lexicon.Roles.Contains(word.Norm)
            && !Lexicon.BodyNouns.Contains(word.Norm) && !Lexicon.FunctionWords.Contains(word.Norm) && run.Title is not ("group" or "deputy" or "general" or "right" or "most" or "very"))
        {
            actor = new(Printed(run), CallerKind.Person);
            _actors.Add(actor);
            Index(FigureName.Fold(word.Text), actor);
        }

        if (actor is not null)
        {
            Mark(run, actor);
        }
        else if (ShortBody(run) is { } body)
        {
            body.Places.Add(run.Core);
            _mentions.Add(new(run.Core, run.End, MentionKind.Body, body));
        }
    }

    /// <summary>"Tollgate wants him out": the first word of a body that the story has named in full.</summary>
    private Actor? ShortBody(NameRun run)
    {
        if (run.Title.Length > 0 || run.Length != 1 || !Verbs.Acts(_text.Norm(run.End)) || Lexicon.BodyNouns.Contains(_text.Norm(run.Core)) || Lexicon.PartyWords.Contains(_text.Norm(run.Core)))
        {
            return null;
        }

        var word = _text.Tokens[run.Core].Text;
        var all = _actors.Where(a => !a.IsPerson && a.Name.StartsWith(word + " ", StringComparison.Ordinal) && a.Places.Any(p => p < run.Core)).Take(2).ToList();
        return all.Count == 1 ? all[0] : null;
    }

    private Actor? BySurname(string surname, NameRun run)
    {
        if (!_bySurname.TryGetValue(surname, out var all))
        {
            return null;
        }

        var title = run.Title;
        var fitting = all.Where(a => !(Lexicon.MaleTitles.Contains(title) && a.Gender == Gender.She)
            && !(Lexicon.FemaleTitles.Contains(title) && a.Gender == Gender.He)).ToList();
        if (fitting.Count <= 1)
        {
            return fitting.Count == 1 ? fitting[0] : all[0];
        }

        // Two with one surname: whoever the story met with that title, else whoever it met last.
        return fitting.Where(a => title.Length > 0 && a.RoleWords.Contains(title))
            .Concat(fitting.OrderByDescending(a => a.Places.Where(p => p < run.Core).DefaultIfEmpty(-1).Max())).First();
    }

    private Actor? ByFirstName(string first, bool titled)
    {
        if (titled)
        {
            return null;
        }

        var all = _actors.Where(a => a.IsPerson && a.Name.Contains(' ', StringComparison.Ordinal)
            && a.Name.Split(' ')[0].Equals(first, StringComparison.OrdinalIgnoreCase)).Take(2).ToList();
        if (all.Count == 0 && Lexicon.IsFirstName(first) && _actors.Count < MostForSlips)
        {
            // A short form: "Nick" for Nicholas.
            all = [.. _actors.Where(a => a.IsPerson && a.Name.Contains(' ', StringComparison.Ordinal)
                && FigureName.Parse(a.Name).Compare(FigureName.Parse($"{first} {a.Name.Split(' ')[^1]}")) is NameMatch.Compatible or NameMatch.Same).Take(2)];
        }

        return all.Count == 1 ? all[0] : null;
    }

    private Actor? BySlip(Token word, NameRun run)
    {
        var slipped = FigureName.Fold(word.Text);
        if (_actors.Count > MostForSlips)
        {
            return null;
        }

        var all = _bySurname.Where(pair => Math.Min(pair.Key.Length, slipped.Length) >= 4 && FigureName.Slips(pair.Key, slipped, 1) <= 1)
            .SelectMany(pair => pair.Value).Distinct().Take(2).ToList();
        if (all.Count != 1)
        {
            return null;
        }

        all[0].AddAlias(_text.Words(run.Core, run.End));
        return all[0];
    }

    private void AddFromTitle()
    {
        foreach (var line in _text.Lines.Where(l => l.Kind == LineKind.Title))
        {
            for (var i = line.First; i < line.End; i++)
            {
                var surname = FigureName.Fold(_text.Tokens[i].Text);
                if (_text.Tokens[i].IsCapital && _bySurname.TryGetValue(surname, out var all) && all.Count == 1)
                {
                    var start = i > line.First && FigureName.Parse(all[0].Name).First == FigureName.Fold(_text.Tokens[i - 1].Text) ? i - 1 : i;
                    Mark(new(start, start, i + 1, "", NameRunKind.Person, false), all[0]);
                }
            }
        }
    }

    private void Mark(NameRun run, Actor actor)
    {
        if (actor.Gender == Gender.Unknown)
        {
            actor.Gender = Lexicon.MaleTitles.Contains(run.Title) ? Gender.He : Lexicon.FemaleTitles.Contains(run.Title) ? Gender.She : Gender.Unknown;
        }

        if (run.Title.Length > 0)
        {
            actor.AddTitle(run.Title);
        }

        actor.Places.Add(run.Core);
        var start = run.Core;
        while (start > run.Start && Lexicon.Titles.Contains(_text.Norm(start - 1)))
        {
            start--;
        }

        if (start > 0 && _text.Norm(start - 1) == "the" && _text.Norm(start) is "rev" or "revd" or "reverend" or "rt" or "very" or "most" or "hon" or "ven" or "venerable")
        {
            start--;
        }

        var end = run.End;
        while (end < _text.Tokens.Length && Lexicon.PostNominals.Contains(_text.Norm(end)) && _text.Tokens[end].IsShouted)
        {
            end++;
        }

        _mentions.Add(new(start, end, MentionKind.Name, actor) { Core = run.Core });
    }
}
