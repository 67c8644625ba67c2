using Microsoft.AspNetCore.Http;

namespace NewsBot.Web.Markup;

/// <summary>Sends a page.</summary>
internal sealed class HtmlPage(Html page, int status = StatusCodes.Status200OK) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = status;
        httpContext.Response.ContentType = "text/html; charset=utf-8";
        await httpContext.Response.WriteAsync(page.ToString(), httpContext.RequestAborted);
    }
}
