using System.Collections.Frozen;
using NewsBot.Core.Calls;
using NewsBot.Core.Figures;
using NewsBot.Core.Stories;
using NewsBot.Extraction.Text;
using NewsBot.Extraction.Words;

namespace NewsBot.Extraction.Names;

/// <summary>Reads a story's names: who they are, and where the story speaks of them.</summary>
internal sealed class CastBuilder
{
    private const int MostCaptions = 40;

    private readonly StoryText _text;
    private readonly Roster _roster;
    private readonly NameRunFinder _finder;

    /// <summary>The last two words of names of three words and more.</summary>
    private readonly HashSet<string> _surnames = new(StringComparer.OrdinalIgnoreCase);

    private CastBuilder(StoryText text)
    {
        _text = text;
        _roster = new(text);
        _finder = new(text);
    }

    public static Cast Build(StoryText text, Story story)
    {
        var builder = new CastBuilder(text);
        builder.ReadNames(Incumbents.Surnames(story));
        var (actors, mentions) = (builder._roster.Actors, builder._roster.Mentions);
        new BodyPhrases(text, actors, mentions).Add();
        Mastheads.Add(text, story.Feed, actors, mentions);
        BodyNames.AddParties(text, actors, mentions);
        BodyNames.AddBehind(text, actors);
        BodyEvidence.TakeDescriptions(text, mentions);
        Incumbents.Add(story, actors);
        OfficeFinder.AddOffices(text, actors, mentions);
        PronounFinder.AddPronouns(text, mentions);
        Appositions.Join(text, actors, mentions);
        PeerNames.Join(actors, mentions);
        TargetBodies.Name(text, story.Feed, actors, mentions);
        GenderHints.Guess(text, actors, mentions);
        AddWriter(story.Byline, actors);
        return new(actors, mentions);
    }

    private void ReadNames(IReadOnlySet<string> incumbents)
    {
        var runs = new List<NameRun>();
        var title = new List<NameRun>();
        foreach (var line in _text.Lines.Where(l => l.IsStory))
        {
            (line.Kind == LineKind.Title ? title : runs).AddRange(_finder.In(line));
        }

        foreach (var (start, end) in InvertedNames.Find(_text).ToList())
        {
            runs.RemoveAll(r => r.Start < end && r.End > start);
            _roster.AddInverted(start, end);
        }

        _surnames.UnionWith(runs.Where(r => r.Length > 2).Select(r => _text.Words(r.End - 2, r.End)));
        AddCalledBodies(runs);
        var shouts = TitleIsCapitalised();
        AddPeople(runs, shouts ? [] : title);
        AddPairs(runs);
        AddCaptions();
        foreach (var run in runs.Where(r => r.Kind == NameRunKind.Body && !ArePeople(r)))
        {
            _roster.AddBody(run);
        }

        var shorts = new ShortNames(_text, _roster, incumbents);
        foreach (var run in runs.Concat(shouts ? [] : title).Where(r => r.Kind == NameRunKind.Person && !IsFull(r)))
        {
            shorts.Add(run);
        }

        if (shouts)
        {
            AddFromTitle();
        }
        else
        {
            foreach (var run in title.Where(r => r.Kind == NameRunKind.Body && !ArePeople(r)))
            {
                _roster.AddBody(run);
            }
        }
    }

    /// <summary>"The House and Senate Democrats who say so": some of a party's people.</summary>
    private bool ArePeople(NameRun run) => Lexicon.PartyWords.Contains(_text.Norm(run.End - 1)) && _text.Norm(run.End - 1).EndsWith('s') && _text.Norm(run.End) is "who" or "whose";

