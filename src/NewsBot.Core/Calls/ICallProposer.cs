using NewsBot.Core.Stories;

namespace NewsBot.Core.Calls;

/// <summary>Points at calls in a story that the rules may have missed. What it says is checked word by word, and waits for an editor.</summary>
public interface ICallProposer
{
    /// <summary>Empty for none; never throws but when cancelled.</summary>
    Task<IReadOnlyList<ProposedCall>> ProposeAsync(Story story, CancellationToken cancellationToken = default);
}
