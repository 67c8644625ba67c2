using System.Globalization;
using Microsoft.Extensions.Options;
using NewsBot.Core.Messages;
using NewsBot.Core.Reviews;

namespace NewsBot.Core.Commands;

/// <summary>drafts, send and drop: what waits for an editor before it is posted.</summary>
internal sealed class DraftCommands(IReviewStore drafts, ReviewDesk desk, IOptions<CommandOptions> options) : ICommandHandler
{
    private const int MostLines = 20;
    private const int MostChoices = 3;

    public IReadOnlyList<string> Does { get; } = ["drafts", "send", "drop"];

    public async Task<Message> RunAsync(CommandCall call, CancellationToken cancellationToken = default)
    {
        if (call.Command.Name == "drafts")
        {
            return await ListAsync(call, cancellationToken);
        }

        if (!options.Value.Allows(call.Command.ChangedBy, call.Utterance))
        {
            return Message.Of("Nothing was changed: only the editors of this NewsBot may send or drop a draft. Ask whoever runs it.");
        }

        if (call.Line.First is not { } typed || Number(typed) is not { } number)
        {
            return HelpCommand.Explain(call.Command, "Nothing was changed. Give the draft's id, such as D12; “drafts” lists those that wait.");
        }

        var (workspace, editor) = (call.Utterance.Channel.Workspace, call.Utterance.Person);
        return Message.Of(call.Command.Name == "send"
            ? await desk.SendAsync(workspace, number, editor, call.Now, cancellationToken)
            : await desk.DropAsync(workspace, number, editor, call.Now, cancellationToken));
    }

    /// <summary>D12 and d12 are 12; null for anything else.</summary>
    public static int? Number(string typed) =>
        typed.Length is > 1 and < 10 && typed[0] is 'D' or 'd' && int.TryParse(typed.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private async Task<Message> ListAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var waiting = await drafts.WaitingAsync(call.Utterance.Channel.Workspace, cancellationToken);
        if (waiting.Count == 0)
        {
            return Message.Of("No draft waits.");
        }

        var blocks = new List<Block>
        {
            new Paragraph(new RichText(new Run(waiting.Count == 1 ? "1 draft waits for an editor:" : $"{waiting.Count} drafts wait for an editor:", Strong: true))),
            new Bullets([
                .. waiting.Take(MostLines).Select(d => RichText.Of($"{ReviewWords.Id(d)}: {ReviewWords.Name(d)}, since {ReviewWords.Moment(d.OwedAt, call.Now)}")),
                .. waiting.Count > MostLines ? [RichText.Of($"+{waiting.Count - MostLines} more, shown as these are sent or dropped")] : Array.Empty<RichText>()]),
        };
        blocks.AddRange(waiting.Take(MostChoices).Select(d => new Choices([
            new($"Send {ReviewWords.Id(d)}", $"send {ReviewWords.Id(d)}"), new($"Drop {ReviewWords.Id(d)}", $"drop {ReviewWords.Id(d)}", IsDestructive: true)])));
        return new(blocks);
    }
}
