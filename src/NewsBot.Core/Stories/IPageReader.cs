namespace NewsBot.Core.Stories;

/// <summary>Fetches a story's page and takes its text.</summary>
public interface IPageReader
{
    /// <summary>Never throws for what a server, a network or a page may do: the answer says what happened.</summary>
    Task<PageAnswer> ReadAsync(Uri link, CancellationToken cancellationToken = default);

    /// <summary>The words of a feed's HTML as paragraphs split by a blank line; empty for null.</summary>
    string PlainText(string? html);
}
