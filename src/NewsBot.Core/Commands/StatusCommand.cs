using System.Globalization;
using NewsBot.Core.Digests;
using NewsBot.Core.Feeds;
using NewsBot.Core.Ledger;
using NewsBot.Core.Messages;
using NewsBot.Core.Stories;

namespace NewsBot.Core.Commands;

/// <summary>status: how much is on record, how the feeds are doing, when the next digest comes.</summary>
internal sealed class StatusCommand(IStoryStore stories, IFeedStore feeds, IDigestStore digests, ILedger ledger) : ICommandHandler
{
    public IReadOnlyList<string> Does { get; } = ["status"];

    public async Task<Message> RunAsync(CommandCall call, CancellationToken cancellationToken = default)
    {
        var coverage = await stories.CoverageAsync(call.Now, cancellationToken);
        var all = await feeds.ListAsync(cancellationToken);
        var orders = await digests.SubscriptionsAsync(call.Utterance.Channel.Workspace, cancellationToken);
        var failing = all.Where(f => f.IsFailing).ToArray();
        var next = orders.Count == 0 ? "none: nobody is followed" : orders
            .Select(o => (Order: o, Slot: o.Times.Next(call.Now)))
            .MinBy(o => o.Slot.At) is var first ? $"{first.Order.Id}, {SubscriptionWords.Next(first.Order.Times, call.Now)}" : "";
        var waiting = await ledger.QueueAsync(call.From, cancellationToken);
        return new(
            new Facts(
            [
                Fact("On record", $"{coverage.Stories} stories from {coverage.Feeds} feeds{(coverage.Since is { } since ? since.ToString("' since 'd MMM yyyy", CultureInfo.InvariantCulture) : "")}"),
                Fact("Feeds", all.Count == 0 ? "none: add one with “feeds add”" : $"{all.Count} read, {failing.Length} failing{(failing.Length > 0 ? $": {string.Join(", ", failing.Take(5).Select(f => $"{f.Id} {f.Name}"))}" : "")}"),
                Fact("Waiting for a ruling", waiting.Count == 0 ? "nothing" : $"{waiting.Count}, see “queue”"),
                Fact("Orders of this workspace", orders.Count.ToString(CultureInfo.InvariantCulture)),
                Fact("Next digest", next),
            ]),
            new Context(RichText.Of(call.Now.ToString("'As of 'HH:mm' on 'd MMM yyyy", CultureInfo.InvariantCulture))));

        static Fact Fact(string name, string value) => new(name, RichText.Of(value));
    }
}