    /// <summary>Bodies whose names hold no word of a body, by what the story calls them.</summary>
    private void AddCalledBodies(List<NameRun> runs)
    {
        var bodies = new BodyEvidence(_text);
        foreach (var slogan in new SloganNames(_text, bodies).Find())
        {
            runs.RemoveAll(r => r.Start < slogan.End && r.End > slogan.Start);
            _roster.AddBody(slogan);
        }

        var named = runs.Where(r => r.Kind == NameRunKind.Person && bodies.Names(r)).Select(Words).ToHashSet(StringComparer.Ordinal);
        var called = runs.Where(r => r.Kind == NameRunKind.Person && r.Title.Length == 0 && (named.Contains(Words(r)) || named.Contains(_text.Words(r.Start, r.End)))).ToList();
        called.ForEach(r => _roster.AddBody(bodies.Whole(r) with { Start = named.Contains(Words(r)) ? r.Core : r.Start }));
        runs.RemoveAll(called.Contains);
    }

    private void AddPeople(List<NameRun> runs, List<NameRun> title)
    {
        var evidence = new NameEvidence(_text, runs.Concat(title));
        var full = runs.Concat(title).Where(r => r.Kind == NameRunKind.Person && IsFull(r)).ToList();
        var believed = full.GroupBy(_roster.Key, StringComparer.Ordinal).Where(g => evidence.Believes([.. g])).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var run in full.Where(r => believed.Contains(_roster.Key(r))))
        {
            _roster.AddPerson(run);
        }

