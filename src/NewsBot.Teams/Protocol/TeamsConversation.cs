namespace NewsBot.Teams.Protocol;

/// <param name="ConversationType">personal, groupChat or channel.</param>
internal sealed record TeamsConversation(string? Id, string? ConversationType, string? TenantId, bool? IsGroup = null);
