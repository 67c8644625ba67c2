using Microsoft.Extensions.Options;
using NewsBot.Core.Counts;
using NewsBot.Core.Deliveries;
using NewsBot.Core.Digests;
using NewsBot.Core.Feeds;
using NewsBot.Core.Figures;
using NewsBot.Core.Ledger;
using NewsBot.Core.Messages;
using NewsBot.Core.Questions;

namespace NewsBot.Core.Commands;

/// <summary>preview and test: what an order would post, and whether posts arrive.</summary>
internal sealed class PreviewCommands(
    IDigestStore orders,
    IDeliveryStore deliveries,
    DigestBuilder builder,
    ExpectedVolumes volumes,
    CallerProfiles profiles,
    IFeedStore feeds,
    Answerer answerer,
    ILedger ledger,
    IOptions<DigestOptions> house) : ICommandHandler
{
    private const int Looked = 50;
    private static readonly TimeSpan WithoutAnOrder = TimeSpan.FromDays(1);
    private static readonly TimeSpan Back = TimeSpan.FromDays(30);

    public IReadOnlyList<string> Does { get; } = ["preview", "test"];

    public Task<Message> RunAsync(CommandCall call, CancellationToken cancellationToken = default) =>
        call.Command.Name == "test" ? TestAsync(call, cancellationToken) : PreviewAsync(call, cancellationToken);

    private async Task<Message> TestAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var channel = call.Utterance.Channel;
        await deliveries.OweAsync(
            [new()
            {
                Key = $"test/{channel.Workspace}/{channel.Surface}/{call.Now.UtcDateTime:O}",
                Kind = DeliveryKind.Notice,
                Channel = channel,
                Message = Message.Of("TEST — this is how NewsBot posts here. No news."),
                OwedAt = call.Now,
                NextTryAt = call.Now,
            }],
            cancellationToken);
        return Message.Of("A test message was put on its way to this channel. If it does not come within a minute, NewsBot may not post here: “newsbot deliveries” on its host tells why.");
    }

    private async Task<Message> PreviewAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var all = await orders.SubscriptionsAsync(call.Utterance.Channel.Workspace, cancellationToken);
        var faults = new List<string>();
        var (target, order, since) = (default(Figure), default(Subscription), call.Now - WithoutAnOrder);
        var typed = string.Join(' ', call.Line.Words.Where(w => !FilterReader.IsWithout(w)));
        if (typed.Length == 0 || OrderFinder.Number(call.Line.First!) is not null)
        {
            var (meant, fault) = OrderFinder.Find(call, all, orAll: false);
            if (fault is not null)
            {
                return HelpCommand.Explain(call.Command, "Nothing to show: " + fault);
            }

            order = meant[0];
            since = order.ToldUntil ?? since;
        }
        else if (!FollowCommands.IsEverybody(typed))
        {
            var found = await answerer.FindTargetsAsync(typed, call.From, cancellationToken);
            if (found.Count != 1)
            {
                return HelpCommand.Explain(call.Command, $"“{CleanText.Clip(typed, 60)}” is {(found.Count == 0 ? "nobody who was ever asked to go" : "not one person alone")}.");
            }

            target = found[0];
        }

        var filter = FilterReader.Read(call.Line, order?.Terms.Filter ?? OrderFilter.None, faults) ?? order?.Terms.Filter ?? OrderFilter.None;
        if (faults.Count > 0)
        {
            return HelpCommand.Explain(call.Command, string.Join(" ", faults));
        }

        var about = order?.Target ?? target?.Id;
        var digest = (await builder.BuildAsync(about, since, call.From, cancellationToken)).Only(
            e => filter.Passes(e, profiles.Of(e)), e => filter.Passes(e, profiles.Of(e)));
        var read = await feeds.ListAsync(cancellationToken);
        var times = order?.Times ?? house.Value.Times;
        var foot = new DigestFoot(
            read.Count(f => f.LastCheckedAt is not null), [.. read.Where(f => f.IsFailing)], call.Now,
            TimeZoneInfo.FindSystemTimeZoneById(times.Zone), times.Next(call.Now).At, order?.Id);
        var message = DigestComposer.Compose(digest, foot, order?.Terms.MaxLines ?? house.Value.MaxLines);
        return new([
            new Paragraph(new RichText(new Run("PREVIEW — nothing is sent or kept.", Strong: true), new Run($" {await volumes.OfAsync(about, filter, call.From, cancellationToken)}"))),
            .. await DryRunAsync(about, filter, call.From, cancellationToken),
            .. message.Blocks.Where(b => b is not Choices)]);
    }

    /// <summary>"It would have told 3 of the last 50 calls; 40 are kept out because its class is POSITION": a filter that keeps out all is seen.</summary>
    private async Task<IReadOnlyList<Block>> DryRunAsync(FigureId? target, OrderFilter filter, Standpoint from, CancellationToken cancellationToken)
    {
        var latest = (await ledger.ChangedAsync(target, from.AsOf - Back, from, cancellationToken))
            .Where(c => c.Before is null && c.Now.Stands()).Select(c => c.Now).OrderByDescending(e => e.LearntAt).Take(Looked).ToArray();
        var blocked = latest.Select(e => filter.Blocks(e, profiles.Of(e))).OfType<string>().GroupBy(b => b).OrderByDescending(g => g.Count()).ToArray();
        return filter.IsNone || latest.Length == 0 ? [] :
        [
            new Paragraph(RichText.Of($"Of the last {latest.Length} calls it would have told {latest.Length - blocked.Sum(b => b.Count())}."
                + string.Concat(blocked.Take(3).Select(b => $" Kept out: {b.Count()}, {b.Key}.")))),
        ];
    }
}
