using System.Text.Json;
using System.Text.Json.Serialization;
using NewsBot.Core.Workspaces;

namespace NewsBot.Slack.Handlers.Work;

/// <summary>Something Slack brought that waits to be done, as the inbox keeps it.</summary>
/// <param name="Team">The workspace it is of.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(Said), "said")]
[JsonDerivedType(typeof(HomeOpened), "home")]
[JsonDerivedType(typeof(Joined), "joined")]
[JsonDerivedType(typeof(PaneOpened), "pane")]
[JsonDerivedType(typeof(LinkShared), "link")]
[JsonDerivedType(typeof(Removed), "removed")]
internal abstract record SlackWork(string Team)
{
    /// <summary>What is of one conversation is done in order.</summary>
    [JsonIgnore]
    public abstract string Conversation { get; }

    [JsonIgnore]
    public WorkspaceId Workspace => SlackSurface.Workspace(Team);

    public string Write() => JsonSerializer.Serialize(this, WorkJson.Default.SlackWork);

    /// <summary>Null for what another version wrote down and this one does not know.</summary>
    public static SlackWork? Read(string body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, WorkJson.Default.SlackWork);
        }
        catch (Exception fault) when (fault is JsonException or NotSupportedException)
        {
            return null;
        }
    }
}
