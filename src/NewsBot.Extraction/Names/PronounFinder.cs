using NewsBot.Extraction.Text;

namespace NewsBot.Extraction.Names;

internal static class PronounFinder
{
    public static void AddPronouns(StoryText text, List<Mention> mentions)
    {
        for (var i = 0; i < text.Tokens.Length; i++)
        {
            var (gender, plural) = text.Norm(i) switch
            {
                "he" or "him" or "his" or "himself" => (Gender.He, false),
                "she" or "her" or "hers" or "herself" => (Gender.She, false),
                "they" or "them" or "their" or "both" => (Gender.Unknown, true),
                "it" or "you" or "your" or "i" or "we" or "us" or "me" => (Gender.Unknown, false),
                _ => ((Gender?)null, false),
            };
            if (gender is { } known && text.LineAt(i).IsStory)
            {
                mentions.Add(new(i, i + 1, MentionKind.Pronoun, null) { Gender = known, Plural = plural });
            }
        }
    }
}
