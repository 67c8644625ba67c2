using NewsBot.Extraction.Names;

namespace NewsBot.Extraction.Quotations;

/// <summary>Words between quotation marks, by their tokens, and who says them.</summary>
internal sealed class Quotation(int first, int end, bool closed)
{
    public int First { get; } = first;

    public int End { get; } = end;

    /// <summary>False where the closing mark is missing, as on all but the last paragraph of a long quotation.</summary>
    public bool Closed { get; } = closed;

    /// <summary>True where no marks tell that it is speech, but a label before it or a signature under it; its speakers are given.</summary>
    public bool IsSpoken { get; init; }

    /// <summary>Those who say it: mostly one, several in a joint statement.</summary>
    public IReadOnlyList<Actor> Speakers { get; set; } = [];

    public Actor? Speaker => Speakers.Count > 0 ? Speakers[0] : null;

    /// <summary>How the speaker was found, in plain words; empty where there is none.</summary>
    public string How { get; set; } = "";

    /// <summary>True where somebody without a name speaks.</summary>
    public bool Unnamed { get; set; }

    /// <summary>Whom the words are spoken to, where they are a letter; null too where that is no person of the story.</summary>
    public Actor? Addressee { get; init; }

    /// <summary>True for a line of a letter that stands without quotation marks.</summary>
    public bool IsLetter { get; init; }

    public bool Has(int token) => token >= First && token < End;
}
