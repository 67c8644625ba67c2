using NewsBot.Core.Deliveries;
using NewsBot.Core.Messages;

namespace NewsBot.Host.Cli;

/// <summary>A delivery as JSON.</summary>
internal sealed record DeliveryOutput(
    string Key,
    string Kind,
    string Workspace,
    string Surface,
    string Address,
    string State,
    string? Level,
    DateTimeOffset OwedAt,
    DateTimeOffset NextTryAt,
    DateTimeOffset? SentAt,
    int Tries,
    string? MessageId,
    string? About,
    bool MayBeDouble,
    string? Problem,
    IReadOnlyList<string> Entries,
    string Text)
{
    public static DeliveryOutput Of(Delivery delivery) => new(
        delivery.Key,
        delivery.Kind.ToString().ToLowerInvariant(),
        delivery.Channel.Workspace.Value,
        delivery.Channel.Surface,
        delivery.Channel.Address,
        delivery.State.ToString().ToLowerInvariant(),
        delivery.Level?.ToString().ToLowerInvariant(),
        delivery.OwedAt,
        delivery.NextTryAt,
        delivery.SentAt,
        delivery.Tries,
        delivery.MessageId,
        delivery.About,
        delivery.MayBeDouble,
        delivery.Problem,
        [.. delivery.Carries.Select(c => $"C{c.Entry}")],
        PlainText.Render(delivery.Message, int.MaxValue, withLinks: false));
}
