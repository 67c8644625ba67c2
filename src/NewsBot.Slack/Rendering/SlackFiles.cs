using System.Text;
using Microsoft.Extensions.Logging;
using NewsBot.Core.Messages;
using NewsBot.Core.Workspaces;
using NewsBot.Slack.Protocol;

namespace NewsBot.Slack.Rendering;

/// <summary>Puts the listings of a message up as real files: beside an answer that is posted, and for one person in the direct conversation.</summary>
internal sealed class SlackFiles(ISlackApi api, ILogger<SlackFiles> logger)
{
    /// <summary>The message without the listings that were put up; one that Slack does not take stays, and is drawn in lines.</summary>
    /// <param name="person">Whom alone it is for; null where it is posted.</param>
    public async Task<Message> SendAsync(ChatChannel place, string? thread, string? person, Message message, CancellationToken cancellationToken = default)
    {
        if (!message.Blocks.Any(b => b is Listing))
        {
            return message;
        }

        var channel = person is null ? place.Address : await DirectAsync(place.Workspace, person, cancellationToken);
        var blocks = new List<Block>();
        foreach (var block in message.Blocks)
        {
            if (block is not Listing { Text.Length: > 0 } listing || channel is null || !await PutAsync(place.Workspace, channel, person is null ? thread : null, listing, cancellationToken))
            {
                blocks.Add(block);
            }
            else if (person is not null)
            {
                blocks.Add(new Context(RichText.Of($"{listing.Name} is in your direct messages.")));
            }
        }

        return blocks.Count > 0 ? new(blocks) : Message.Of("Here it is.");
    }

    private async Task<string?> DirectAsync(WorkspaceId workspace, string person, CancellationToken cancellationToken) =>
        (await api.OpenDirectAsync(workspace, person, cancellationToken)).Body?.Words("channel", "id");

    private async Task<bool> PutAsync(WorkspaceId workspace, string channel, string? thread, Listing listing, CancellationToken cancellationToken)
    {
        var name = CleanText.Clip(listing.Name, SlackLimits.Label);
        var answer = await api.UploadAsync(workspace, new(channel, thread, name, name, Encoding.UTF8.GetBytes(listing.Text)), cancellationToken);
        if (SlackProblems.Outcome(answer).Problem is { } problem)
        {
            logger.PostRefused(channel, problem);
        }

        return answer.IsOk;
    }
}
