using NewsBot.Core.Calls;
using NewsBot.Extraction.Names;
using NewsBot.Extraction.Quotations;
using NewsBot.Extraction.Rules;
using NewsBot.Extraction.Text;
using NewsBot.Extraction.Words;

namespace NewsBot.Extraction.Reading;

/// <summary>
/// Reads a picture of leaving that no list holds: in a story that asks Roe to go in plain words, "Day said that Roe should
/// 'swim home'" asks the same. Only where a few quoted words follow "should", "told her to" or "wants him".
/// </summary>
internal sealed class QuotedPictures(StoryParts parts, IReadOnlyList<Demand> demands)
{
    private const int LongestPicture = 22;

    private static readonly Rule Shape = new("quoted-picture", Strength.Resign, CallerFrom.Voice, false, false, false, false, false, 0.74, [], [], []);
    private static readonly WordClass Other = WordClass.Load("other-demands");
    private static readonly WordClass Ask = WordClass.Load("ask");

    public List<Demand> Find()
    {
        var found = new List<Demand>();
        var asked = demands.Where(d => d.Blocked is null && d.Confidence > 0.5 || d.Rule.Caller == CallerFrom.Nobody).SelectMany(d => d.Targets).ToHashSet();
        if (asked.Count == 0 || parts.Back.Guessed)
        {
            return found;
        }

        foreach (var picture in parts.Quotations.Where(IsPicture))
        {
            var sentence = parts.Text.SentenceAt(picture.First);
            if (demands.Any(d => d.Sentence == sentence.Number && d.Callers.Count > 0 && d.Match.End > picture.First - 3))
            {
                continue;
            }

            if (Read(picture, sentence) is { } demand && demand.Callers.Count > 0 && asked.Contains(demand.Targets[0]))
            {
                found.Add(demand);
            }
        }

        return found;
    }

    private bool IsPicture(Quotation quotation)
    {
        var text = parts.Text;
        return quotation is { Closed: true, IsSpoken: false } && quotation.End - quotation.First is > 1 and <= LongestPicture && text.LineAt(quotation.First).Kind == LineKind.Prose
            && text.Tokens[quotation.First].IsWord && char.IsLower(text.Tokens[quotation.First].Text[0]) && !Other.Starts(text.Tokens, Predicate(quotation), quotation.End)
            && !Enumerable.Range(quotation.First, quotation.End - quotation.First).Any(i => text.Norm(i) is "if" or "not" or "never" or "inquiry" or "investigation" or "apology" or "truth" or "answers" or "questions" || text.Norm(i).EndsWith("n't", StringComparison.Ordinal));
    }

    /// <summary>The first word behind "should" or "ought to", where the quotation begins with them.</summary>
    private int Predicate(Quotation quotation) => parts.Text.Norm(quotation.First) switch
    {
        "should" or "must" => quotation.First + 1,
        "ought" or "needs" or "has" when parts.Text.Norm(quotation.First + 1) == "to" => quotation.First + 2,
        _ => quotation.First,
    };

    private Demand? Read(Quotation picture, Sentence sentence)
    {
        var text = parts.Text;
        var before = picture.First - 1;
        if (before <= sentence.First || Hypothetical(sentence))
        {
            return null;
        }

        if (Predicate(picture) > picture.First)
        {
            return Said(picture, sentence, picture.First);
        }

        if (text.Norm(before) is "should" or "must")
        {
            return Said(picture, sentence, before);
        }

        if (text.Norm(before) != "to" && WantsAt(before + 1, sentence) is { } wants)
        {
            return Asked(picture, sentence, wants.Verb, wants.Target);
        }

        if (text.Norm(before) != "to")
        {
            return null;
        }

        if (text.Norm(before - 1) is "ought" or "needs" or "has" or "had")
        {
            return Said(picture, sentence, before - 1);
        }

        return Target(before, sentence) is { } target && AskBefore(target.Start, sentence) is { } verb ? Asked(picture, sentence, verb, target) : null;
    }

    /// <summary>"told the mayor to", "urged him to": the verb that asks.</summary>
    private int? AskBefore(int at, Sentence sentence)
    {
        for (var i = at - 1; i >= Math.Max(sentence.First, at - 2); i--)
        {
            if (Ask.Ends(parts.Text.Tokens, i, at, Forms.Finite | Forms.Ing | Forms.En).Contains(at))
            {
                return i;
            }
        }

        return null;
    }

    private (int Verb, Mention Target)? WantsAt(int at, Sentence sentence) =>
        Target(at, sentence) is { } target && parts.Text.Norm(target.Start - 1) is "wants" or "wanted" or "want" ? (target.Start - 1, target) : null;

    private Mention? Target(int end, Sentence sentence) => Ending(end, sentence) ?? (parts.Text.Norm(end - 1) == "," ? Ending(end - 1, sentence) : null);

    private Mention? Ending(int end, Sentence sentence) =>
        parts.Cast.To(end).FirstOrDefault(m => m.Start > sentence.First && m.Kind is MentionKind.Name or MentionKind.Office or MentionKind.Pronoun && !m.Plural);

    private bool Hypothetical(Sentence sentence) =>
        Enumerable.Range(sentence.First, sentence.End - sentence.First).Any(i => parts.Text.Norm(i) is "if" or "whether" or "denied" or "denies" or "never" or "nobody");

    private Demand? Said(Quotation picture, Sentence sentence, int must)
    {
        if (Target(must, sentence) is not { } target)
        {
            return null;
        }

        var voice = parts.Voices.At(target.Start, picture.End);
        return Make(picture, sentence, target, voice.Actors, voice.Verb);
    }

    private Demand? Asked(Quotation picture, Sentence sentence, int verb, Mention target) =>
        Make(picture, sentence, target, parts.Subjects.Of(verb).Actors, verb);

    private Demand? Make(Quotation picture, Sentence sentence, Mention mention, IReadOnlyList<Actor> callers, int verb)
    {
        if (callers.Count == 0 || Negated(verb, sentence))
        {
            return null;
        }

        var target = mention.Actor ?? (mention.Kind == MentionKind.Pronoun && mention.Gender != Gender.Unknown ? parts.Back.Target(mention, [.. callers]) : null);
        if (target is not { IsPerson: true } || callers.Contains(target))
        {
            return null;
        }

        var demand = new Demand(Shape, new PatternMatch(mention.Start) { End = picture.End }, sentence.Number) { Callers = callers, Targets = [target] };
        demand.Because.Add($"{target.Name} is asked to go elsewhere in the story");
        return demand;
    }

    private bool Negated(int verb, Sentence sentence) =>
        verb >= 0 && Enumerable.Range(Math.Max(sentence.First, verb - 4), Math.Min(4, verb - sentence.First)).Any(i => parts.Text.Norm(i) is "not" or "never" or "no" or "nobody" || parts.Text.Norm(i).EndsWith("n't", StringComparison.Ordinal));
}
