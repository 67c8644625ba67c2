namespace NewsBot.Core.Workspaces.Arrivals;

/// <summary>Keeps what chat services brought until it is done, and for a while what it was known by.</summary>
public interface IInboxStore
{
    /// <summary>
    /// Writes a batch whole or not at all, before other writers that wait. New arrivals are work of <paramref name="host"/> until
    /// <paramref name="until"/>. The numbers stand in the order of the arrivals; null for what was known before.
    /// </summary>
    Task<IReadOnlyList<long?>> WriteAsync(
        InboxBatch batch, string host, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellationToken = default);

    /// <summary>Gives a host what waits and nobody works on, oldest first: left by a host that died, or put back.</summary>
    Task<IReadOnlyList<QueuedArrival>> TakeAsync(
        string surface, string host, DateTimeOffset now, DateTimeOffset until, int limit, CancellationToken cancellationToken = default);

    /// <summary>Gives one back, to be taken up from <paramref name="from"/> on.</summary>
    Task PutBackAsync(long number, DateTimeOffset from, CancellationToken cancellationToken = default);

    /// <summary>What the host works on of a surface stays its own until then; a time that has passed gives it all back.</summary>
    Task HoldAsync(string surface, string host, DateTimeOffset until, CancellationToken cancellationToken = default);

    /// <summary>Forgets what was done before <paramref name="before"/>, its keys too.</summary>
    Task ForgetAsync(string surface, DateTimeOffset before, CancellationToken cancellationToken = default);

    /// <summary>Whether anything of that conversation was brought and is not forgotten.</summary>
    Task<bool> KnowsAsync(string surface, string conversation, CancellationToken cancellationToken = default);
}
