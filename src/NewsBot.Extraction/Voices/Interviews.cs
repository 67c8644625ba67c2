using NewsBot.Extraction.Names;
using NewsBot.Extraction.Quotations;
using NewsBot.Extraction.Text;

namespace NewsBot.Extraction.Voices;

/// <summary>An interview that prints its questions without marks and its answers in them: the one whom the lines before the first question introduce answers.</summary>
internal sealed class Interviews(StoryText text, Cast cast, IReadOnlyList<Quotation> quotations)
{
    private const int Fewest = 2;

    public void Find()
    {
        var whole = quotations.Where(q => IsWhole(q)).GroupBy(q => text.LineAt(q.First).Number).ToDictionary(g => g.Key, g => g.First());
        var answers = whole.Values.Where(q => Above(text.LineAt(q.First)) is { } above && Enumerable.Range(above.First, above.End - above.First).Any(i => text.Norm(i) == "?") && !whole.ContainsKey(above.Number) && !quotations.Any(o => o.Has(above.First))).ToList();
        if (answers.Count < Fewest || Guest(text.LineAt(answers.Min(a => a.First)).Number - 1) is not { } guest)
        {
            return;
        }

        foreach (var answer in answers)
        {
            Give(answer, guest);
            for (var line = text.LineAt(answer.First).Number + 1; whole.TryGetValue(line, out var more); line++)
            {
                Give(more, guest);
            }
        }
    }

    private static void Give(Quotation quotation, Actor guest)
    {
        quotation.Speakers = [guest];
        quotation.Unnamed = false;
        quotation.How = $"{guest.Name} answers the questions";
    }

    private bool IsWhole(Quotation quotation)
    {
        var line = text.LineAt(quotation.First);
        return line.Kind is LineKind.Prose or LineKind.Heading && quotation.First <= line.First + 1 && quotation.End >= line.End - 1;
    }

    private Line? Above(Line line)
    {
        for (var i = line.Number - 1; i > 0; i--)
        {
            if (text.Lines[i] is { IsStory: true, IsEmpty: false } above)
            {
                return above.Kind == LineKind.Title ? null : above;
            }
        }

        return null;
    }

    /// <summary>The first person named in the text before the questions, or else in the title.</summary>
    private Actor? Guest(int firstQuestion)
    {
        var before = cast.Mentions.Where(m => m.Kind == MentionKind.Name && m.Actor is { IsPerson: true } && text.LineAt(m.Start).Number < firstQuestion).ToList();
        return (before.Find(m => text.LineAt(m.Start).Kind != LineKind.Title) ?? before.FirstOrDefault())?.Actor;
    }
}
