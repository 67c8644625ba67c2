using NewsBot.Core.Messages;
using NewsBot.Core.Workspaces;

namespace NewsBot.Core.Deliveries;

/// <summary>What is owed and what was sent: every message with the entries that it showed.</summary>
public interface IDeliveryStore
{
    /// <summary>Writes what is owed. One whose key is known is left out: how many were new.</summary>
    Task<int> OweAsync(IReadOnlyList<Delivery> deliveries, CancellationToken cancellationToken = default);

    /// <summary>
    /// Takes what may be tried now for one host: of each conversation only what is owed longest, and nothing that another host has taken
    /// or whose <see cref="Delivery.About"/> is still owed. For one workspace on one surface one host takes at a time, so that several keep to its
    /// limits together; another does when that has taken nothing for ten seconds. The most urgent come first.
    /// </summary>
    /// <param name="host">The name of the host, different for each.</param>
    /// <param name="until">Nobody else takes it before then.</param>
    /// <param name="wants">Whether this host can send it now; what it does not want is left to others and to later.</param>
    Task<IReadOnlyList<Delivery>> ClaimAsync(
        string host, DateTimeOffset now, DateTimeOffset until, Func<Delivery, bool> wants, CancellationToken cancellationToken = default);

    /// <summary>
    /// Marks as attempted what a host has taken and sends in the next moment, for whoever comes after a crash. False where it is that host's no more:
    /// then it is not to be sent.
    /// </summary>
    Task<bool> BeginAsync(string key, string host, DateTimeOffset now, CancellationToken cancellationToken = default);

    /// <summary>No other host takes anything of this workspace on this surface before then: it was asked to wait, or cannot be posted to.</summary>
    Task HoldAsync(string host, ChatChannel channel, DateTimeOffset until, CancellationToken cancellationToken = default);

    /// <summary>Keeps state, tries, next try, message id, problem and what is known of the attempt, and gives the delivery free again.</summary>
    Task SaveOutcomeAsync(Delivery delivery, CancellationToken cancellationToken = default);

    /// <summary>Puts the standing order of a post that is given up back to where the post began: what it held is told with the next one.</summary>
    Task TellAgainAsync(string key, CancellationToken cancellationToken = default);

    /// <summary>
    /// An order falls silent: what is owed to it and was not begun is not sent, and the order goes back to where that began, so that it tells it when
    /// it may speak again. Corrections of what was told go out all the same.
    /// </summary>
    Task SilenceAsync(int subscription, string problem, DateTimeOffset now, CancellationToken cancellationToken = default);

    /// <summary>
    /// A channel is closed to us: all that is owed to it has failed with this problem, its subscriptions are paused, and what they failed to tell
    /// is told when they are resumed. In one transaction.
    /// </summary>
    /// <returns>The numbers of the subscriptions that were paused now.</returns>
    Task<IReadOnlyList<int>> CloseAsync(ChatChannel channel, string problem, DateTimeOffset now, CancellationToken cancellationToken = default);

    /// <summary>
    /// A channel that was closed to us can be posted to again: orders that were paused for that go on, and corrections of the last thirty days that
    /// failed are owed again. In one transaction.
    /// </summary>
    /// <returns>The numbers of the orders that go on.</returns>
    Task<IReadOnlyList<int>> OpenAsync(ChatChannel channel, DateTimeOffset now, CancellationToken cancellationToken = default);

    /// <summary>The last posts to a channel, newest first; replies, edits and notices are left out.</summary>
    Task<IReadOnlyList<Delivery>> SentAsync(ChatChannel channel, int limit, CancellationToken cancellationToken = default);

    /// <summary>Null for an unknown key. With what it carries.</summary>
    Task<Delivery?> FindAsync(string key, CancellationToken cancellationToken = default);

    /// <summary>Without what they carry.</summary>
    Task<IReadOnlyList<Delivery>> SearchAsync(DeliverySearch search, CancellationToken cancellationToken = default);

    /// <summary>How the deliveries stand: those owed since a moment, and all that are owed or drafts.</summary>
    /// <param name="workspace">Only its own; null for all.</param>
    Task<DeliveryCounts> CountAsync(DateTimeOffset since, WorkspaceId? workspace = null, CancellationToken cancellationToken = default);

    /// <summary>The messages of a workspace, sent, owed or waiting as drafts, that show any of these entries; each message once for each entry, earliest first.</summary>
    /// <param name="channel">Only those in this channel; null for all.</param>
    Task<IReadOnlyList<Carrier>> CarriersAsync(
        WorkspaceId workspace, IReadOnlyCollection<int> entries, ChatChannel? channel = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Keeps what a message shall show from now on and the entries in it. Where nobody has taken it for sending yet, it is sent so; true then.
    /// False where it stands already, or may: an edit must be owed.
    /// </summary>
    Task<bool> ReplaceAsync(string key, Message message, IReadOnlyList<CarriedEntry> carries, CancellationToken cancellationToken = default);
}
