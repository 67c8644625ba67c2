using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace NewsBot.Web.SignIn;

/// <summary>
/// Stands before the chat: as <see cref="StaffGuard"/>, but while no provider is set up whoever sits at this machine may chat at once, as in its terminal.
/// </summary>
internal sealed class ChatGuard(IOptions<SignInOptions> options) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        Visitor.Of(context.HttpContext) is var visitor && (visitor.IsSignedIn || (visitor.IsLocal && !options.Value.HasProvider))
            ? await next(context)
            : SignInPages.AskToSignIn(context.HttpContext);
}
