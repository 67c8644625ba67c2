namespace NewsBot.Teams.Protocol;

/// <summary>What Teams alone adds to an activity.</summary>
/// <param name="EventType">Of a conversation's update: what happened to the team or the channel. New ones appear at any time.</param>
internal sealed record TeamsChannelData(TeamsPlace? Tenant, TeamsPlace? Team, TeamsPlace? Channel, TeamsSettings? Settings, string? EventType);

internal sealed record TeamsPlace(string? Id, string? Name = null);

/// <param name="SelectedChannel">The channel that was chosen when the app was installed.</param>
internal sealed record TeamsSettings(TeamsPlace? SelectedChannel);
