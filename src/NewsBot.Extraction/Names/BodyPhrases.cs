using System.Collections.Frozen;
using NewsBot.Core.Calls;
using NewsBot.Core.Figures;
using NewsBot.Extraction.Text;
using NewsBot.Extraction.Words;

namespace NewsBot.Extraction.Names;

/// <summary>
/// Bodies whose head noun stands in small letters: "the Ely parish council", "the Moor and Fen clubs" (two of them), "the
/// parents' association".
/// </summary>
internal sealed class BodyPhrases(StoryText text, List<Actor> actors, List<Mention> mentions)
{
    private const int MostModifiers = 2;

    private static readonly FrozenSet<string> Heads = FrozenSet.ToFrozenSet(
        ["council", "group", "branch", "association", "union", "committee", "board", "club", "society", "federation", "forum", "opposition", "caucus", "wing", "coalition", "alliance", "trust", "network", "campaign", "assembly", "chapter", "lodge", "senate"], StringComparer.Ordinal);

    private static readonly Dictionary<string, string> Several = new(StringComparer.Ordinal)
    {
        ["councils"] = "council",
        ["groups"] = "group",
        ["branches"] = "branch",
        ["associations"] = "association",
        ["unions"] = "union",
        ["committees"] = "committee",
        ["boards"] = "board",
        ["clubs"] = "club",
        ["societies"] = "society",
        ["federations"] = "federation",
        ["chapters"] = "chapter",
        ["lodges"] = "lodge",
        ["trusts"] = "trust",
    };

    /// <summary>Words of small letters that tell a body's kind: "parish council", "youth wing".</summary>
    private static readonly FrozenSet<string> Kinds = FrozenSet.ToFrozenSet(
        ["parish", "town", "district", "city", "county", "borough", "community", "village", "regional", "national", "local", "works", "docks", "area", "youth", "student", "students", "school", "ward", "constituency", "college", "academic", "faculty", "parents", "residents", "tenants", "supporters", "fans", "traders", "teachers", "nurses", "players", "women", "patients", "families", "shareholders", "workers", "staff", "farmers", "civic", "health", "hospital", "harbour", "planning", "finance", "education", "executive", "management", "organising", "strike", "action", "campaign", "ruling", "minority", "opposition", "council", "party", "members", "alumni", "owners", "drivers", "pilots", "doctors", "lecturers", "parent", "pupils", "governing", "ratepayers", "landlords", "leaseholders", "boatowners", "anglers"], StringComparer.Ordinal);

    private readonly HashSet<int> _taken = [.. mentions.SelectMany(m => Enumerable.Range(m.Start, m.End - m.Start))];

    public void Add()
    {
        for (var i = 0; i < text.Tokens.Length; i++)
        {
            if (!text.LineAt(i).IsStory)
            {
                continue;
            }

            if (Several.TryGetValue(text.Norm(i), out var noun))
            {
                AddSeveral(i, noun);
            }
            else if (!text.Tokens[i].IsCapital && Heads.Contains(text.Norm(i)) && !_taken.Contains(i))
            {
                AddPlaced(i);
            }
        }
    }

