namespace NewsBot.Core.Questions;

/// <summary>"the third to call", "the 2nd MP".</summary>
internal static class Ordinals
{
    private static readonly string[] Written = ["second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
    private static readonly string[] Short = ["2nd", "3rd", "4th", "5th", "6th", "7th", "8th", "9th", "10th"];

    /// <summary>1 where no number is told.</summary>
    public static int Of(IEnumerable<QuestionWord> words)
    {
        foreach (var word in words.Where(w => w.Is(Senses.Order)))
        {
            var at = Math.Max(Array.IndexOf(Written, word.Folded), Array.IndexOf(Short, word.Folded));
            if (at >= 0)
            {
                return at + 2;
            }
        }

        return 1;
    }
}
