using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsBot.Core.Figures;
using NewsBot.Core.Stories;

namespace NewsBot.Core.Questions;

/// <summary>
/// Remembers what each thread was last about and when each person last asked about whom, for the times that <see cref="QuestionOptions"/> sets. Of a
/// question its sense is kept and not its words; of a person a hash.
/// </summary>
public sealed class AskedMemory(IAskedStore store, IOptions<QuestionOptions> options, TimeProvider clock, ILogger<AskedMemory> logger)
{
    private static readonly TimeSpan BetweenClearings = TimeSpan.FromHours(1);

    private long _clearedAt;

    /// <summary>Null where the thread is new, or has been silent for too long.</summary>
    internal async Task<Remembered?> RecallAsync(string? thread, CancellationToken cancellationToken) =>
        thread is not null && await store.ThreadAsync(Key(thread), clock.GetUtcNow() - options.Value.FollowUps, cancellationToken) is { } about
            ? RememberedJson.Read(about) : null;

    /// <summary>Up to when the asker was last told of the target, or of anything; null where that is not known.</summary>
    internal async Task<DateTimeOffset?> LastAskedAsync(string? asker, FigureId? target, CancellationToken cancellationToken) =>
        asker is null ? null : await store.LastAskedAsync(Key(asker), target, clock.GetUtcNow() - options.Value.LastAsked, cancellationToken);

    /// <summary>An answer is worth more than its memory: where this cannot be written, it is told to the log and the answer is given.</summary>
    internal async Task RememberAsync(string? thread, string? asker, Remembered what, CancellationToken cancellationToken)
    {
        if (thread is null)
        {
            return;
        }

        var now = clock.GetUtcNow();
        try
        {
            await store.RememberAsync(new(Key(thread), RememberedJson.Write(what), Key(asker ?? thread), what.Target, what.AskedAt, now), cancellationToken);
            var cleared = Interlocked.Read(ref _clearedAt);
            if (now.UtcTicks - cleared > BetweenClearings.Ticks && Interlocked.CompareExchange(ref _clearedAt, now.UtcTicks, cleared) == cleared)
            {
                await store.ForgetOldAsync(now - options.Value.FollowUps, now - options.Value.LastAsked, cancellationToken);
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            logger.QuestionNotRemembered(fault);
        }
    }

    /// <summary>True where there was something to forget.</summary>
    internal async Task<bool> ForgetAsync(string? thread, string? asker, CancellationToken cancellationToken) =>
        thread is not null && await store.ForgetAsync(Key(thread), Key(asker ?? thread), cancellationToken);

    private static string Key(string name) => StableHash.Twelve(name);
}
