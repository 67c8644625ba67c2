namespace NewsBot.Reading.Articles;

/// <summary>A text that is known to be the story's, and how much of it each block of a page shows. Letters and digits alone are compared.</summary>
internal sealed class KnownText(string text)
{
    private const int Compared = 60;
    private const int Shortest = 24;

    private const int Longest = 100_000;

    private readonly string _letters = Letters(text, Longest);

    public int Length => _letters.Length;

    /// <summary>The block's length in letters where the known text holds its beginning; 0 where it does not.</summary>
    public int Shared(TextBlock block)
    {
        var beginning = Letters(block.Text, Compared);
        return beginning.Length >= Shortest && _letters.Contains(beginning, StringComparison.Ordinal) ? Letters(block.Text, int.MaxValue).Length : 0;
    }

    private static string Letters(string text, int longest)
    {
        var letters = new System.Text.StringBuilder(Math.Min(text.Length, longest));
        for (var i = 0; i < text.Length && letters.Length < longest; i++)
        {
            if (char.IsLetterOrDigit(text[i]))
            {
                letters.Append(text[i]);
            }
        }

        return letters.ToString();
    }
}
