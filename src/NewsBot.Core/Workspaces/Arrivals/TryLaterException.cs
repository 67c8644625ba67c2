namespace NewsBot.Core.Workspaces.Arrivals;

/// <summary>Work on an arrival cannot be ended now, since a surface asks us to wait, and what it would show is shown nowhere yet.</summary>
/// <param name="after">How long the surface asks us to wait.</param>
public sealed class TryLaterException(string message, TimeSpan after) : Exception(message)
{
    public TimeSpan After { get; } = after;
}
