using System.Text.RegularExpressions;
using NewsBot.Core.Figures;
using NewsBot.Core.Stories;

namespace NewsBot.Core.Calls;

/// <summary>
/// Judges proposed calls. One is accepted as in doubt, never as a call: its quote stands in the story letter for letter, both names do, and
/// the quote holds a word of leaving or stands in a sentence that does. Everything else is dropped.
/// </summary>
public static partial class ProposedCalls
{
    private const int MostAccepted = 5;
    private const int LongestQuote = 500;
    private const int LongestName = 80;

    /// <summary>Whether a story speaks of anybody's leaving at all.</summary>
    public static bool IsWorthAsking(Story story)
    {
        ArgumentNullException.ThrowIfNull(story);
        return Leaving().IsMatch(story.Whole);
    }

    /// <summary>The reading with those of the proposals that hold, among <see cref="StoryReading.Doubtful"/>.</summary>
    public static StoryReading Accept(Story story, StoryReading reading, IReadOnlyList<ProposedCall> proposals)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(proposals);
        var known = reading.Calls.Concat(reading.Doubtful).ToList();
        var accepted = new List<ResignationCall>();
        foreach (var proposal in proposals)
        {
            if (accepted.Count < MostAccepted && Read(story, proposal) is { } call && !known.Any(k => IsSame(k, call)))
            {
                known.Add(call);
                accepted.Add(call);
            }
        }

        return accepted.Count == 0 ? reading : reading with { Doubtful = [.. reading.Doubtful, .. accepted] };
    }

    private static ResignationCall? Read(Story story, ProposedCall proposal)
    {
        var whole = story.Whole;
        var quote = proposal.Quote.Trim().Trim('“', '”', '"');
        var at = quote.Length is 0 or > LongestQuote || quote.AsSpan().ContainsAny('\n', '\r') ? -1 : whole.IndexOf(quote, StringComparison.Ordinal);
        if (at < 0 || !IsNamed(proposal.Caller, whole) || !IsNamed(proposal.Target, whole) || FigureName.Fold(proposal.Caller) == FigureName.Fold(proposal.Target))
        {
            return null;
        }

        var sentence = Sentence(whole, at, quote.Length);
        var words = whole.Substring(sentence.Start, sentence.Length);
        if (!Leaving().IsMatch(words) || !Surname(proposal.Caller, proposal.Target, words))
        {
            return null;
        }

        return new()
        {
            Story = story.Id,
            Caller = new(proposal.Caller.Trim(), CallerKind.Person),
            Target = new(proposal.Target.Trim()),
            Strength = Strength.Resign,
            Evidence = new(quote, new(at, quote.Length), words, sentence),
            // Below every confidence line: an editor decides.
            Confidence = 0,
            Because = ["proposed by a language model; the words stand in the story, who said them of whom is for you to judge"],
        };
    }

    private static bool IsSame(ResignationCall one, ResignationCall other) =>
        FigureName.Parse(one.Caller.Name).Compare(FigureName.Parse(other.Caller.Name)) != NameMatch.Different
        && FigureName.Parse(one.Target.Name).Compare(FigureName.Parse(other.Target.Name)) != NameMatch.Different;

    private static bool IsNamed(string name, string whole) =>
        name.Trim() is { Length: > 2 and <= LongestName } trimmed && char.IsUpper(trimmed[0]) && whole.Contains(trimmed, StringComparison.Ordinal);

    // One of the two must be named in the very sentence; the other may be "she".
    private static bool Surname(string caller, string target, string words) =>
        new[] { caller, target }.Any(name => words.Contains(name.Trim().Split(' ')[^1], StringComparison.Ordinal));

    /// <summary>The sentence, or the sentences, in which a stretch stands; a line break ends one.</summary>
    private static TextSpan Sentence(string whole, int start, int length)
    {
        var from = start;
        while (from > 0 && whole[from - 1] != '\n' && !(whole[from - 1] == ' ' && from > 1 && whole[from - 2] is '.' or '!' or '?'))
        {
            from--;
        }

        var to = start + length;
        while (to < whole.Length && whole[to] != '\n' && whole[to - 1] is not ('.' or '!' or '?'))
        {
            to++;
        }

        return new(from, to - from);
    }

    [GeneratedRegex(@"\b(resign|quit|oust|sack|step(s|ped|ping)? (down|aside|back)|stand(s|ing)? (down|aside)|stood (down|aside)|go(es|ing)? (now|at once)|(must|should|has to|have to|needs? to|ought to|time (for .{1,40} )?to) (go|leave)|consider (his|her|their) (position|future)|no confidence|untenable|timetable for (his|her|their|a) departure|make way|hand over)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Leaving();
}
