using NewsBot.Extraction.Names;
using NewsBot.Extraction.Quotations;
using NewsBot.Extraction.Text;

namespace NewsBot.Extraction.Voices;

/// <summary>Tells who can hardly have said some quoted words, because the words speak of them as of somebody else.</summary>
internal sealed class Spoken
{
    private readonly StoryText _text;
    private readonly ILookup<string, Actor> _byFirstName;
    private readonly Mention[] _mentions;

    public Spoken(StoryText text, Cast cast)
    {
        _text = text;
        _mentions = [.. cast.Mentions.Where(m => m.Actor is { IsPerson: true } && m.Kind is MentionKind.Name or MentionKind.Office)];
        _byFirstName = cast.Actors.Where(a => a.IsPerson && a.Name.Contains(' ', StringComparison.Ordinal)).ToLookup(a => a.Name[..a.Name.IndexOf(' ', StringComparison.Ordinal)], StringComparer.Ordinal);
    }

    /// <summary>Those whom the quoted words name: "Tom has to go," he said — somebody else says it.</summary>
    public HashSet<Actor> Named(Quotation quotation)
    {
        var named = new HashSet<Actor>();
        for (var i = From(quotation.First); i < _mentions.Length && _mentions[i].Start < quotation.End; i++)
        {
            // "I am the leader": an office in one's own mouth may be one's own.
            if (_mentions[i].Kind == MentionKind.Name || _text.Norm(_mentions[i].Start - 1) is not ("am" or "'m" or "as" or "be" or "was" or "i" or "being" or "your" or "my"))
            {
                named.Add(_mentions[i].Actor!);
            }
        }

        for (var i = quotation.First; i < quotation.End; i++)
        {
            if (_text.Tokens[i].IsCapital && _byFirstName[_text.Tokens[i].Text].ToList() is [{ } only])
            {
                named.Add(only);
            }
        }

        return named;
    }

    private int From(int token)
    {
        var (low, high) = (0, _mentions.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _mentions[middle].Start < token ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>True where the words say "he" or "she" and may mean this person, and never "I".</summary>
    public bool MayMean(Quotation quotation, Actor actor)
    {
        if (!actor.IsPerson)
        {
            return false;
        }

        var third = false;
        for (var i = quotation.First; i < quotation.End; i++)
        {
            third |= _text.Norm(i) is "he" or "him" or "his" && actor.Gender != Gender.She;
            third |= _text.Norm(i) is "she" or "her" or "hers" && actor.Gender != Gender.He;
        }

        return third;
    }
}
