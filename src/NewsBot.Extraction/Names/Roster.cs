using NewsBot.Core.Calls;
using NewsBot.Core.Figures;
using NewsBot.Extraction.Text;
using NewsBot.Extraction.Words;

namespace NewsBot.Extraction.Names;

/// <summary>The people and bodies found so far, filed by name and by surname, and the places where the story names them.</summary>
internal sealed class Roster(StoryText text)
{
    /// <summary>Beyond this many people, slips of spelling are no longer looked for: the work would grow with the square.</summary>
    public const int MostForSlips = 120;

    private readonly Dictionary<string, List<Actor>> _bySurname = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Actor> _short = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Actor> _byKey = new(StringComparer.Ordinal);

    /// <summary>Names taken apart: each is looked at again with every other person of the story.</summary>
    private readonly Dictionary<string, FigureName> _parsed = new(StringComparer.Ordinal);

    public List<Actor> Actors { get; } = [];

    public List<Mention> Mentions { get; } = [];

    public bool MaySlip => Actors.Count <= MostForSlips;

    public IReadOnlyList<Actor> OfSurname(string surname) => _bySurname.TryGetValue(surname, out var all) ? all : [];

    /// <summary>Those whose surname is a slip of spelling away; at most two, as one alone can be meant.</summary>
    public IReadOnlyList<Actor> NearSurname(string surname) => [.. _bySurname
        .Where(pair => Math.Min(pair.Key.Length, surname.Length) >= 4 && FigureName.Slips(pair.Key, surname, 1) <= 1)
        .SelectMany(pair => pair.Value).Distinct().Take(2)];

