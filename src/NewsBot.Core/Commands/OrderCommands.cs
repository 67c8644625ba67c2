using NewsBot.Core.Deliveries;
using NewsBot.Core.Digests;
using NewsBot.Core.Figures;
using NewsBot.Core.Ledger;
using NewsBot.Core.Messages;

namespace NewsBot.Core.Commands;

/// <summary>digest, pause, resume, snooze and quiet: changes to standing orders. Each echoes the whole order as it is now, and its next run.</summary>
internal sealed class OrderCommands(IDigestStore store, IDeliveryStore deliveries, ILedgerStore ledger, ReviewPlaces reviews) : ICommandHandler
{
    public IReadOnlyList<string> Does { get; } = ["digest", "pause", "resume", "snooze", "quiet"];

    public async Task<Message> RunAsync(CommandCall call, CancellationToken cancellationToken = default)
    {
        var orders = await store.SubscriptionsAsync(call.Utterance.Channel.Workspace, cancellationToken);
        var (meant, fault) = OrderFinder.Find(call, orders, orAll: call.Command.Name != "digest");
        if (fault is not null)
        {
            return HelpCommand.Explain(call.Command, "Nothing was changed: " + fault);
        }

        var rest = call.Line with { Words = [.. call.Line.Words.Skip(call.Line.First is { } id && OrderFinder.Number(id) is not null ? 1 : 0)] };
        var changed = new List<Subscription>();
        foreach (var order in meant)
        {
            var (after, problem) = call.Command.Name switch
            {
                "pause" => (order with { PausedAt = order.PausedAt ?? call.Now, PauseProblem = null }, null),
                "resume" => (order with { PausedAt = null, PauseProblem = null, SnoozedUntil = null }, null),
                "snooze" => Snoozed(order, rest, call.Now),
                "quiet" => Quiet(order, rest),
                _ => await DigestAsync(order, rest, call, cancellationToken),
            };
            if (problem is not null)
            {
                return HelpCommand.Explain(call.Command, "Nothing was changed. " + problem);
            }

            changed.Add(after!);
        }

        foreach (var order in changed)
        {
            await store.SaveAsync(order, cancellationToken);
        }

        foreach (var order in changed.Where(o => o.PausedAt is not null || o.SilentUntil(call.Now) is not null))
        {
            await deliveries.SilenceAsync(order.Number, $"{order.Id} fell silent before it was sent.", call.Now, cancellationToken);
        }

        if (call.Command.Name == "resume")
        {
            foreach (var channel in meant.Where(o => o.PauseProblem is not null).Select(o => o.Channel).Distinct())
            {
                await deliveries.OpenAsync(channel, call.Now, cancellationToken);
            }
        }

        return await EchoAsync(call, changed, cancellationToken);
    }

    private async Task<Message> EchoAsync(CommandCall call, List<Subscription> orders, CancellationToken cancellationToken)
    {
        var names = (await ledger.FiguresAsync([.. orders.Select(o => o.Target).OfType<FigureId>().Distinct()], cancellationToken)).ToDictionary(f => f.Id, f => f.Name);
        return new(
            new Paragraph(RichText.Of(orders.Count == 1 ? "The order is now:" : $"The {orders.Count} orders of this channel are now:")),
            new Bullets([.. orders.Select(o => SubscriptionWords.Of(o, o.Target is { } id ? names.GetValueOrDefault(id, "somebody") : null, call.Now))]));
    }

    private static (Subscription? Order, string? Problem) Snoozed(Subscription order, CommandLine line, DateTimeOffset now)
    {
        if (line.First is "off")
        {
            return (order with { SnoozedUntil = null }, null);
        }

        var zone = TimeZoneInfo.FindSystemTimeZoneById(order.Times.Zone);
        return SnoozeReader.Read(line.From(0), now, zone) is { } until
            ? (order with { SnoozedUntil = until }, null)
            : (null, "Say how long, up to 31 days: 2h, 30m, 3d, until 07:00, until mon 07:00; or off.");
    }

    private static (Subscription? Order, string? Problem) Quiet(Subscription order, CommandLine line)
    {
        if (line.First is "off")
        {
            return (order with { Terms = order.Terms with { Quiet = null } }, null);
        }

        var words = line.Words.Where(w => !IsThrough(w)).ToArray();
        var ends = string.Join("", words).Replace('–', '-').Split('-', StringSplitOptions.TrimEntries);
        return ends is [var first, var last] && DigestTimes.ParseSlot(first) is { } from && DigestTimes.ParseSlot(last) is { } until && from != until
            ? (order with { Terms = order.Terms with { Quiet = new(from, until, words.Length < line.Words.Count) } }, null)
            : (null, "Give the hours as 22:00-06:30, or off.");
    }

    private static bool IsThrough(string word) => word.ToLowerInvariant() is "urgent-through" or "urgent" or "through";

    private async Task<(Subscription? Order, string? Problem)> DigestAsync(Subscription order, CommandLine line, CommandCall call, CancellationToken cancellationToken)
    {
        if (line.First is "off")
        {
            return order.Terms.Instant
                ? (order with { Terms = order.Terms with { Digest = false } }, null)
                : (null, $"{order.Id} has nothing but digests: “pause {order.Id}” or “unfollow {order.Id}” ends them.");
        }

        // As after "follow": a name in front makes "at" and the days be read as times.
        var read = OrderReader.Read(line with { Words = ["-", "digest", .. line.Words] });
        var left = read.Target.Length > 1 ? [$"“{CleanText.Clip(read.Target[1..].Trim(), 40)}” is nothing I know here."] : Array.Empty<string>();
        var (terms, fault) = await reviews.ApplyAsync(read.Review, read.Terms(line, order.Terms), order.Channel, call, cancellationToken);
        var faults = read.Faults.Concat(left).Append(fault).OfType<string>().ToArray();
        if (faults.Length > 0)
        {
            return (null, string.Join(" ", faults));
        }

        // Review is of alerts as well, and asks for no digests.
        var isReviewAlone = read.Review is not null && line.Words.Count == 2;

        return (order with
        {
            Times = new(read.Slots ?? order.Times.Slots, read.Days ?? order.Times.Days, read.Zone ?? order.Times.Zone),
            SayWhenEmpty = read.SayWhenEmpty ?? order.SayWhenEmpty,
            Terms = terms! with { Digest = terms.Digest || !isReviewAlone },
        }, null);
    }
}
