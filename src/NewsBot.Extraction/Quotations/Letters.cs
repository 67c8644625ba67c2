using NewsBot.Extraction.Names;
using NewsBot.Extraction.Text;

namespace NewsBot.Extraction.Quotations;

/// <summary>Readers' letters print no quotation marks: "Sir – …", and under it the name of the one who writes.</summary>
internal static class Letters
{
    private const int MostLines = 30;
    private const int LongestSignature = 16;

    public static List<Quotation> Find(StoryText text, Cast cast)
    {
        var found = new List<Quotation>();
        for (var i = 0; i < text.Lines.Count; i++)
        {
            if (!Greets(text, text.Lines[i]))
            {
                continue;
            }

            for (var end = i + 1; end < Math.Min(text.Lines.Count, i + MostLines) && !Greets(text, text.Lines[end]); end++)
            {
                if (!MaySign(text, text.Lines[end]))
                {
                    continue;
                }

                var signs = Signs(cast, text.Lines[end]);
                found.AddRange(text.Lines.Skip(i).Take(end - i).Where(l => l.IsStory && !l.IsEmpty).Select(part => new Quotation(part.First, part.End, true)
                {
                    IsSpoken = true,
                    Speakers = signs,
                    Unnamed = signs.Count == 0,
                    How = signs.Count == 0 ? "" : $"{signs[0].Name} signs the letter",
                }));
                i = end;
                break;
            }
        }

        return found;
    }

    private static bool MaySign(StoryText text, Line line) =>
        !line.IsEmpty && line.End - line.First <= LongestSignature && text.Norm(line.End - 1) is not ("." or "?" or "!") && text.Tokens[line.First].IsCapital;

    private static bool Greets(StoryText text, Line line) =>
        line.IsStory && line.End - line.First > 4 && ((text.Norm(line.First) is "sir" or "madam" or "sirs" && text.Norm(line.First + 1) is "–" or "-" or "," or ":" or ";")
            || (text.Norm(line.First) == "dear" && text.Norm(line.First + 1) is "sir" or "editor" or "madam"));

    private static List<Actor> Signs(Cast cast, Line line) =>
        [.. Enumerable.Range(line.First, line.End - line.First).SelectMany(cast.From).Where(m => m.Kind == MentionKind.Name && m.Actor is { IsPerson: true }).Select(m => m.Actor!).Distinct().Take(4)];
}
