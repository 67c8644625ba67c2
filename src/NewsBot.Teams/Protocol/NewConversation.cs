namespace NewsBot.Teams.Protocol;

/// <summary>A conversation that we begin. The service makes none with several people.</summary>
internal sealed record NewConversation
{
    public required bool IsGroup { get; init; }

    public required string TenantId { get; init; }

    /// <summary>Whom to talk with, by their "29:" id.</summary>
    public IReadOnlyList<TeamsAccount>? Members { get; init; }

    public NewConversationPlace? ChannelData { get; init; }

    /// <summary>The first message. A channel wants one.</summary>
    public OutgoingActivity? Activity { get; init; }

    public static NewConversation With(string person, string tenant) => new()
    {
        IsGroup = false,
        TenantId = tenant,
        Members = [new(person, null, null)],
        ChannelData = new(null, new(tenant)),
    };

    public static NewConversation In(string channel, string tenant, OutgoingActivity first) => new()
    {
        IsGroup = true,
        TenantId = tenant,
        ChannelData = new(new(channel), new(tenant)),
        Activity = first,
    };
}

internal sealed record NewConversationPlace(TeamsPlace? Channel, TeamsPlace Tenant);
