namespace NewsBot.Teams.Protocol;

/// <summary>
/// What NewsBot asks of Microsoft's Connector; a vendor's SDK would stand behind this port. Each call is made once, at a pace that the
/// service allows: trying again is the caller's. Nothing here throws for what the service may answer.
/// </summary>
internal interface IConnector
{
    /// <summary>Posts into a conversation, or into one thread of it.</summary>
    Task<ConnectorAnswer> SendAsync(Spot spot, OutgoingActivity activity, CancellationToken cancellationToken = default);

    /// <summary>Puts a message in the place of one of ours.</summary>
    /// <param name="id">The message, as it was told when it was sent.</param>
    Task<ConnectorAnswer> UpdateAsync(Spot spot, string id, OutgoingActivity activity, CancellationToken cancellationToken = default);

    /// <summary>Takes back one of our messages.</summary>
    Task<ConnectorAnswer> DeleteAsync(Spot spot, string id, CancellationToken cancellationToken = default);

    /// <summary>Looks up a member of a conversation; the answer's <see cref="ConnectorAnswer.Role"/> is "user", "guest" or "anonymous".</summary>
    /// <param name="member">By their "29:" id.</param>
    Task<ConnectorAnswer> MemberAsync(Spot spot, string member, CancellationToken cancellationToken = default);

    /// <summary>
    /// Begins a conversation: the personal one with a person, which has the same id every time, or a post of its own in a channel. The
    /// answer's <see cref="ConnectorAnswer.Id"/> is the conversation.
    /// </summary>
    Task<ConnectorAnswer> CreateAsync(string serviceUrl, NewConversation conversation, CancellationToken cancellationToken = default);
}
