using Microsoft.AspNetCore.Http;

namespace NewsBot.Web.Markup;

/// <summary>Sends a page.</summary>
internal sealed class HtmlPage(Html page, int status = StatusCodes.Status200OK) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = status;
        httpContext.Response.ContentType = "text/html; charset=utf-8";
        httpContext.Response.ContentLength = page.Bytes;
        if (!HttpMethods.IsHead(httpContext.Request.Method))
        {
            await httpContext.Response.Body.WriteAsync(page.ToBytes(), httpContext.RequestAborted);
        }
    }
}
