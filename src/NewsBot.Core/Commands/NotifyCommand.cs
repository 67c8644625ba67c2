using Microsoft.Extensions.Options;
using NewsBot.Core.Digests;
using NewsBot.Core.Figures;
using NewsBot.Core.Ledger;
using NewsBot.Core.Messages;
using NewsBot.Core.Notices;
using NewsBot.Core.Questions;
using NewsBot.Core.Workspaces;

namespace NewsBot.Core.Commands;

/// <summary>notify: alerts for one person alone, and where the keepers hear of this NewsBot's own troubles.</summary>
internal sealed class NotifyCommand(
    IDigestStore orders, INoticeStore notices, Answerer answerer, IEnumerable<ISurface> surfaces, IOptions<CommandOptions> options, IOptions<DigestOptions> house) : ICommandHandler
{
    public IReadOnlyList<string> Does { get; } = ["notify"];

    public Task<Message> RunAsync(CommandCall call, CancellationToken cancellationToken = default) => call.Line.First?.ToLowerInvariant() switch
    {
        "keepers" => KeepersAsync(call, cancellationToken),
        "me" when call.Line.Words.Count > 1 => MeAsync(call, cancellationToken),
        _ => Task.FromResult(HelpCommand.Explain(call.Command, "Say whom it is about: notify me about Jo Roe.")),
    };

    private async Task<Message> MeAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var here = call.Utterance.Channel;
        var surface = surfaces.FirstOrDefault(s => s.Name == here.Surface);
        if (surface is null || await surface.PersonalChannelAsync(here, call.Utterance.Person, cancellationToken) is not { } own)
        {
            return Message.Of("Nothing was changed: I cannot reach you alone from here. Open a conversation of our own, say it there once, and it works from anywhere; or use “follow … instant” in a channel.");
        }

        if (call.Line.Words is [_, var word] && word.Equals("off", StringComparison.OrdinalIgnoreCase))
        {
            var mine = (await orders.SubscriptionsAsync(here.Workspace, cancellationToken)).Where(o => o.Channel == own).ToArray();
            foreach (var order in mine)
            {
                await orders.UnsubscribeAsync(here.Workspace, order.Number, cancellationToken);
            }

            return Message.Of(mine.Length == 0 ? "You had no alerts of your own." : $"Ended: {string.Join(", ", mine.Select(o => o.Id))}.");
        }

        var typed = call.Line.From(call.Line.Words[1].Equals("about", StringComparison.OrdinalIgnoreCase) ? 2 : 1);
        if (typed.Length == 0)
        {
            return HelpCommand.Explain(call.Command, "Say whom it is about: notify me about Jo Roe.");
        }

        // One order for each of whom it is about; what else was ordered of it stays.
        var (target, filter, words) = await AboutAsync(typed, call.From, cancellationToken);
        var topic = filter.IsNone ? "" : filter.ToString().ToLowerInvariant();
        var before = (await orders.SubscriptionsAsync(here.Workspace, cancellationToken)).FirstOrDefault(o => o.Channel == own && o.Target == target?.Id && o.Topic == topic);
        var terms = (before?.Terms ?? SubscriptionTerms.Default with { Digest = false, Filter = filter }) with { Instant = true };
        var kept = await orders.SubscribeAsync(own, target?.Id, before?.Times ?? house.Value.Times, before?.SayWhenEmpty ?? false, call.Now, terms, topic, cancellationToken);
        return new(
            new Paragraph(RichText.Of($"You alone are told of {words}:")),
            new Bullets([SubscriptionWords.Of(kept, target?.Name, call.Now)]),
            new Context(RichText.Of($"End it with “unfollow {kept.Id}”, or all with “notify me off”.")));
    }

    /// <summary>Somebody who is asked to go; else a party that asks; else somebody who may ask.</summary>
    private async Task<(Figure? Target, OrderFilter Filter, string Words)> AboutAsync(string typed, Standpoint from, CancellationToken cancellationToken)
    {
        if (await answerer.FindTargetsAsync(typed, from, cancellationToken) is [var target])
        {
            return (target, OrderFilter.None, $"every new call for {target.Name} to go");
        }

        var name = CleanText.Clip(typed, 80);
        return PartyNames.Find(typed) is { } party
            ? (null, OrderFilter.None with { Parties = [party] }, $"every new call by somebody of {party}")
            : (null, OrderFilter.None with { Callers = [name] }, $"every new call that {name} makes");
    }

    private async Task<Message> KeepersAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (!options.Value.Allows(ChangedBy.Keepers, call.Utterance))
        {
            return Message.Of("Nothing was changed: only the keepers of this NewsBot may choose where its troubles are told. Ask whoever runs it.");
        }

        var here = call.Utterance.Channel;
        switch (call.Line.Words.ElementAtOrDefault(1)?.ToLowerInvariant())
        {
            case "here":
                await notices.SetChannelAsync(here, cancellationToken);
                var open = await notices.OpenAsync(here.Workspace, cancellationToken);
                return open.Count == 0
                    ? Message.Of("From now on this channel is told of feeds, tokens and orders in trouble, once each and when it is over, and daily how things are. Nothing is wrong now.")
                    : new(new Paragraph(RichText.Of("From now on this channel is told of feeds, tokens and orders in trouble. What lasts now:")), new Bullets([.. open.Take(20).Select(n => RichText.Of(n.Words))]));
            case "off":
                return Message.Of(await notices.RemoveChannelAsync(here.Workspace, cancellationToken)
                    ? "No channel of this workspace is told of troubles any more; the log has them." : "No channel of this workspace was told of troubles.");
            default:
                return HelpCommand.Explain(call.Command, "Say “notify keepers here”, or “notify keepers off”.");
        }
    }
}
