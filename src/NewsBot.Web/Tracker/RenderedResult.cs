using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace NewsBot.Web.Tracker;

/// <summary>Sends what was drawn, or only that the asker has it already (RFC 9110, section 13).</summary>
internal sealed class RenderedResult(Rendered rendered) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = rendered.Status;
        if (rendered.MoveTo is { } address)
        {
            response.Headers.Location = address;
            return;
        }

        if (rendered.Status == StatusCodes.Status200OK)
        {
            response.Headers.ETag = rendered.Tag;
            // To be asked for each time, which costs little: a correction must not wait for a cache.
            response.Headers.CacheControl = "no-cache";
            if (IsKnown(httpContext.Request.Headers.IfNoneMatch))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }

        response.ContentType = rendered.Type;
        response.ContentLength = rendered.Body.Length;
        if (rendered.FileName is { } name)
        {
            response.Headers.ContentDisposition = string.Create(CultureInfo.InvariantCulture, $"attachment; filename=\"{name}\"");
        }

        if (!HttpMethods.IsHead(httpContext.Request.Method))
        {
            await response.Body.WriteAsync(rendered.Body, httpContext.RequestAborted);
        }
    }

    /// <summary>If-None-Match is compared weakly, "*" stands for whatever there is.</summary>
    private bool IsKnown(StringValues given) => EntityTagHeaderValue.TryParseList(given, out var tags)
        && tags.Any(t => t.Equals(EntityTagHeaderValue.Any) || t.Tag.Equals(rendered.Tag, StringComparison.Ordinal));
}
