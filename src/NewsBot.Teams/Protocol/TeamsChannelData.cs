namespace NewsBot.Teams.Protocol;

/// <summary>What Teams alone adds to an activity.</summary>
internal sealed record TeamsChannelData(TeamsPlace? Tenant, TeamsPlace? Team, TeamsSettings? Settings);

internal sealed record TeamsPlace(string? Id);

/// <param name="SelectedChannel">The channel that was chosen when the app was installed.</param>
internal sealed record TeamsSettings(TeamsPlace? SelectedChannel);
