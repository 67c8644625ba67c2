using System.Net;
using Microsoft.Extensions.Logging;
using NewsBot.Core.Stories;
using NewsBot.Reading.Fetching;

namespace NewsBot.Reading.Articles;

/// <summary>Fetches a story's page through <see cref="SafeHttp"/> and reads it.</summary>
internal sealed class PageReader(SafeHttp http, ILogger<PageReader> logger) : IPageReader
{
    public string PlainText(string? html) => FeedText.Of(html);

    public async Task<PageAnswer> ReadAsync(Uri link, CancellationToken cancellationToken = default)
    {
        var answer = await http.GetAsync(new FetchRequest(link, FetchRequest.PageTypes) { ObeysRobots = true }, cancellationToken).ConfigureAwait(false);
        if (answer.Problem is not null)
        {
            return new(null, answer.Problem, answer.Status is HttpStatusCode.NotFound or HttpStatusCode.Gone);
        }

        try
        {
            var page = ArticleReader.Read(answer.Body, answer.Address, answer.ContentType);
            return new(page, null);
        }
        catch (UnreadablePageException fault)
        {
            return new(null, fault.Message);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // One page that trips the parser must not stop a feed.
            logger.PageTripped(answer.Address, fault);
            return new(null, "The page could not be read. Open it in a browser; the story keeps the feed's own text.");
        }
    }
}
