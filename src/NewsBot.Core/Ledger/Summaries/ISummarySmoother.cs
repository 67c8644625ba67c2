namespace NewsBot.Core.Ledger.Summaries;

/// <summary>Makes sentences read better. What comes back is checked and dropped on any doubt.</summary>
public interface ISummarySmoother
{
    /// <summary>As many sentences as were given, in their order; null for none. Never throws but when cancelled.</summary>
    Task<IReadOnlyList<string>?> SmoothAsync(IReadOnlyList<string> sentences, CancellationToken cancellationToken = default);
}
