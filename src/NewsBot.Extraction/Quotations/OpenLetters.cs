using NewsBot.Extraction.Names;
using NewsBot.Extraction.Text;

namespace NewsBot.Extraction.Quotations;

/// <summary>
/// Finds open letters that a story prints in full, without quotation marks: from "Dear trustees" to the names below. Every
/// line of the letter is said by those who sign it.
/// </summary>
internal static class OpenLetters
{
    private const int LongestGreeting = 16;
    private const int LongestClosing = 7;
    private const int LongestEntry = 30;
    private const int MostLines = 60;

    public static IEnumerable<Quotation> Find(StoryText text, Cast cast)
    {
        for (var i = 0; i < text.Lines.Count; i++)
        {
            var first = i;
            while (i + 1 < text.Lines.Count && Greets(text, text.Lines[i]) && Greets(text, text.Lines[i + 1]))
            {
                // "To the Chancellor, Dr Ann Roe" over "Madam,".
                i++;
            }

            if (!Greets(text, text.Lines[i]) || Signatories(text, cast, i + 1) is not { } signed)
            {
                continue;
            }

            var addressee = Addressee(cast, text.Lines[first].First, text.Lines[i].End);
            foreach (var line in text.Lines.Skip(i + 1).Take(signed.Closing - i - 1).Where(l => l.IsStory && !l.IsEmpty))
            {
                yield return new(line.First, line.End, true) { Speakers = signed.Names, Addressee = addressee, IsLetter = true, IsSpoken = true, How = "signed the letter" };
            }

            i = signed.Closing;
        }
    }

    /// <summary>"Dear Ms Roe," / "Sir," / "To the Chancellor, Dr Ann Roe"</summary>
    private static bool Greets(StoryText text, Line line)
    {
        if (line.Kind is LineKind.Title or LineKind.Furniture || line.IsEmpty || line.End - line.First > LongestGreeting)
        {
            return false;
        }

        return text.Norm(line.First) switch
        {
            "dear" => true,
            "sir" or "sirs" or "madam" or "honourable" or "esteemed" => line.End - line.First <= 6,
            "to" => line.Kind == LineKind.Heading,
            _ => false,
        };
    }

    private static Actor? Addressee(Cast cast, int first, int end) =>
        cast.Mentions.Where(m => m.Start >= first && m.Start < end && m.Actor is { IsPerson: true }).Select(m => m.Actor).FirstOrDefault();

    /// <summary>The names below the letter: behind "Yours sincerely", or at least two entries that are nothing but names.</summary>
    private static (List<Actor> Names, int Closing)? Signatories(StoryText text, Cast cast, int from)
    {
        for (var i = from; i < Math.Min(text.Lines.Count, from + MostLines); i++)
        {
            var line = text.Lines[i];
            if (Greets(text, line) && text.Norm(line.First) != "to")
            {
                return null;
            }

            var closes = Closes(text, line);
            var names = closes ? Named(cast, line) : [];
            for (var j = closes ? i + 1 : i; j < text.Lines.Count && Entry(text, cast, text.Lines[j]) is { } signer; j++)
            {
                names.Add(signer);
            }

            if (i > from && names.Count > (closes ? 0 : 1))
            {
                if (!closes && !EndsWords(text, text.Lines[i - 1]))
                {
                    return null;
                }

                return ([.. names.Distinct()], i);
            }
        }

        return null;
    }

    /// <summary>"Yours in hope," / "Signed: Ann Roe, Tom Day"</summary>
    private static bool Closes(StoryText text, Line line)
    {
        var first = text.Norm(line.First);
        return (first is "signed" or "signatories" && line.Kind != LineKind.Title)
            || (line.End - line.First <= LongestClosing && (first is "yours" or "sincerely" or "faithfully" or "respectfully" or "regards"
                || (first is "with" or "in" or "kind" or "best" or "warm" or "most" && text.Norm(line.End - 1) is "," or "sincerely" or "faithfully" or "regards" or "respectfully")));
    }

    /// <summary>Names that follow the last words of the letter, not a heading of their own ("Who has not signed:").</summary>
    private static bool EndsWords(StoryText text, Line before) =>
        before.Kind == LineKind.Prose && text.Norm(before.End - 1) is "." or "!" or "?" or ",";

    private static List<Actor> Named(Cast cast, Line line) =>
        [.. cast.Mentions.Where(m => m.Kind is MentionKind.Name or MentionKind.Body && m.Start >= line.First && m.Start < line.End).Select(m => m.Actor).OfType<Actor>()];

    /// <summary>Who signs in a line that begins with a name and tells no more than who that is.</summary>
    private static Actor? Entry(StoryText text, Cast cast, Line line)
    {
        if (!line.IsStory || line.Kind == LineKind.Title || line.End - line.First > LongestEntry || text.Norm(line.End - 1) is "?" or "!" or ":")
        {
            return null;
        }

        var at = line.First;
        while (at < line.End && !text.Tokens[at].IsWord)
        {
            at++;
        }

        // A rank or an honour that is unknown here may stand before the name.
        for (var skipped = 0; at < line.End && skipped < 8; at++, skipped++)
        {
            var name = cast.From(at).FirstOrDefault(m => m.Kind is MentionKind.Name or MentionKind.Body && m.Actor is not null);
            if (name is not null)
            {
                var next = text.Norm(Math.Min(name.End, name.Tail));
                return name.End >= line.End || name.Tail >= line.End || next is "," or "(" or "–" or "-" or ";" or "and" ? name.Actor : null;
            }

            if (text.Tokens[at].IsWord && !text.Tokens[at].IsCapital && text.Norm(at).TrimEnd('.') is not ("ret" or "retd" or "res" or "the" or "r" or "rtd"))
            {
                return null;
            }
        }

        return null;
    }
}
