namespace NewsBot.Core.Feeds;

/// <summary>The short stable id people use: 7 is shown as F7.</summary>
public readonly record struct FeedId(int Number)
{
    public override string ToString() => $"F{Number}";
}
