namespace NewsBot.Core.Stories;

/// <summary>Fetches a story's page and takes its text.</summary>
public interface IPageReader
{
    /// <summary>Never throws for what a server, a network or a page may do: the answer says what happened.</summary>
    Task<PageAnswer> ReadAsync(Uri link, CancellationToken cancellationToken = default);
}
