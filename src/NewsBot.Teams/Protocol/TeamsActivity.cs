using System.Text.Json;

namespace NewsBot.Teams.Protocol;

/// <summary>What Teams tells us: the parts of an activity that we read. Anything else in it is let pass.</summary>
internal sealed record TeamsActivity
{
    public string? Type { get; init; }

    public string? Id { get; init; }

    /// <summary>Of an invoke or an event: what is asked or happened.</summary>
    public string? Name { get; init; }

    /// <summary>The message that a button press, a reaction or an invoke belongs to.</summary>
    public string? ReplyToId { get; init; }

    public string? ServiceUrl { get; init; }

    public string? ChannelId { get; init; }

    public TeamsAccount? From { get; init; }

    public TeamsAccount? Recipient { get; init; }

    public TeamsConversation? Conversation { get; init; }

    public TeamsChannelData? ChannelData { get; init; }

    public string? Text { get; init; }

    /// <summary>"expectReplies": whoever brings it takes the answer from the reply to the request.</summary>
    public string? DeliveryMode { get; init; }

    public bool ExpectsReplies => Type == "message" && string.Equals(DeliveryMode, "expectReplies", StringComparison.OrdinalIgnoreCase);

    public IReadOnlyList<TeamsEntity?>? Entities { get; init; }

    /// <summary>What a pressed button brings: whatever its card said, or whatever its sender made of it.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>Of an installation: add, remove, add-upgrade, remove-upgrade.</summary>
    public string? Action { get; init; }

    public IReadOnlyList<TeamsAccount?>? MembersAdded { get; init; }

    public IReadOnlyList<TeamsAccount?>? MembersRemoved { get; init; }

    /// <summary>The tenant, where both places that name it agree or one is silent; null when none does or they disagree.</summary>
    public string? Tenant
    {
        get
        {
            var (one, other) = (Conversation?.TenantId, ChannelData?.Tenant?.Id);
            return one is null || other is null || string.Equals(one, other, StringComparison.OrdinalIgnoreCase) ? one ?? other : null;
        }
    }
}
