using NewsBot.Core.Deliveries;
using NewsBot.Core.Messages;

namespace NewsBot.Core.Corrections;

/// <summary>What somebody was told and is no longer so.</summary>
/// <param name="Blocks">The words that put it right; none where all of it still holds.</param>
/// <param name="Entries">The entries as they are now.</param>
public sealed record PutRight(IReadOnlyList<Block> Blocks, IReadOnlyList<CarriedEntry> Entries)
{
    public static PutRight Nothing { get; } = new([], []);
}
