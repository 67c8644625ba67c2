using NewsBot.Extraction.Text;
using NewsBot.Extraction.Words;

namespace NewsBot.Extraction.Names;

/// <summary>Bodies that are named by a call, with capitals on small words too: "Save Our Pier", "Holt First", "People Before Rent".</summary>
internal sealed class SloganNames(StoryText text, BodyEvidence evidence)
{
    private const int Longest = 6;

    private static readonly HashSet<string> Small = new(StringComparer.Ordinal)
    {
        "our", "us", "we", "your", "before", "first", "not", "no", "now", "for", "against", "up", "on", "it", "is", "them", "all", "out", "back", "own", "never", "again", "enough", "more", "one", "over", "the", "to", "in", "by", "with",
    };

    private readonly HashSet<int> _quoted = [.. text.Marks.Select(m => m.Before)];

    public List<NameRun> Find()
    {
        var runs = text.Lines.Where(l => l.Kind == LineKind.Prose).SelectMany(In).ToList();
        var named = runs.Where(Speaks).Select(Words).ToHashSet(StringComparer.Ordinal);
        return [.. runs.Where(r => named.Contains(Words(r)))];
    }

    private string Words(NameRun run) => text.Words(run.Core, run.End);

    private IEnumerable<NameRun> In(Line line)
    {
        for (var i = line.First; i < line.End;)
        {
            if (!text.Tokens[i].IsCapital || text.Norm(i) is "the" or "i")
            {
                i++;
                continue;
            }

            var sentence = text.SentenceAt(i);
            var end = i + 1;
            while (end < sentence.End && end - i < Longest && text.Tokens[end].IsCapital && !_quoted.Contains(end) && text.Norm(end) != "i")
            {
                end++;
            }

            var small = Enumerable.Range(i, end - i).Any(t => t > sentence.First && Small.Contains(text.Norm(t)));
            var plain = Enumerable.Range(i, end - i).All(t => !Lexicon.FunctionWords.Contains(text.Norm(t)) || Small.Contains(text.Norm(t)) || (t == i && text.Norm(t) is "people" or "keep" or "stop"));
            if (end - i > 1 && small && plain && Enumerable.Range(i, end - i).Any(t => !Lexicon.FunctionWords.Contains(text.Norm(t))) && !Enumerable.Range(i, end - i).Any(t => Lexicon.Titles.Contains(text.Norm(t)) || Lexicon.Roles.Contains(text.Norm(t)) || text.Tokens[t].IsShouted || NameDoubts.IsFirst(text.Norm(t))))
            {
                yield return new(i, i, end, "", NameRunKind.Body, false);
            }

            i = end;
        }
    }

    private bool Speaks(NameRun run) => text.Norm(run.Start - 1) is not ("in" or "at" or "of" or "near")
        && (Verbs.Acts(text.Norm(run.End)) || text.Norm(run.End) is "has" or "have" || evidence.Names(run));
}
