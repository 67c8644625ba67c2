namespace NewsBot.Reading.Fetching;

/// <summary>How long a server asks to be left alone.</summary>
/// <param name="Because">Its own words, for the person who asks why; null where it does not say for how long, and we choose.</param>
internal sealed record Wish(TimeSpan For, string? Because)
{
    /// <summary>The longer one; null where neither asks for anything.</summary>
    public static Wish? Longer(Wish? one, Wish? other) => one is null || other?.For > one.For ? other : one;
}
