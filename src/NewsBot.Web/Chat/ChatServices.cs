using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NewsBot.Core.Workspaces;
using NewsBot.Web.Security;
using NewsBot.Web.SignIn;

namespace NewsBot.Web.Chat;

internal static class ChatServices
{
    public static void Add(IServiceCollection services)
    {
        services.TryAddSingleton<ChatLog>();
        services.TryAddSingleton<ChatSeats>();
        services.TryAddScoped<ChatTranscript>();
        services.TryAddScoped<ChatStream>();
        services.AddSingleton<ISurface, WebChatSurface>();
    }

    public static void Map(RouteGroupBuilder pages)
    {
        var chat = pages.MapGroup("/chat").AddEndpointFilter<ChatGuard>().AddEndpointFilter<ForgeryGuard>();
        chat.MapGet("", ChatPage.ShowAsync);
        chat.MapPost("", ChatPage.SayAsync);
        chat.MapGet("/events", (HttpContext context, ChatStream stream, CancellationToken _) => stream.SendAsync(context));
        chat.MapGet("/files/{turn}/{place:int}", ChatPage.File);
    }
}
