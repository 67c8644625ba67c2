using NewsBot.Core.Counts;
using NewsBot.Core.Figures;

namespace NewsBot.Core.Questions;

/// <summary>"by party", "per region": what a count is to be divided by.</summary>
internal static class CountWords
{
    /// <summary>Words that ask for a division and nothing else: "break it down by party".</summary>
    private static readonly HashSet<string> Dividing = new(["break", "split", "divide", "divided", "down", "breakdown", "sorted", "grouped", "count", "counts"], StringComparer.Ordinal);

    public static CountBy? By(string word) => WordStem.Of(FigureName.Fold(word)) switch
    {
        "class" or "strength" => CountBy.Class,
        "party" => CountBy.Party,
        "role" or "job" => CountBy.Role,
        "region" => CountBy.Region,
        _ => null,
    };

    /// <summary>Takes "by party" out of the words; null where it is not there.</summary>
    public static CountBy? Take(List<QuestionWord> words)
    {
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (words[i].Folded is "by" or "per" && By(words[i + 1].Folded) is { } by)
            {
                words.RemoveRange(i, 2);
                return by;
            }
        }

        return null;
    }

    /// <summary>The question as a divided count; as it was where it asks for something that cannot be divided.</summary>
    public static Question Divided(Question question, List<QuestionWord> words, CountBy by) =>
        question.Intent is QuestionIntent.Count or QuestionIntent.WhoCalled
            ? question with { Intent = QuestionIntent.Count, By = by }
            : words.All(w => w.Senses != Senses.None || Dividing.Contains(w.Folded))
                ? new Question(QuestionIntent.Count) { By = by, IsElliptical = true, AsOf = question.AsOf, Filter = QuestionFilter.None with { Days = question.Filter.Days } }
                : question;
}
