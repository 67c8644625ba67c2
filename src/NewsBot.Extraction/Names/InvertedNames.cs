using NewsBot.Extraction.Text;
using NewsBot.Extraction.Words;

namespace NewsBot.Extraction.Names;

/// <summary>Names as order papers list them: "Roe, Ann (Labour, Deal)".</summary>
internal static class InvertedNames
{
    /// <summary>The first token of the surname, and the bracket after the first name.</summary>
    public static IEnumerable<(int Start, int End)> Find(StoryText text)
    {
        foreach (var line in text.Lines.Where(l => l.IsStory && l.Kind != LineKind.Title))
        {
            for (var i = line.First; i + 3 < line.End; i++)
            {
                if (text.Norm(i + 1) == "," && text.Norm(i + 3) == "(" && text.Tokens[i].IsCapital && text.Tokens[i + 2].IsCapital
                    && !Lexicon.FunctionWords.Contains(text.Norm(i)) && !Lexicon.Titles.Contains(text.Norm(i)) && !Lexicon.Roles.Contains(text.Norm(i)) && !Lexicon.PlaceNouns.Contains(text.Norm(i))
                    && (i == line.First || text.Norm(i - 1) is ":" or "of" or ";") && (Lexicon.IsFirstName(text.Norm(i + 2)) || i == line.First))
                {
                    yield return (i, i + 3);
                }
            }
        }
    }

    public static string Turned(StoryText text, int start) => $"{text.Tokens[start + 2].Text} {text.Tokens[start].Text}";
}