    /// <summary>"the Moor, Fen and Holt clubs": a body for each capital of the list.</summary>
    private void AddSeveral(int head, string noun)
    {
        var at = head;
        while (head - at < MostModifiers && IsModifier(at - 1) && text.LineAt(at - 1) == text.LineAt(head))
        {
            at--;
        }

        var first = text.LineAt(head).First;
        var items = new List<(int Start, int End)>();
        var end = at;
        var shared = "";
        while (end > first && items.Count < 12)
        {
            var start = end;
            while (start > first && text.Tokens[start - 1].IsCapital && !Lexicon.FunctionWords.Contains(text.Norm(start - 1)))
            {
                start--;
            }

            if (items.Count == 0 && start < end - 1 && PartyBefore(end, start) is var party and > 0)
            {
                // "the Moor and Fen Labour groups"
                shared = text.Words(end - party, end) + " ";
                items.Add((start, end - party));
            }
            else if (start < end)
            {
                items.Add((start, end));
            }

            if (start == end || start == first || text.Norm(start - 1) is not ("and" or "," or "&"))
            {
                break;
            }

            end = text.Norm(start - 2) == "," ? start - 2 : start - 1;
        }

        if (items.Count < 2 || items.Exists(p => Enumerable.Range(p.Start, p.End - p.Start).Any(i => Lexicon.Demonyms.Contains(text.Norm(i)) || Lexicon.PartyWords.Contains(text.Norm(i)) || Lexicon.BodyNouns.Contains(text.Norm(i)) || text.Tokens[i].IsInitial)))
        {
            return;
        }

        mentions.RemoveAll(m => m.Kind is MentionKind.Name or MentionKind.Body && m.Start < head + 1 && m.End > items[^1].Start);
        var kinds = text.Words(at, head);
        foreach (var (start, stop) in items)
        {
            // A club goes by its place; a branch or a group does not.
            var name = noun == "club" ? text.Words(start, stop) : $"{text.Words(start, stop)} {shared}{(kinds.Length > 0 ? kinds + " " : "")}{noun}";
            var last = stop == items[0].End;
            Mark(Named(name, noun), start > 0 && text.Norm(start - 1) == "the" ? start - 1 : start, start, last ? head + 1 : stop);
        }
    }

    /// <summary>How many words before <paramref name="end"/> are a party's name: one of "Labour", two of "Liberal Democrat".</summary>
    private int PartyBefore(int end, int start) =>
        !Lexicon.PartyWords.Contains(text.Norm(end - 1)) ? 0 : end - start > 2 && Lexicon.PartyWords.Contains(text.Norm(end - 2)) ? 2 : 1;

    /// <summary>"Ely parish council", "the Holt docks branch", "Ely's parish council".</summary>
    private void AddPlaced(int head)
    {
        var line = text.LineAt(head);
        var at = head;
        while (head - at < MostModifiers && at > line.First && IsModifier(at - 1, text.Norm(head)))
        {
            at--;
        }

        if (at == head || at == line.First || _taken.Contains(at))
        {
            return;
        }

        if (text.Norm(at - 1) == "the" && text.Norm(head + 1) == "of" && head + 2 < line.End && text.Tokens[head + 2].IsCapital && EndOfPlace(head + 2, line) is { } stop)
        {
            // "the parish council of Holt", "the staff association of Holt College"
            var place = text.Words(head + 2, stop);
            mentions.RemoveAll(m => m.Start == head + 2 && m.Kind == MentionKind.Body);
            Mark(Named(text.Words(at, stop), text.Norm(head)), at - 1, at, stop);
            if (Before(at - 1, line) is var (first, other))
            {
                // "the teachers' association and the students' union of Holt University"
                Mark(Named($"{text.Words(first, other + 1)} of {place}", text.Norm(other)), first - 1, first, other + 1);
            }

            return;
        }

        var owner = at;
        if (text.Norm(at - 1) == "'s")
        {
            owner--;
        }

        var start = owner;
        while (start > line.First && text.Tokens[start - 1].IsCapital && !Lexicon.FunctionWords.Contains(text.Norm(start - 1)) && !_taken.Contains(start - 1) && owner - start < 3)
        {
            start--;
        }

        if (start == owner || Enumerable.Range(start, owner - start).Any(i => Lexicon.CalendarWords.Contains(text.Norm(i)) || Lexicon.Roles.Contains(text.Norm(i)) || Lexicon.Demonyms.Contains(text.Norm(i)) || Lexicon.NotNames.Contains(text.Norm(i)) || Lexicon.Titles.Contains(text.Norm(i))))
        {
            return;
        }

        if (text.Norm(start - 1) is "a" or "an" or "another" or "second" or "third" || (text.Norm(start - 1) is "local" or "nearby" or "neighbouring" or "small" && text.Norm(start - 2) is "a" or "another"))
        {
            // "A local Fenland council": named elsewhere, if at all.
            return;
        }

        var end = head + 1;
        Mark(Named($"{text.Words(start, owner)} {text.Words(at, end)}", text.Norm(head)), start > 0 && text.Norm(start - 1) == "the" ? start - 1 : start, start, end);
    }

