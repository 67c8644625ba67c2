using Microsoft.Extensions.Options;
using NewsBot.Core.Digests;
using NewsBot.Core.Figures;
using NewsBot.Core.Ledger;
using NewsBot.Core.Messages;
using NewsBot.Core.Questions;

namespace NewsBot.Core.Commands;

/// <summary>follow, unfollow and list: a channel's standing orders.</summary>
internal sealed class FollowCommands(
    IDigestStore digests, ILedgerStore ledger, Answerer answerer, ExpectedVolumes volumes, ReviewPlaces reviews, IOptions<DigestOptions> house) : ICommandHandler
{
    public IReadOnlyList<string> Does { get; } = ["follow", "unfollow", "list"];

    public Task<Message> RunAsync(CommandCall call, CancellationToken cancellationToken = default) => call.Command.Name switch
    {
        "follow" => FollowAsync(call, cancellationToken),
        "unfollow" => UnfollowAsync(call, cancellationToken),
        _ => ListAsync(call, null, cancellationToken),
    };

    private async Task<Message> FollowAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var order = OrderReader.Read(call.Line);
        if (order.Target.Length == 0)
        {
            return OrderForm.Beside(HelpCommand.Explain(call.Command, "Whom shall this channel follow? Give a name, or everyone."));
        }

        if (order.Faults.Count > 0)
        {
            return HelpCommand.Explain(call.Command, "Nothing was changed. " + string.Join(" ", order.Faults));
        }

        Figure? target = null;
        if (!IsEverybody(order.Target))
        {
            var found = await answerer.FindTargetsAsync(order.Target, call.From, cancellationToken);
            if (found.Count != 1)
            {
                return NotOne(order.Target, found, call);
            }

            target = found[0];
        }

        var before = (await digests.SubscriptionsAsync(call.Utterance.Channel.Workspace, cancellationToken))
            .FirstOrDefault(s => s.Channel == call.Utterance.Channel && s.Target == target?.Id && s.Topic.Length == 0);
        var defaults = before?.Times ?? house.Value.Times;
        var (terms, fault) = await reviews.ApplyAsync(order.Review, order.Terms(call.Line, before?.Terms), call.Utterance.Channel, call, cancellationToken);
        if (order.Faults.Count > 0 || terms is null)
        {
            return HelpCommand.Explain(call.Command, "Nothing was changed. " + string.Join(" ", order.Faults.Append(fault)));
        }

        var volume = await volumes.OfAsync(target?.Id, terms.Filter, call.From, cancellationToken);
        if (Doubt(terms, volume) is { } doubt && !Confirmation.IsGiven(call))
        {
            return Confirmation.Ask(call, $"Nothing was changed yet. {volume} {doubt}", "Yes, follow", "list");
        }

        var times = new DigestTimes(order.Slots ?? defaults.Slots, order.Days ?? defaults.Days, order.Zone ?? defaults.Zone);
        var say = order.SayWhenEmpty ?? before?.SayWhenEmpty ?? house.Value.WhenEmpty == "say";
        var kept = await digests.SubscribeAsync(call.Utterance.Channel, target?.Id, times, say, call.Now, terms, cancellationToken: cancellationToken);
        return new(
            new Paragraph(RichText.Of(before is null ? "This channel now follows:" : "Brought up to date:")),
            new Bullets([SubscriptionWords.Of(kept, target?.Name, call.Now)]),
            new Paragraph(RichText.Of(volume.ToString())),
            new Context(RichText.Of($"End it with “unfollow {kept.Id}”. All orders: “list”.")));
    }

    /// <summary>Why its volume makes one ask before the order is kept; null where it does not.</summary>
    private static string? Doubt(SubscriptionTerms terms, ExpectedVolume volume) =>
        terms.Instant && volume.PerDay > ExpectedVolume.ManyPerDay
            ? "That is many alerts for a channel: narrow it with class:explicit, party:… or source:…, or take digests."
            : volume.KeepsOutAll && !terms.Filter.IsNone
                ? $"It keeps out all there was, as “only {terms.Filter}”: is that meant? “preview” with the same words shows what keeps them out."
                : null;

    private async Task<Message> UnfollowAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var workspace = call.Utterance.Channel.Workspace;
        var orders = await digests.SubscriptionsAsync(workspace, cancellationToken);
        var typed = call.Line.From(0);
        if (typed.Length == 0)
        {
            return HelpCommand.Explain(call.Command, "Which order shall end? Give its id; “list” shows them.");
        }

        var ids = string.Join(", ", orders.Take(20).Select(o => o.Id)) + (orders.Count > 20 ? " …" : "");
        if (typed.Equals("all", StringComparison.OrdinalIgnoreCase) && orders.Count > 1 && !Confirmation.IsGiven(call, ids))
        {
            return Confirmation.Ask(call, $"This ends all {orders.Count} orders of this workspace: {ids}.", "Yes, unfollow all", "list", ids);
        }

        var ending = await MeantAsync(typed, orders, call, cancellationToken);
        if (ending.Count == 0)
        {
            return await ListAsync(call, $"Nothing was changed: there is no order “{CleanText.Clip(typed, 60)}” here.", cancellationToken);
        }

        foreach (var order in ending)
        {
            await digests.UnsubscribeAsync(workspace, order.Number, cancellationToken);
        }

        return await ListAsync(call, $"Ended: {string.Join(", ", ending.Select(o => o.Id))}.", cancellationToken);
    }

    private async Task<IReadOnlyList<Subscription>> MeantAsync(
        string typed, IReadOnlyList<Subscription> orders, CommandCall call, CancellationToken cancellationToken)
    {
        if (typed.Equals("all", StringComparison.OrdinalIgnoreCase))
        {
            return orders;
        }

        if (orders.FirstOrDefault(o => o.Id.Equals(typed, StringComparison.OrdinalIgnoreCase)) is { } named)
        {
            return [named];
        }

        var here = orders.Where(o => o.Channel == call.Utterance.Channel).ToArray();
        if (IsEverybody(typed))
        {
            return [.. here.Where(o => o.Target is null)];
        }

        var found = await answerer.FindTargetsAsync(typed, call.From, cancellationToken);
        return [.. here.Where(o => o.Target is { } id && found.Any(f => f.Id == id))];
    }

    private async Task<Message> ListAsync(CommandCall call, string? first, CancellationToken cancellationToken)
    {
        var orders = await digests.SubscriptionsAsync(call.Utterance.Channel.Workspace, cancellationToken);
        var names = (await ledger.FiguresAsync([.. orders.Select(o => o.Target).OfType<FigureId>().Distinct()], cancellationToken)).ToDictionary(f => f.Id, f => f.Name);
        var blocks = new List<Block>();
        if (first is not null)
        {
            blocks.Add(new Paragraph(RichText.Of(first)));
        }

        if (orders.Count == 0)
        {
            blocks.Add(new Paragraph(RichText.Of("This workspace follows nobody yet. Start with “follow everyone”, or “follow” and a name.")));
            blocks.Add(new Choices([new("Follow everyone here", "follow everyone")]));
            return new(blocks);
        }

        var here = orders.Where(o => o.Channel == call.Utterance.Channel).ToArray();
        AddOrders(blocks, "This channel follows:", here, names, call.Now);
        AddOrders(blocks, "Other channels of this workspace follow:", [.. orders.Except(here)], names, call.Now);
        return new(blocks);
    }

    private static void AddOrders(List<Block> blocks, string title, Subscription[] orders, Dictionary<FigureId, string> names, DateTimeOffset now)
    {
        if (orders.Length > 0)
        {
            blocks.Add(new Paragraph(RichText.Of(title)));
            blocks.Add(new Bullets([.. orders.Take(30).Select(o => SubscriptionWords.Of(o, o.Target is { } id ? names.GetValueOrDefault(id, "somebody") : null, now)),
                .. orders.Length > 30 ? [RichText.Of($"+{orders.Length - 30} more")] : Array.Empty<RichText>()]));
        }
    }

    private static Message NotOne(string typed, IReadOnlyList<Figure> found, CommandCall call)
    {
        var name = CleanText.Clip(typed, 60);
        return found.Count == 0
            ? new(
                new Paragraph(RichText.Of($"Nothing was changed. The record knows nobody called {name} who was ever asked to go. Check the spelling, or follow everyone: then the first call is told too.")),
                new Choices([new("Follow everyone", "follow everyone"), new($"Who has called for {CleanText.Clip(typed, 40)} to go?", $"Who has called for {name} to go?")]))
            : new(
                new Paragraph(RichText.Of($"Nothing was changed: “{name}” could be several people. Whom do you mean?")),
                new Choices([.. found.Take(5).Select(f => new Choice(CleanText.Clip(f.Name, 75), $"follow {f.Name}{call.Line.From(0)[Math.Min(typed.Length, call.Line.From(0).Length)..]}"))]));
    }

    internal static bool IsEverybody(string typed) => typed.ToLowerInvariant() is "everyone" or "everybody" or "all" or "*" or "anyone" or "anybody";
}
