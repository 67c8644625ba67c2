using NewsBot.Extraction.Names;
using NewsBot.Extraction.Words;

namespace NewsBot.Extraction.Reading;

/// <summary>Knows who has left already when the story is told.</summary>
internal static class Departures
{
    private static readonly WordClass Leave = WordClass.Load("leave");

    public static bool HasLeft(StoryParts parts, Actor actor)
    {
        if (parts.Text.Lines.Where(l => l.Kind == Text.LineKind.Title).Any(l => Enumerable.Range(l.First, l.End - l.First).Any(i => parts.Text.Norm(i)
            is "quits" or "resigns" or "resigned" or "goes" or "leaves" or "sacked" or "fired" or "ousted" or "departs" or "exit" or "departure" or "resignation" or "gone" or "out")))
        {
            return true;
        }

        foreach (var sentence in parts.Text.Sentences.Where(s => s.Line.IsStory))
        {
            for (var i = sentence.First; i < sentence.End; i++)
            {
                if (parts.QuotationAt(i) is null && TellsDeparture(parts, i, sentence.End) && parts.Subjects.Of(i) is var subject
                    && (subject.Actors.Contains(actor) || (subject.Unnamed && sentence.Number <= 4)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool TellsDeparture(StoryParts parts, int at, int end)
    {
        var norm = parts.Text.Norm(at);
        if (norm is "should" or "must")
        {
            return false;
        }

        var past = norm is "resigned" or "quit" or "stepped" or "stood" or "retired" or "left"
            && Leave.Starts(parts.Text.Tokens, at, end, Forms.Ed | Forms.En) && parts.Text.Norm(at - 1) is not ("have" or "to" or "not");
        var told = norm is "announced" or "announces" or "says" or "said"
            && Enumerable.Range(at + 1, Math.Max(0, Math.Min(end, at + 12) - at - 1)).Any(i => parts.Text.Norm(i) is "resignation" or "departure" or "retirement"
                || (Leave.Starts(parts.Text.Tokens, i, end, Forms.Ing) && parts.Text.Norm(i - 1) is "is" or "was" or "be"));
        var put = norm is "sacked" or "dismissed" or "fired" or "removed" or "ousted" && parts.Text.Norm(at - 1) is "was" or "been" or "were";
        var going = norm == "be" && parts.Text.Norm(at - 1) is "will" or "would" or "'ll" or "'d" && Leave.Starts(parts.Text.Tokens, at + 1, end, Forms.Ing);
        return past || going || (told && norm is not ("says" or "said")) || put;
    }
}
