using NewsBot.Core.Figures;

namespace NewsBot.Core.Questions;

/// <summary>Keeps what was asked last, over restarts and for all hosts of one record. Keys come hashed; nobody's words are kept.</summary>
public interface IAskedStore
{
    /// <summary>What the thread was last about, as written; null where it is new or was written no later than <paramref name="after"/>.</summary>
    Task<string?> ThreadAsync(string thread, DateTimeOffset after, CancellationToken cancellationToken = default);

    /// <summary>Up to when the asker was last told what is known of a target; null where they did not ask, or no later than <paramref name="after"/>.</summary>
    /// <param name="target">Null for whatever they asked.</param>
    Task<DateTimeOffset?> LastAskedAsync(string asker, FigureId? target, DateTimeOffset after, CancellationToken cancellationToken = default);

    /// <summary>Writes what a thread is now about, and that the asker was told of the target. What stood there before is gone.</summary>
    Task RememberAsync(AskedNote note, CancellationToken cancellationToken = default);

    /// <summary>True where there was something to forget.</summary>
    Task<bool> ForgetAsync(string thread, string asker, CancellationToken cancellationToken = default);

    /// <summary>Forgets threads written before one moment and askers' notes written before another; tells how many rows went.</summary>
    Task<int> ForgetOldAsync(DateTimeOffset threadsBefore, DateTimeOffset askersBefore, CancellationToken cancellationToken = default);
}
