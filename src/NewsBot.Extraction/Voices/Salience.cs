using System.Collections.Frozen;
using NewsBot.Extraction.Names;
using NewsBot.Extraction.Quotations;
using NewsBot.Extraction.Text;

namespace NewsBot.Extraction.Voices;

/// <summary>
/// Ranks whom a pronoun may mean by how much each person stands out at that place: subjects before objects, the same
/// paragraph before others, the near before the far, those spoken of before those only quoted about (after Lappin and Leass 1994).
/// </summary>
internal sealed class Salience
{
    private const int LookBack = 320;
    private const int LongestAddition = 24;

    private static readonly FrozenSet<string> Auxiliaries = FrozenSet.ToFrozenSet(
        ["has", "had", "have", "is", "was", "are", "were", "will", "would", "should", "must", "did", "does", "do", "could", "can", "may", "might", "ought", "who", "whose", "cannot", "also", "later", "then", "now", "then", "already", "still"], StringComparer.Ordinal);

    private readonly StoryText _text;
    private readonly Func<int, Quotation?> _quotationAt;
    private readonly List<Place> _places = [];
    private readonly Dictionary<Actor, double> _weight = [];

    public Salience(StoryText text, Cast cast, Func<int, Quotation?> quotationAt)
    {
        _text = text;
        _quotationAt = quotationAt;
        foreach (var group in cast.Mentions.Where(m => m.Actor is { IsPerson: true } && m.Kind is MentionKind.Name).GroupBy(m => m.Actor!))
        {
            var lead = group.Any(m => text.LineAt(m.Start) is { Kind: LineKind.Title } or { Number: <= 2 });
            _weight[group.Key] = (0.09 * Math.Min(9, group.Count())) + (lead ? 0.4 : 0);
        }

        var covered = -1;
        foreach (var mention in cast.Mentions)
        {
            if (mention.Actor is { IsPerson: true } actor && mention.Kind is MentionKind.Name or MentionKind.Office)
            {
                // "The leader, Ann Roe": one place, not two.
                if (mention.Core < covered && _places.Count > 0 && _places[^1].Actor == actor)
                {
                    continue;
                }

                covered = Math.Max(mention.End, mention.Tail > mention.End && mention.Kind == MentionKind.Office ? mention.Tail : mention.End);
                _places.Add(new(mention.Start, actor, StandingOf(mention), Speaks(mention), IsAsked(mention)));
            }
            else if (mention is { Kind: MentionKind.Pronoun, Plural: false, Gender: not Gender.Unknown } && quotationAt(mention.Start) is null
                && Best(mention.Start, mention.Gender, null, null, out var margin) is { } meant)
            {
                _places.Add(new(mention.Start, meant, StandingOf(mention), Speaks(mention), IsAsked(mention)));
                if (meant.Gender == Gender.Unknown && margin > 0.9)
                {
                    meant.Gender = mention.Gender;
                }
            }
        }
    }

    private enum Standing
    {
        Owner,
        Object,
        Subject,
    }

    /// <summary>The likeliest, leaving out some; null where nobody fits.</summary>
    public Actor? Best(int token, Gender gender, IReadOnlyCollection<Actor>? not, Func<Actor, double>? bonus = null) => Best(token, gender, not, bonus, out _);

    private Actor? Best(int token, Gender gender, IReadOnlyCollection<Actor>? not, Func<Actor, double>? bonus, out double margin)
    {
        Actor? best = null;
        var top = double.MinValue;
        var second = double.MinValue;
        foreach (var (actor, score) in Ranked(token, gender, not, bonus))
        {
            if (score > top)
            {
                second = best is not null && best != actor ? top : second;
                (best, top) = (actor, score);
            }
            else if (actor != best && score > second)
            {
                second = score;
            }
        }

        margin = top - second;
        return best;
    }

    /// <summary>Everybody spoken of before a token, with how much they stand out there.</summary>
    private IEnumerable<(Actor Actor, double Score)> Ranked(int token, Gender gender, IReadOnlyCollection<Actor>? not, Func<Actor, double>? bonus)
    {
        var here = _text.SentenceAt(token);
        var line = _text.LineAt(token);
        var quotation = _quotationAt(token);
        var subject = IsSubject(token, token + 1);
        var saying = quotation is null && (IsSpeech(token + 1) || IsSpeech(token - 1));
        for (var i = LastBefore(token); i >= 0 && token - _places[i].Token < LookBack; i--)
        {
            var (at, actor, standing, speaks, asked) = _places[i];
            if (not?.Contains(actor) == true || (gender != Gender.Unknown && actor.Gender != Gender.Unknown && actor.Gender != gender))
            {
                continue;
            }

            var there = _text.SentenceAt(at);
            var score = standing switch { Standing.Subject => 1.2, Standing.Object => 0.5, _ => 0.1 }
                - (0.45 * Math.Min(8, here.Number - there.Number))
                + (there.Line.Number == line.Number ? 0.6 : 0)
                - (there.Line.Kind == LineKind.Title ? 0.4 : 0)
                + (subject && standing == Standing.Subject ? 0.2 : 0)
                + (gender != Gender.Unknown && actor.Gender == gender ? 0.4 : 0)
                + (saying ? 0 : _weight.GetValueOrDefault(actor))
                + (at / 100000.0);
            if (saying)
            {
                score += (speaks ? 0.9 : 0) - (asked ? 1 : 0);
            }

            var quotedThere = _quotationAt(at);
            if (quotedThere is not null && quotation is null)
            {
                score -= there == here && at < token ? 0.3 : 2.2;
            }
            else if (quotedThere is not null && quotation is not null)
            {
                // What one person says hangs together; what two people say does not.
                score += quotedThere == quotation ? 1.0 : there.Line.Number == line.Number ? 0.8 : quotation.Speaker is not null && quotation.Speaker == quotedThere.Speaker ? 0.5 : -1.2;
            }

            yield return (actor, score + (bonus?.Invoke(actor) ?? 0));
        }
    }

