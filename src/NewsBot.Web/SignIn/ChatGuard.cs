using Microsoft.AspNetCore.Http;

namespace NewsBot.Web.SignIn;

/// <summary>
/// Stands before the chat: as <see cref="StaffGuard"/>, but while the terminal of this run is watched (<see cref="OneTimeLink.IsOpen"/>) whoever sits at its
/// machine may chat at once, as there.
/// </summary>
internal sealed class ChatGuard(OneTimeLink link) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        Visitor.Of(context.HttpContext) is var visitor && (visitor.IsSignedIn || (visitor.IsLocal && link.IsOpen))
            ? await next(context)
            : SignInPages.AskToSignIn(context.HttpContext);
}