    /// <summary>Files a person under the whole name as printed.</summary>
    /// <param name="spoken">False in a caption, which is no place where the story speaks of anybody.</param>
    public void AddPerson(NameRun run, bool spoken = true)
    {
        var name = Printed(run);
        var figure = Parsed(name);
        if (!_byKey.TryGetValue(figure.Key, out var actor))
        {
            actor = Peer(run, name) ?? Alike(figure, run.Title);
            if (actor is null)
            {
                actor = new(name, CallerKind.Person) { Gender = GenderHints.Of(name) };
                Actors.Add(actor);
                Index(figure.Surname, actor);
                Index(FigureName.Fold(text.Tokens[run.End - 1].Text), actor);
                IndexHalf(text.Tokens[run.End - 1].Text, actor);
                if (text.Norm(run.Core + 1) == "of" && run.Length > 2)
                {
                    // "Baroness Roe of Deal" is Lady Roe.
                    Index(FigureName.Fold(text.Tokens[run.Core].Text), actor);
                }
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

    /// <summary>"Lady Roe", where the story knows her as Baroness Roe of Deal, or the other way about.</summary>
    private Actor? Peer(NameRun run, string name)
    {
        if (!Lexicon.PeerTitles.Contains(run.Title))
        {
            return null;
        }

        var territorial = name.Contains(" of ", StringComparison.Ordinal);
        var same = OfSurname(FigureName.Fold(text.Tokens[run.Core].Text)).Where(a => Lexicon.PeerTitles.Contains(a.Name.Split(' ')[0].ToLowerInvariant()) && a.Name.Contains(" of ", StringComparison.Ordinal) != territorial
            && Lexicon.FemaleTitles.Contains(a.Name.Split(' ')[0].ToLowerInvariant()) == Lexicon.FemaleTitles.Contains(run.Title)).Take(2).ToList();
        if (same is not [var peer] || (run.Length > 1 && !territorial))
        {
            return null;
        }

        if (territorial)
        {
            peer.AddAlias(peer.Name);
            peer.Name = name;
        }

        return peer;
    }

    /// <summary>Files a person of whom the story prints one name only: "Mr Roe", "his wife, Ann".</summary>
    public Actor AddSingle(NameRun run, bool spoken = true)
    {
        var actor = new Actor(Printed(run), CallerKind.Person) { Gender = GenderHints.Single(text.Norm(run.Core), run.Title) };
        Actors.Add(actor);
        if (spoken)
        {
            Index(FigureName.Fold(text.Tokens[run.End - 1].Text), actor);
        }

        return actor;
    }

    public void AddInverted(int start, int end) => AddAs(InvertedNames.Turned(text, start), start, end);

    /// <summary>Files a person whose name the story does not print in one piece: the first of "Ann and Tom Roe".</summary>
    public void AddAs(string name, int start, int end)
    {
        var figure = FigureName.Parse(name);
        if (!_byKey.TryGetValue(figure.Key, out var actor))
        {
            actor = new(name, CallerKind.Person) { Gender = GenderHints.Of(name) };
            Actors.Add(actor);
            Index(figure.Surname, actor);
            _byKey[figure.Key] = actor;
        }

        actor.Places.Add(start);
        Mentions.Add(new(start, end, MentionKind.Name, actor));
    }

    /// <summary>The body that the story shortens so: "the Union of Fen Clerks (Unifec)".</summary>
    public Actor? OfShort(string word) => _short.GetValueOrDefault(word);

    public void AddBody(NameRun run)
    {
        var words = text.Words(run.Start, run.End);
        var name = Lexicon.Parties.GetValueOrDefault(words.ToLowerInvariant()) ?? words;
        var actor = OfShort(words) ?? Actors.Find(a => !a.IsPerson && (a.Name == name || Actors.Count < MostForSlips * 2 && (FigureName.CompareBodies(a.Name, name) != NameMatch.Different || IsShortened(a.Name, name) || IsShortened(name, a.Name))));
        if (actor is null)
        {
            actor = new(name, BodyNames.KindOf(words));
            Actors.Add(actor);
        }
        else
        {
            actor.AddAlias(name);
        }

        if (text.Norm(run.End) == "(" && text.Norm(run.End + 2) == ")" && text.Tokens[run.End + 1] is { IsCapital: true, Text.Length: > 2 } letters && !Lexicon.PartyWords.Contains(letters.Norm))
        {
            _short.TryAdd(letters.Text, actor);
        }

        var start = run.Start > 0 && text.Norm(run.Start - 1) == "the" ? run.Start - 1 : run.Start;
        actor.Places.Add(run.Start);
        Mentions.Add(new(start, run.End, MentionKind.Body, actor) { Core = run.Start });
    }

    /// <summary>"MSU Faculty Senate" and "Marsh State University Faculty Senate": initials, and the rest in full. Within one story no two are told apart so.</summary>
    private static bool IsShortened(string shorter, string longer)
    {
        var (some, all) = (shorter.Split(' '), longer.Split(' '));
        if (some.Length < 2 || all.Length <= some.Length || some[0].Length is < 2 or > 6 || !some[0].All(char.IsUpper) || !all.TakeLast(some.Length - 1).SequenceEqual(some.Skip(1), StringComparer.OrdinalIgnoreCase))
        {
            return false;
        }

        return some[0] == string.Concat(all.SkipLast(some.Length - 1).Where(w => char.IsUpper(w[0])).Select(w => w[0]));
    }

    public void MarkBody(NameRun run, Actor body)
    {
        body.Places.Add(run.Core);
        Mentions.Add(new(run.Core, run.End, MentionKind.Body, body));
    }

    public void Mark(NameRun run, Actor actor)
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
        while (start > run.Start && Lexicon.Titles.Contains(text.Norm(start - 1)))
        {
            start--;
        }

        if (start > 0 && text.Norm(start - 1) == "the" && text.Norm(start) is "rev" or "revd" or "reverend" or "rt" or "very" or "most" or "hon" or "ven" or "venerable")
        {
            start--;
        }

        var end = run.End;
        while (end < text.Tokens.Length && Lexicon.PostNominals.Contains(text.Norm(end)) && text.Tokens[end].IsShouted)
        {
            end++;
        }

        Mentions.Add(new(start, end, MentionKind.Name, actor) { Core = run.Core });
    }

    /// <summary>The name as it is to be written: without nickname and middle initials, not shouted, a peer's with the title.</summary>
    public string Printed(NameRun run)
    {
        var peer = run.Length == 1 || text.Words(run.Core, run.End).Contains(" of ", StringComparison.Ordinal);
        var start = peer && Lexicon.PeerTitles.Contains(run.Title) && Lexicon.PeerTitles.Contains(text.Norm(run.Core - 1)) ? run.Core - 1 : run.Core;
        var words = Enumerable.Range(start, run.End - start).Where(i => !run.IsNick(i)).Select(i => text.Tokens[i]).ToList();
        if (run.Length > 2)
        {
            words = [.. words.Where((w, i) => i == 0 || i == words.Count - 1 || !w.IsInitial || w.Norm == "ó")];
        }

        return string.Join(' ', words.Select(w => w.IsShouted && w.Text.Length > 2 ? Lowered(w.Text) : w.Text));
    }

    public string Key(NameRun run) => Parsed(Printed(run)).Key;

    private FigureName Parsed(string name)
    {
        if (!_parsed.TryGetValue(name, out var figure))
        {
            _parsed[name] = figure = FigureName.Parse(name);
        }

        return figure;
    }

    private static string Lowered(string word) =>
        string.Concat(word.Select((c, i) => i == 0 || !char.IsLetter(word[i - 1]) ? c : char.ToLowerInvariant(c)));

    private Actor? Alike(FigureName figure, string title)
    {
        if (!MaySlip)
        {
            return null;
        }

        return Actors.FirstOrDefault(a => a.IsPerson && !TwoFirstNames(Parsed(a.Name).First, figure.First)
            && Parsed(a.Name).Compare(figure) is NameMatch.Compatible or NameMatch.Same
            && !(Lexicon.PeerTitles.Contains(title) ^ Lexicon.PeerTitles.Contains(a.Name.Split(' ')[0].ToLowerInvariant())));
    }

    /// <summary>"Jean" and "Joan" are two people, however few letters lie between them.</summary>
    private static bool TwoFirstNames(string? one, string? other) =>
        one is not null && other is not null && one != other && Lexicon.IsFirstName(one) && Lexicon.IsFirstName(other)
        && FigureName.Slips(one, other, 1) <= 1 && !one.StartsWith(other, StringComparison.Ordinal) && !other.StartsWith(one, StringComparison.Ordinal);

    /// <summary>"Marsh" for "Marsh-Adeyemi": papers shorten double names to their first half, unless somebody else bears it.</summary>
    private void IndexHalf(string surname, Actor actor)
    {
        var hyphen = surname.IndexOf('-', StringComparison.Ordinal);
        if (hyphen > 3 && hyphen + 1 < surname.Length && char.IsUpper(surname[hyphen + 1]) && !_bySurname.ContainsKey(FigureName.Fold(surname[..hyphen])))
        {
            Index(FigureName.Fold(surname[..hyphen]), actor);
        }
    }

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
}
