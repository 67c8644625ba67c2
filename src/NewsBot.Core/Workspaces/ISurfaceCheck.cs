namespace NewsBot.Core.Workspaces;

/// <summary>Looks after a surface's set-up, for whoever runs NewsBot.</summary>
public interface ISurfaceCheck
{
    /// <summary>What it found, one line each; empty while the surface is off.</summary>
    IAsyncEnumerable<SurfaceFinding> CheckAsync(CancellationToken cancellationToken = default);
}
