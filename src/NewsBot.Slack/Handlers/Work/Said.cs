using System.Text.Json.Serialization;
using NewsBot.Core.Workspaces;

namespace NewsBot.Slack.Handlers.Work;

/// <summary>Words that a person said to us: typed, or by a button.</summary>
/// <param name="Subject">What keeps the conversation together.</param>
internal sealed record Said(string Team, string Channel, string Person, string Words, string Subject) : SlackWork(Team)
{
    /// <summary>The thread to answer in; null to answer in the channel itself.</summary>
    public string? Thread { get; init; }

    /// <summary>Where an answer goes that is not posted; null to post. A secret.</summary>
    public Uri? ResponseUrl { get; init; }

    /// <summary>The answer to the response address is for all in the channel.</summary>
    public bool IsShared { get; init; }

    /// <summary>The modal that the answer goes into; null for none.</summary>
    public string? View { get; init; }

    /// <summary>It was said on the person's Home, which is drawn anew after it.</summary>
    public bool IsOfHome { get; init; }

    /// <summary>It was said in a thread that we are in, and without naming us.</summary>
    public bool IsOverheard { get; init; }

    /// <summary>It was said in a thread of a direct conversation, which the assistant pane shows where a workspace has it.</summary>
    public bool IsPane { get; init; }

    /// <summary>It was said by somebody of another workspace, in a channel that both share.</summary>
    public bool IsVisitor { get; init; }

    public override string Conversation => Subject;

    [JsonIgnore]
    public ChatChannel Place => new(Workspace, SlackSurface.SurfaceName, Channel);

    [JsonIgnore]
    public Utterance Utterance => new(Words, Place, Person, Subject) { IsAddressed = !IsOverheard };
}
