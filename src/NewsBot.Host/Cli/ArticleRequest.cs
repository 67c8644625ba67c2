namespace NewsBot.Host.Cli;

/// <summary>A line of <c>newsbot article --batch</c>.</summary>
internal sealed class ArticleRequest
{
    public string? File { get; set; }

    public string? Url { get; set; }
}
