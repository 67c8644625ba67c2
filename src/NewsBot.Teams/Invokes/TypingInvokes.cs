using NewsBot.Core.Ledger;
using NewsBot.Core.Messages;
using NewsBot.Core.Search;

namespace NewsBot.Teams.Invokes;

/// <summary>Fills a box of a card while somebody types into it: with those on record whose names begin so.</summary>
internal sealed class TypingInvokes(TargetNames targets, RecordGate gate) : IInvokeHandler
{
    private const int Most = 15;

    public IReadOnlyList<string> Names { get; } = ["application/search"];

    public async Task<InvokeAnswer> AnswerAsync(InvokeCall call, CancellationToken cancellationToken = default) => InvokeAnswer.Suggests(
        (await targets.FindAsync(call.Text("queryText"), new(call.Channel.Workspace, gate.Now), Most, cancellationToken)).Select(name => CleanText.Line(name)));
}
