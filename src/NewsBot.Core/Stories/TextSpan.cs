namespace NewsBot.Core.Stories;

/// <summary>A stretch of <see cref="Story.Whole"/>, counted in UTF-16 code units.</summary>
public readonly record struct TextSpan(int Start, int Length)
{
    public int End => Start + Length;

    /// <summary>The words in <paramref name="whole"/>; throws when the span does not lie inside it.</summary>
    public string In(string whole) => whole.Substring(Start, Length);
}
