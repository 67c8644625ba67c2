namespace NewsBot.Extraction.Reading;

/// <summary>Takes the reason for a call from the story, in at most eight of its words.</summary>
internal static class Reasons
{
    private const int Longest = 8;

    public static string? Of(StoryParts parts, Demand demand)
    {
        var text = parts.Text;
        var sentence = text.Sentences[demand.Sentence];
        return In(parts, demand.Match.End, sentence.End)
            ?? In(parts, sentence.First, demand.Match.Start)
            ?? text.Lines.Where(l => l.Kind == Text.LineKind.Title).Select(l => In(parts, l.First, l.End)).FirstOrDefault(r => r is not null)
            ?? text.Sentences.Where(s => s.Line.Kind == Text.LineKind.Prose).Take(3).Select(s => In(parts, s.First, s.End)).FirstOrDefault(r => r is not null);
    }

    private static string? In(StoryParts parts, int first, int end)
    {
        var text = parts.Text;
        for (var i = first; i < end - 1; i++)
        {
            var start = text.Norm(i) switch
            {
                "over" when text.Norm(i - 1) is not ("all" or "take" or "took" or "taken" or "hand" or "handed") => i + 1,
                "because" => text.Norm(i + 1) == "of" ? i + 2 : i + 1,
                "amid" or "following" => i + 1,
                _ => -1,
            };
            if (start < 0 || start >= end)
            {
                continue;
            }

            var stop = start;
            while (stop < end && stop - start < Longest && text.Norm(stop) is not ("," or "." or ";" or "–" or "?" or "!" or ":" or "and" or "which" or "who" or "but"))
            {
                stop++;
            }

            while (stop > start && text.Norm(stop - 1) is "the" or "a" or "of" or "to" or "in" or "and" or "for" or "on" or "his" or "her")
            {
                stop--;
            }

            if (stop - start >= 1)
            {
                return text.Words(start, stop);
            }
        }

        return null;
    }
}
