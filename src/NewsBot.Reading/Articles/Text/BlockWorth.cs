using System.Buffers;

namespace NewsBot.Reading.Articles;

/// <summary>How much each block speaks for being a story's text: its length where it reads like sentences, less than nothing where it links elsewhere.</summary>
internal static class BlockWorth
{
    private static readonly SearchValues<char> Stops = SearchValues.Create(".,;。、،");

    private const int LongestCounted = 800;
    private const int ShortestSentence = 25;

    /// <summary>A letter of a script that writes words without spaces says as much as this many of the Latin one.</summary>
    private const double DenseLetter = 2.5;

    public static double Of(TextBlock block)
    {
        var weight = Weight(block.Text);
        if (block.LinkDensity > 0.5)
        {
            return -Math.Min(80, 20 + (weight * 0.3));
        }

        if (weight < ShortestSentence)
        {
            return block.LinkLength > 0 ? -10 : -2;
        }

        if (block.IsHeading)
        {
            return 0;
        }

        var length = Math.Min(LongestCounted, weight) * (1 - block.LinkDensity);
        if (BlockFilter.IsInvitation(block.Text))
        {
            return -20;
        }

        return EndsAsSentence(block.Text) ? length
            : weight >= 80 ? length * (block.Text.AsSpan().ContainsAny(Stops) ? 0.7 : 0.3)
            : 0;
    }

    public static bool EndsAsSentence(string text) =>
        text[^1] is '.' or '!' or '?' or '”' or '"' or '…' or '’' or '»' or ':' or '。' or '！' or '？' or '」' or '؟' or '。' or '“' or '›' or ')' or '।' or '۔';

    public static double Weight(string text)
    {
        var dense = 0;
        foreach (var c in text)
        {
            dense += c is >= '\u3040' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7A3' ? 1 : 0;
        }

        return text.Length + (dense * (DenseLetter - 1));
    }
}
