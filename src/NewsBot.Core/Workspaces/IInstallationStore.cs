namespace NewsBot.Core.Workspaces;

/// <summary>
/// What a surface must keep for each place it is installed in, tokens among it. The store knows nothing of what is in it: the surface hands
/// it over encrypted.
/// </summary>
public interface IInstallationStore
{
    /// <summary>Null where nothing is kept under that key.</summary>
    Task<string?> FindAsync(string surface, string key, CancellationToken cancellationToken = default);

    /// <summary>All keys of a surface, in order.</summary>
    Task<IReadOnlyList<string>> KeysAsync(string surface, CancellationToken cancellationToken = default);

    /// <summary>Keeps it whole, in the place of what was there.</summary>
    Task SaveAsync(string surface, string key, string data, DateTimeOffset now, CancellationToken cancellationToken = default);

    /// <summary>False where nothing was kept.</summary>
    Task<bool> RemoveAsync(string surface, string key, CancellationToken cancellationToken = default);

    /// <summary>
    /// Takes the one turn there is among all hosts, for work that must not be done twice at once, such as spending a token that may be used
    /// once. False while another holds it. It ends with <paramref name="until"/>, or with <see cref="GiveTurnBackAsync"/>.
    /// </summary>
    Task<bool> TakeTurnAsync(
        string surface, string key, string holder, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellationToken = default);

    Task GiveTurnBackAsync(string surface, string key, string holder, CancellationToken cancellationToken = default);
}
