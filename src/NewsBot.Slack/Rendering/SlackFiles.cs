using System.Text;
using Microsoft.Extensions.Logging;
using NewsBot.Core.Messages;
using NewsBot.Core.Workspaces;
using NewsBot.Slack.Protocol;

namespace NewsBot.Slack.Rendering;

/// <summary>Puts the listings of a message up as real files: beside an answer that is posted, and for one person in the direct conversation.</summary>
internal sealed class SlackFiles(ISlackApi api, ILogger<SlackFiles> logger)
{
    /// <summary>Brings the listings of a message to Slack, where nobody sees them yet; the id of each, empty for one that Slack does not take.</summary>
    public async Task<IReadOnlyList<string>> BringAsync(WorkspaceId workspace, Message message, CancellationToken cancellationToken = default)
    {
        var ids = new List<string>();
        foreach (var listing in Of(message))
        {
            var answer = await api.UploadAsync(workspace, new(Name(listing), Encoding.UTF8.GetBytes(listing.Text)), cancellationToken);
            if (SlackProblems.Outcome(answer).Problem is { } problem)
            {
                logger.PostRefused(Name(listing), problem);
            }

            ids.Add(answer.IsOk ? answer.Text("file_id") ?? "" : "");
        }

        return ids;
    }

    /// <summary>Shows what was brought. The message without its files; a listing that is none stays, and is drawn in lines.</summary>
    /// <param name="person">Whom alone it is for; null where it is posted.</param>
    /// <param name="ids">As <see cref="BringAsync"/> gave them.</param>
    /// <param name="isAgain">They may have been shown before. Slack then refuses them, and they stand there.</param>
    public async Task<Message> ShowAsync(
        ChatChannel place, string? thread, string? person, Message message, IReadOnlyList<string> ids, bool isAgain, CancellationToken cancellationToken = default)
    {
        if (ids.All(id => id.Length == 0))
        {
            return message;
        }

        var channel = person ?? place.Address;
        var left = new Queue<string>(ids);
        var blocks = new List<Block>();
        foreach (var block in message.Blocks)
        {
            if (block is not Listing { Text.Length: > 0 } listing
                || !left.TryDequeue(out var id) || id.Length == 0
                || !await ShareAsync(place.Workspace, new([new(id, Name(listing))], channel, person is null ? thread : null), isAgain, cancellationToken))
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

    private async Task<bool> ShareAsync(WorkspaceId workspace, CompleteUpload upload, bool isAgain, CancellationToken cancellationToken)
    {
        var outcome = SlackProblems.Outcome(await api.ShareAsync(workspace, upload, cancellationToken));
        if (outcome.Problem is { } problem && !isAgain)
        {
            logger.PostRefused(upload.ChannelId, problem);
        }

        // Where no clear answer came it may stand there, too: once as lines beside it is better than never.
        return outcome.IsSent || (isAgain && outcome.IsFinal && !outcome.IsClosed);
    }

    private static IEnumerable<Listing> Of(Message message) => message.Blocks.OfType<Listing>().Where(l => l.Text.Length > 0);

    private static string Name(Listing listing) => CleanText.Clip(listing.Name, SlackLimits.Label);
}
