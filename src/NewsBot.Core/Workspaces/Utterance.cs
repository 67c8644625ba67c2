using NewsBot.Core.Commands;

namespace NewsBot.Core.Workspaces;

/// <summary>What a person said to us, the mention of our own name taken off.</summary>
/// <param name="Channel">Where it was said, and where answers and what is set up there go.</param>
/// <param name="Person">The surface's id of who said it.</param>
/// <param name="Thread">What keeps a conversation together: follow-up questions refer to earlier ones with the same value.</param>
public sealed record Utterance(string Text, ChatChannel Channel, string Person, string Thread)
{
    /// <summary>
    /// False for what was said, without naming us, in a conversation that we are in: it is answered only where it asks something that the
    /// record knows, and an empty message says that nothing is to be answered. Default: true.
    /// </summary>
    public bool IsAddressed { get; init; } = true;

    /// <summary>
    /// What the surface itself does not let the person change, whatever the house lets them: the web knows what the provider of the sign-in says they
    /// are. Default: nothing.
    /// </summary>
    public IReadOnlyCollection<ChangedBy> Barred { get; init; } = [];

    /// <summary>The person in this channel: who asks, where questions are remembered.</summary>
    internal string Asker => $"{Channel.Workspace} {Channel.Surface} {Channel.Address} {Person}";
}