        var speakers = full.Where(r => believed.Contains(_roster.Key(r))).Concat(runs.Where(r => r.Kind == NameRunKind.Body));
        var isList = speakers.Count(OpensLabel) > 1;
        foreach (var run in full.Where(r => r.Title.Length == 0 && !r.AfterRole && !believed.Contains(_roster.Key(r)) && ((isList && IsLabel(r)) || IsBetweenBodies(r, runs))))
        {
            _roster.AddBody(run);
        }
    }

    /// <summary>"Ann Roe, MP for Deal: 'He should go.'": a line that is headed by who speaks.</summary>
    private bool OpensLabel(NameRun run) => run.Start == _text.LineAt(run.Start).First && Enumerable.Range(run.End, Math.Min(14, _text.LineAt(run.Start).End - run.End)).Any(i => _text.Norm(i) == ":");

    /// <summary>"Bright Water South: 'He should go.'" in a list of such lines: words in capitals that speak, and are nobody's name.</summary>
    private bool IsLabel(NameRun run) => run.Start == _text.LineAt(run.Start).First && _text.Norm(run.End) == ":" && Array.Exists(_text.Marks, m => m.Before == run.End + 1 && m.MayOpen);

    /// <summary>"The Moor Trust, the Dyke End Choir and the Ely Women's Club": what stands between two bodies is one.</summary>
    private bool IsBetweenBodies(NameRun run, List<NameRun> runs) =>
        runs.Exists(r => r.Kind == NameRunKind.Body && Joins(r.End, run.Start)) && runs.Exists(r => r.Kind == NameRunKind.Body && Joins(run.End, r.Start));

    private bool Joins(int end, int start) => start - end is 1 or 2 or 3 && Enumerable.Range(end, start - end).All(i => _text.Norm(i) is "," or "and" or "the");

    /// <summary>"The brothers Sam and Joe Pike": two people who share the surname of the second.</summary>
    private void AddPairs(List<NameRun> runs)
    {
        for (var i = runs.Count - 2; i >= 0; i--)
        {
            var (one, other) = (runs[i], runs[i + 1]);
            if (one is not { Kind: NameRunKind.Person, Length: 1, Title: "" } || other is not { Kind: NameRunKind.Person, Length: 2, Title: "" } || other.Core != one.End + 1 || _text.Norm(one.End) is not ("and" or "&")
                || !(IsPair(one.Core - 1) || (Lexicon.IsFirstName(_text.Norm(one.Core)) && Lexicon.IsFirstName(_text.Norm(other.Core))))
                || _roster.OfSurname(FigureName.Fold(_text.Tokens[one.Core].Text)).Count > 0
                || _roster.OfSurname(FigureName.Fold(_text.Tokens[other.End - 1].Text)) is not [_] || _roster.Actors.Exists(a => a.IsPerson && a.Name.StartsWith(_text.Tokens[one.Core].Text + " ", StringComparison.Ordinal)))
            {
                continue;
            }

            _roster.AddAs($"{_text.Tokens[one.Core].Text} {_text.Tokens[other.End - 1].Text}", one.Core, one.End);
            runs.RemoveAt(i);
        }
    }

    private bool IsPair(int at) => _text.Norm(at) is "pair" or "brothers" or "sisters" or "twins" or "siblings" or "couple" or "duo" or "parents" or "spouses" or "cousins";

    /// <summary>A caption may be the only place that prints a whole name; it is no place where the story speaks of anybody.</summary>
    private void AddCaptions()
    {
        foreach (var run in _text.Lines.Where(l => l.Kind == LineKind.Furniture).Take(MostCaptions).SelectMany(_finder.In)
            .Where(r => r.Kind == NameRunKind.Person && (r.Title.Length > 0 || r.AfterRole || Lexicon.Roles.Contains(_text.Norm(r.Core - 1))) && IsFull(r)))
        {
            _roster.AddPerson(run, false);
        }
    }

    /// <summary>The writer of the byline, of whom the story itself may not speak.</summary>
    private static void AddWriter(string? byline, List<Actor> actors)
    {
        if (Bylines.Writer(byline) is { } name && !actors.Exists(a => a.IsPerson && FigureName.Parse(a.Name).Compare(FigureName.Parse(name)) is NameMatch.Same or NameMatch.Compatible))
        {
            actors.Add(new(name, CallerKind.Person) { Gender = GenderHints.Of(name) });
        }
    }

    private string Words(NameRun run) => _text.Words(run.Core, run.End);

    private bool IsFull(NameRun run) => (run.Length >= 2 && !IsParticled(run)) || (Lexicon.PeerTitles.Contains(run.Title) && run.Length == 1);

    /// <summary>"Van Dam": a surname of two words. But "Del Roe" without a title is somebody's whole name, unless a longer one ends in it.</summary>
    private bool IsParticled(NameRun run)
    {
        if (run.Length < 2 || !Enumerable.Range(run.Core, run.Length - 1).All(i => Lexicon.Particles.Contains(_text.Norm(i))) || Lexicon.IsFirstName(_text.Norm(run.Core)))
        {
            return false;
        }

        return run.Length > 2 || run.Title.Length > 0 || !_text.Tokens[run.Core].IsCapital || _text.Norm(run.Core) is not ("del" or "della" or "al" or "mac" or "di" or "van" or "abu") || _surnames.Contains(Words(run));
    }

    /// <summary>The longer words that a headline of capitals leaves small.</summary>
    private static readonly FrozenSet<string> SmallInTitles = FrozenSet.ToFrozenSet(
        ["with", "from", "over", "after", "into", "amid", "than", "about", "under", "through", "against", "between", "during", "upon", "that", "this"], StringComparer.Ordinal);

    /// <summary>A headline with a capital on nearly every word tells nothing of names.</summary>
    private bool TitleIsCapitalised()
    {
        var words = _text.Lines.Where(l => l.Kind == LineKind.Title).SelectMany(l => Enumerable.Range(l.First, l.End - l.First))
            .Where(i => _text.Tokens[i].IsWord && _text.Norm(i).Length > 3).ToList();

        // "Council calls on Mayor Ann Roe to resign": two words in small letters that carry meaning, and it is full of names.
        return words.Count > 3 && words.Count(i => _text.Tokens[i].IsCapital) >= words.Count * 0.75
            && words.Count(i => !_text.Tokens[i].IsCapital && !SmallInTitles.Contains(_text.Norm(i))) < 2;
    }

    private void AddFromTitle()
    {
        foreach (var line in _text.Lines.Where(l => l.Kind == LineKind.Title))
        {
            for (var i = line.First; i < line.End; i++)
            {
                if (_text.Tokens[i].IsCapital && _roster.OfSurname(FigureName.Fold(_text.Tokens[i].Text)) is [var actor])
                {
                    var start = i > line.First && FigureName.Parse(actor.Name).First == FigureName.Fold(_text.Tokens[i - 1].Text) ? i - 1 : i;
                    _roster.Mark(new(start, start, i + 1, "", NameRunKind.Person, false), actor);
                }
            }
        }
    }
}