    /// <summary>Where a place or the body of that name ends; null where somebody else's name begins.</summary>
    private int? EndOfPlace(int at, Line line)
    {
        if (_taken.Contains(at))
        {
            return mentions.Find(m => m.Start == at && m.Kind == MentionKind.Body && m.Actor is { IsPerson: false })?.End;
        }

        var stop = at + 1;
        while (stop < line.End && text.Tokens[stop].IsCapital && !Lexicon.FunctionWords.Contains(text.Norm(stop)))
        {
            stop++;
        }

        return stop;
    }

    /// <summary>Another body of the same place that "and" joins before.</summary>
    private (int First, int Head)? Before(int the, Line line)
    {
        var head = the - 2;
        var at = head;
        while (head - at < MostModifiers && at > line.First && IsModifier(at - 1, text.Norm(head)))
        {
            at--;
        }

        return text.Norm(the - 1) == "and" && Heads.Contains(text.Norm(head)) && at < head && at > line.First && text.Norm(at - 1) == "the" && !_taken.Contains(head) ? (at, head) : null;
    }

    private bool IsModifier(int at, string head = "") => at >= 0 && !_taken.Contains(at) && Tells(text.Tokens[at], head);

    /// <summary>A committee may be one of anything ("media committee"); of other bodies only some words tell which.</summary>
    private static bool Tells(Token token, string head) => token is { IsWord: true, IsCapital: false }
        && (Kinds.Contains(token.Norm)
            || (head == "committee" && token.Norm.Length > 3 && !Lexicon.PhraseStops.Contains(token.Norm) && !Lexicon.FunctionWords.Contains(token.Norm) && !Lexicon.OfficeAdjectives.Contains(token.Norm) && !Lexicon.SpeechVerbs.Contains(token.Norm)
                && !token.Norm.EndsWith("ed", StringComparison.Ordinal) && !token.Norm.EndsWith("ly", StringComparison.Ordinal)
                && token.Norm is not ("whole" or "same" or "full" or "entire" or "special" or "powerful" or "influential" or "small" or "three-member" or "cross-party" or "all-party" or "joint" or "main" or "club" or "their" or "his" or "mighty" or "steering")));

    private Actor Named(string name, string noun)
    {
        var actor = actors.Find(a => !a.IsPerson && (a.Name == name || FigureName.CompareBodies(a.Name, name) == NameMatch.Same));
        if (actor is null)
        {
            actor = new(name, noun is "group" or "branch" or "caucus" or "opposition" or "wing" or "campaign" or "club" or "committee" ? CallerKind.Group : CallerKind.Organisation);
            actors.Add(actor);
        }

        return actor;
    }

    private void Mark(Actor actor, int start, int core, int end)
    {
        actor.Places.Add(core);
        mentions.Add(new(start, end, MentionKind.Body, actor) { Core = core });
        _taken.UnionWith(Enumerable.Range(start, end - start));
    }

    /// <summary>
    /// "the parents' association", "the town council": a body that the story names by no more than its kind, and means as one.
    /// Null for an indefinite one ("a residents' group") and for a noun alone ("the board").
    /// </summary>
    public static Actor? Definite(StoryText text, int start, int noun, List<Actor> actors)
    {
        if (text.Norm(start) != "the" || noun - start is < 2 or > 3 || (noun + 1 < text.Tokens.Length && text.Tokens[noun + 1].IsCapital) || text.Tokens[noun].IsCapital || !Heads.Contains(text.Norm(noun)) || text.Norm(noun) is "board" or "wing" or "campaign"
            || !Enumerable.Range(start + 1, noun - start - 1).All(i => Tells(text.Tokens[i], text.Norm(noun))) || text.Norm(start + 1) is "national" or "local" or "ruling" or "minority" or "opposition" or "council" or "party" or "whole")
        {
            return null;
        }

        var name = text.Words(start + 1, noun + 1);
        var actor = actors.Find(a => !a.IsPerson && a.Name == name);
        if (actor is null)
        {
            actor = new(name, CallerKind.Group);
            actors.Add(actor);
        }

        actor.Places.Add(noun);
        return actor;
    }
}
