using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace NewsBot.Web.Pages;

/// <summary>Stands before every page: says what a browser may do with it, and turns a fault of ours into plain words.</summary>
internal sealed class PageGuard(IOptions<WebOptions> options, ILogger<PageGuard> logger) : IEndpointFilter
{
    private readonly string _policy =
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors "
        + (options.Value.FramedBy.Count == 0 ? "'none'" : string.Join(' ', options.Value.FramedBy));

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = _policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-store";
        try
        {
            return await next(context);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            return Results.Empty;
        }
        catch (Exception e)
        {
            logger.PageFailed(http.Request.Path, e);
            return TroublePages.Fault();
        }
    }
}
