namespace NewsBot.Core.Workspaces;

/// <summary>Looks at the whole set-up, for whoever runs NewsBot: record, clock, chat, feeds. What "newsbot doctor" and the desk tell.</summary>
public interface ISetupCheck
{
    /// <summary>What it found, one line each, as it is found.</summary>
    IAsyncEnumerable<SurfaceFinding> CheckAsync(CancellationToken cancellationToken = default);
}
