using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using NewsBot.Web.Pages;

namespace NewsBot.Web.Security;

/// <summary>
/// Lets a change through only where it comes from a page that we gave to this very browser: by the token in it, and by what browsers say
/// themselves of where a request begins.
/// </summary>
internal sealed class ForgeryGuard(IAntiforgery tokens) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
        {
            return await next(context);
        }

        return http.Request.Headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin") || !await tokens.IsRequestValidAsync(http)
            ? TroublePages.Forged()
            : await next(context);
    }
}
