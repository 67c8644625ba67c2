using Microsoft.AspNetCore.Http;

namespace NewsBot.Web.SignIn;

/// <summary>Stands before the desk: whoever has not signed in is asked to, and then comes back to the page they wanted.</summary>
internal sealed class StaffGuard : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        Visitor.Of(context.HttpContext).IsSignedIn ? await next(context) : SignInPages.AskToSignIn(context.HttpContext);
}
