using System.Collections.Frozen;
using NewsBot.Extraction.Names;
using NewsBot.Extraction.Text;

namespace NewsBot.Extraction.Quotations;

/// <summary>Reads the names that stand in a row: "Ann Roe (Deal), the two deputies Tom Day and Kim Lee, who sits for Ely".</summary>
internal static class NameLists
{
    private const int LongestGap = 9;

    private static readonly FrozenSet<string> Stops = FrozenSet.ToFrozenSet(
        ["has", "have", "had", "was", "were", "is", "are", "be", "been", "to", "after", "before", "over", "when", "while", "but", "calling", "asking", "urging", "demanding", "against", "about", "not", "because", "as", "since", "that", "which", "following", "will", "would", "until", "though", "although", "addressed", "calls", "says", "asks", "on", "during", "seen", "and/or", "nor"],
        StringComparer.Ordinal);

    public static List<Actor> Read(StoryText text, Cast cast, int from, int end)
    {
        var names = new List<Actor>();
        var gap = 0;
        var opens = true;
        var brackets = 0;
        var last = false;
        for (var i = from; i < end;)
        {
            var norm = text.Norm(i);
            brackets += norm == "(" ? 1 : norm == ")" ? -1 : 0;
            if (brackets > 0 || norm == ")")
            {
                i++;
                continue;
            }

            var found = cast.From(i).FirstOrDefault(m => m.Start == i && m.End <= end && m.Kind is MentionKind.Name or MentionKind.Body && m.Actor is not null);
            if (found is { Kind: MentionKind.Body } && text.Norm(found.End) == "'s" && cast.From(found.End + 1).Any(m => m.Kind == MentionKind.Name))
            {
                // "Labour's Ann Roe".
                i = found.End + 1;
                continue;
            }

            if (found is not null && (found.Kind == MentionKind.Name || (opens && Closes(text, found.End, end))))
            {
                if (text.Norm(found.End) == "'s")
                {
                    return names;
                }

                last = names.Count > 0 && text.Norm(i - 1) is "and" or "&";
                names.Add(found.Actor!);
                gap = 0;
                opens = found.Tail > found.End && text.Norm(found.Tail - 1) == ",";
                i = found.Tail <= end ? found.Tail : found.End;
                if (text.Norm(i) == "," && PlaceEnd(text, cast, i + 1, end) is { } place)
                {
                    // "Ann Roe, New Hampshire; Tom Day, Iowa": the semicolons part the names, the commas do not.
                    i = place;
                    opens = true;
                }

                continue;
            }

            if (norm is "who" or "whose")
            {
                i = After(text, i, end);
                opens = true;
                if (last && i < end && text.Norm(i) is not "and" && !cast.Begins(i))
                {
                    break;
                }

                continue;
            }

            if (norm == "'s" && cast.From(i + 1).Any(m => m.Start == i + 1 && m.Kind == MentionKind.Name))
            {
                // "Chile's Rosa Roe"
                opens = true;
                i++;
                continue;
            }

            if (norm is "on" or "over" or "to" && names.Count > 0 && gap < LongestGap && IsRole(text, i, gap) && LeadsOn(text, cast, i, end))
            {
                // "and the leader of the Greens on Deal council, Ann Roe".
                gap++;
                i++;
                continue;
            }

            if (norm is ";" or "." or "?" or "!" || Stops.Contains(norm) || gap++ >= LongestGap || (names.Count > 0 && !opens && Verbs.Acts(norm)) || (last && text.Tokens[i].IsWord && !text.Tokens[i].IsCapital && norm is not ("and" or "the" or "of" or "in" or "for" or "both" or "from" or "with") && text.Norm(i - 1) is "," && !Names(text, cast, i, end)))
            {
                break;
            }

            opens = norm is "," or "and" or "&" or ":" || (opens && norm is "the" or "both");
            i++;
        }

        return [.. names.Distinct()];
    }

    /// <summary>Behind the place that a comma ties to a name, where a semicolon or the next name of such a list follows.</summary>
    private static int? PlaceEnd(StoryText text, Cast cast, int at, int end)
    {
        var stop = at;
        while (stop < end && stop - at < 3 && text.Tokens[stop].IsCapital && !cast.From(stop).Any(m => m.Kind == MentionKind.Name))
        {
            stop++;
        }

        return stop > at && stop < end && text.Norm(stop) is ";" or "," && (text.Norm(stop) == ";" || cast.From(stop + 1).Any(m => m.Kind == MentionKind.Name))
            && Enumerable.Range(Math.Max(0, at - 24), Math.Min(end, stop + 24) - Math.Max(0, at - 24)).Any(i => text.Norm(i) == ";") ? stop + 1 : null;
    }

    private static bool IsRole(StoryText text, int at, int gap) => Enumerable.Range(Math.Max(0, at - gap), Math.Min(at, gap)).Any(i => Words.Lexicon.Roles.Contains(text.Norm(i)));

    /// <summary>"… council, Ann Roe": a comma soon, and a name at once behind it.</summary>
    private static bool LeadsOn(StoryText text, Cast cast, int at, int end)
    {
        var comma = Enumerable.Range(at, Math.Min(6, end - at)).FirstOrDefault(i => text.Norm(i) == ",", -1);
        return comma > at && cast.From(comma + 1).FirstOrDefault() is { Kind: MentionKind.Name } next && next.Start == comma + 1;
    }

    /// <summary>The names in lines of their own below a line that ends in a colon: "1. Ann Roe (Deal)".</summary>
    public static List<Actor> Below(StoryText text, Cast cast, int line)
    {
        var names = new List<Actor>();
        for (var number = line + 1; number < text.Lines.Count; number++)
        {
            var entry = text.Lines[number];
            if (!entry.IsStory || entry.IsEmpty)
            {
                continue;
            }

            var at = entry.First;
            while (at < entry.End && !text.Tokens[at].IsWord)
            {
                at++;
            }

            var first = cast.From(at).FirstOrDefault(m => m.Start == at && m.Kind is MentionKind.Name or MentionKind.Body && m.Actor is not null);
            if (first is null || entry.End - entry.First > 30 || (first.Tail < entry.End && !Closes(text, first.Tail, entry.End) && !Closes(text, first.End, entry.End)) || text.Norm(entry.End - 1) is ":" or "?")
            {
                break;
            }

            names.AddRange(Read(text, cast, at, entry.End));
        }

        return [.. names.Distinct()];
    }

    private static bool Closes(StoryText text, int at, int end) => at >= end || text.Norm(at) is "," or "and" or "." or ";" or "&" or "(" or "–" or "-" or "'s" || text.Norm(at - 1) is "," or ")";

    /// <summary>"deputy mayor Ann Roe": who somebody is, before the name, and no verb.</summary>
    private static bool Names(StoryText text, Cast cast, int at, int end) =>
        Words.Lexicon.Roles.Contains(text.Norm(at)) || Words.Lexicon.Roles.Contains(text.Norm(at + 1)) || (at + 1 < end && cast.From(at).Any(m => m.Kind == MentionKind.Name));

    /// <summary>The token behind the comma that closes a relative clause.</summary>
    private static int After(StoryText text, int from, int end)
    {
        for (var i = from; i < Math.Min(end, from + 14); i++)
        {
            if (text.Norm(i) is "," or ";")
            {
                return i + 1;
            }
        }

        return end;
    }
}
