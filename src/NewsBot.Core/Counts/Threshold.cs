namespace NewsBot.Core.Counts;

/// <summary>A number of people that matters in the rules of a body.</summary>
/// <param name="Name">What it is for: "needed to nominate".</param>
/// <param name="Share">The share that the rules state; null where they state the number.</param>
public sealed record Threshold(string Name, int Number, decimal? Share = null)
{
    /// <summary>The fewest whole people that are at least that share of a body: 20 % of 403 is 81.</summary>
    public static int ShareOf(decimal share, int size) => (int)Math.Ceiling(share * size);
}
