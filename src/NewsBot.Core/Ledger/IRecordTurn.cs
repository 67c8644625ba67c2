namespace NewsBot.Core.Ledger;

/// <summary>Lets one at a time work on the record, over all the hosts that share it.</summary>
public interface IRecordTurn
{
    /// <summary>
    /// Does the work alone, as one transaction: what the work reads through the stores stays true until it is done, and what it writes is
    /// kept whole or not at all. The work uses the stores one after the other, and nothing of it goes on afterwards.
    /// </summary>
    /// <param name="now">The moment by this host's clock.</param>
    /// <param name="work">Is told the moment that it is done at: later than that of any work, on any host, that wrote before.</param>
    Task<T> AloneAsync<T>(DateTimeOffset now, Func<DateTimeOffset, Task<T>> work, CancellationToken cancellationToken = default);
}
