using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace NewsBot.Web.Out.Embed;

/// <summary>Lets other sites show the embedded list in a frame: all of them, or those that the settings name. Stands behind the guard of all pages.</summary>
internal sealed class EmbedGuard(IOptions<WebOptions> options) : IEndpointFilter
{
    private readonly string _policy = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors "
        + (options.Value.EmbeddedBy.Count == 0 ? "*" : string.Join(' ', options.Value.EmbeddedBy));

    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        context.HttpContext.Response.Headers.ContentSecurityPolicy = _policy;
        return next(context);
    }
}
