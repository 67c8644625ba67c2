using NewsBot.Core.Deliveries;
using NewsBot.Core.Messages;
using NewsBot.Core.Workspaces;

namespace NewsBot.Host.Tests.Sending;

/// <summary>
/// The real store of a host that dies at a chosen step: from then on nothing that it writes is kept, as after kill -9. What was committed
/// before stays.
/// </summary>
internal sealed class KilledStore(IDeliveryStore store, int writesUntilDeath) : IDeliveryStore
{
    private int _left = writesUntilDeath;

    /// <summary>Posts that the vendor had accepted when the host died, before that was written down.</summary>
    public int AcceptedAndNotMarked { get; private set; }

    public bool IsDead => Volatile.Read(ref _left) < 0;

    public Task<int> OweAsync(IReadOnlyList<Delivery> deliveries, CancellationToken cancellationToken = default) =>
        Written(() => store.OweAsync(deliveries, cancellationToken));

    public Task<IReadOnlyList<Delivery>> ClaimAsync(
        string host, DateTimeOffset now, DateTimeOffset until, Func<Delivery, bool> wants, CancellationToken cancellationToken = default) =>
        Written(() => store.ClaimAsync(host, now, until, wants, cancellationToken));

    public Task<bool> BeginAsync(string key, string host, DateTimeOffset now, CancellationToken cancellationToken = default) =>
        Written(() => store.BeginAsync(key, host, now, cancellationToken));

    public Task HoldAsync(string host, ChatChannel channel, DateTimeOffset until, CancellationToken cancellationToken = default) =>
        store.HoldAsync(host, channel, until, cancellationToken);

    public async Task SaveOutcomeAsync(Delivery delivery, CancellationToken cancellationToken = default)
    {
        AcceptedAndNotMarked += Volatile.Read(ref _left) <= 0 && delivery.State == DeliveryState.Sent ? 1 : 0;
        await Written(async () =>
        {
            await store.SaveOutcomeAsync(delivery, cancellationToken);
            return true;
        });
    }

    public Task TellAgainAsync(string key, CancellationToken cancellationToken = default) => store.TellAgainAsync(key, cancellationToken);

    public Task<IReadOnlyList<int>> CloseAsync(ChatChannel channel, string problem, DateTimeOffset now, CancellationToken cancellationToken = default) =>
        Written(() => store.CloseAsync(channel, problem, now, cancellationToken));

    public Task<IReadOnlyList<int>> OpenAsync(ChatChannel channel, DateTimeOffset now, CancellationToken cancellationToken = default) =>
        Written(() => store.OpenAsync(channel, now, cancellationToken));

    public Task SilenceAsync(int subscription, string problem, DateTimeOffset now, CancellationToken cancellationToken = default) =>
        store.SilenceAsync(subscription, problem, now, cancellationToken);

    public Task<IReadOnlyList<Delivery>> SentAsync(ChatChannel channel, int limit, CancellationToken cancellationToken = default) =>
        store.SentAsync(channel, limit, cancellationToken);

    public Task<Delivery?> FindAsync(string key, CancellationToken cancellationToken = default) => store.FindAsync(key, cancellationToken);

    public Task<IReadOnlyList<Delivery>> SearchAsync(DeliverySearch search, CancellationToken cancellationToken = default) =>
        store.SearchAsync(search, cancellationToken);

    public Task<DeliveryCounts> CountAsync(DateTimeOffset since, WorkspaceId? workspace = null, CancellationToken cancellationToken = default) =>
        store.CountAsync(since, workspace, cancellationToken);

    public Task<IReadOnlyList<Carrier>> CarriersAsync(
        WorkspaceId workspace, IReadOnlyCollection<int> entries, ChatChannel? channel = null, CancellationToken cancellationToken = default) =>
        store.CarriersAsync(workspace, entries, channel, cancellationToken);

    public Task<bool> ReplaceAsync(string key, Message message, IReadOnlyList<CarriedEntry> carries, CancellationToken cancellationToken = default) =>
        Written(() => store.ReplaceAsync(key, message, carries, cancellationToken));

    private async Task<T> Written<T>(Func<Task<T>> write) =>
        Interlocked.Decrement(ref _left) < 0 ? throw new OperationCanceledException("The host is dead.") : await write();
}