    private int LastBefore(int token)
    {
        var low = 0;
        var high = _places.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _places[middle].Token < token ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }

    /// <summary>"Roe said", "said Roe", "Roe, the mayor, told".</summary>
    private bool Speaks(Mention mention) => _quotationAt(mention.Start) is null && !IsReported(mention) && (SpeaksPastComma(mention) || IsSpeech(mention.Tail) || IsSpeech(mention.End) || IsSpeech(mention.Start - 1) || ((_text.Norm(mention.End) == "," || Words.Lexicon.Adverbs.Contains(_text.Norm(mention.End))) && IsSpeech(mention.End + 1)));

    /// <summary>"Ann Roe, leader of the group at the hall, said": the verb behind all that is added to the name.</summary>
    private bool SpeaksPastComma(Mention mention)
    {
        if (_text.Norm(mention.End) != ",")
        {
            return false;
        }

        var end = Math.Min(_text.SentenceAt(mention.Start).End, mention.End + LongestAddition);
        for (var i = mention.End + 1; i < end - 1; i++)
        {
            if (_text.Norm(i) == ",")
            {
                return IsSpeech(i + 1);
            }
        }

        return false;
    }

    /// <summary>"said that Day had failed": the one of whom it is said, not the one who says it.</summary>
    private bool IsReported(Mention mention)
    {
        var before = _text.Norm(mention.Start - 1) == "that" ? mention.Start - 2 : mention.Start - 1;
        return IsSpeech(before) && _quotationAt(before) is null
            && (Auxiliaries.Contains(_text.Norm(mention.End)) || (Verbs.Acts(_text.Norm(mention.End)) && !IsSpeech(mention.End)) || _text.Norm(mention.End) == "'s");
    }

    /// <summary>"that Day should go": the one of whom something is asked does not go on to speak.</summary>
    private bool IsAsked(Mention mention) => _text.Norm(mention.End) is "should" or "must" or "ought" || (_text.Norm(mention.End) is "had" or "has" or "needs" or "needed" && _text.Norm(mention.End + 1) == "to")
        || IsReported(mention) || (_text.Norm(mention.End) == "to" && _text.Norm(mention.Start - 1) is not ("said" or "says"));

    private bool IsSpeech(int at) => at >= 0 && at < _text.Tokens.Length && Words.Lexicon.SpeechVerbs.Contains(_text.Norm(at));

    private Standing StandingOf(Mention mention) =>
        _text.Norm(mention.End) == "'s" || _text.Norm(mention.Start) is "his" || (_text.Norm(mention.Start) is "her" && mention.End < _text.Tokens.Length && _text.Tokens[mention.End].IsWord && !Words.Lexicon.PhraseStops.Contains(_text.Norm(mention.End))) ? Standing.Owner
        : IsSubject(mention.Start, mention.Tail) || IsSubject(mention.Start, mention.End) ? Standing.Subject : Standing.Object;

    private bool IsSubject(int start, int end)
    {
        var sentence = _text.SentenceAt(start);
        if (_text.Norm(start) is "him" or "his" or "himself" or "herself" || (_text.Norm(start) == "her" && !Verbs.Acts(_text.Norm(end))))
        {
            return false;
        }

        var before = _text.Norm(start - 1);
        return start - sentence.First <= 1 || (before == "," && start - sentence.First < 14 && Comes(end))
            || (before is not ("of" or "to" or "by" or "with" or "for" or "against" or "from" or "in" or "on" or "at" or "like" or "than") && Comes(end)) || Verbs.Acts(before) && before is "said" or "says" or "added";
    }

    private bool Comes(int at) => at < _text.Tokens.Length && (Auxiliaries.Contains(_text.Norm(at)) || Verbs.Acts(_text.Norm(at)) || (_text.Norm(at) == "," && at + 1 < _text.Tokens.Length && (Verbs.Acts(_text.Norm(at + 1)) || Auxiliaries.Contains(_text.Norm(at + 1)))));

    private readonly record struct Place(int Token, Actor Actor, Standing Standing, bool Speaks, bool Asked);
}
