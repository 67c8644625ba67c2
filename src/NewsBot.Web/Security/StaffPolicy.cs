using Microsoft.AspNetCore.Http;

namespace NewsBot.Web.Security;

/// <summary>What the pages of the desk and the chat may do in a browser: scripts of this host alone, and no frame of anybody's.</summary>
internal sealed class StaffPolicy : IEndpointFilter
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; "
        + "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types newsbot";

    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        context.HttpContext.Response.Headers.ContentSecurityPolicy = Policy;
        return next(context);
    }
}
