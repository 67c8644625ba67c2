using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NewsBot.Core.Feeds;
using NewsBot.Reading.Fetching;

namespace NewsBot.Reading.WebSub;

public static class WebSubEndpoints
{
    private const int LargestPush = 1024 * 1024;

    /// <summary>Maps what hubs call, below <c>/websub/</c>; nothing while no public address is set.</summary>
    public static IEndpointRouteBuilder MapWebSub(this IEndpointRouteBuilder endpoints)
    {
        if (endpoints.ServiceProvider.GetRequiredService<IOptions<WebSubOptions>>().Value.IsOn)
        {
            endpoints.MapGet(HubSubscriber.Prefix + "{path}", ConfirmAsync);
            endpoints.MapPost(HubSubscriber.Prefix + "{path}", TakeAsync);
        }

        return endpoints;
    }

    private static async Task<IResult> ConfirmAsync(string path, HttpRequest request, HubSubscriber subscriber, CancellationToken cancellationToken)
    {
        var query = request.Query;
        return await subscriber.ConfirmAsync(path, query["hub.mode"], query["hub.topic"], query["hub.challenge"], query["hub.lease_seconds"], cancellationToken)
            .ConfigureAwait(false) is { } answer ? Results.Text(answer, "text/plain") : Results.NotFound();
    }

    /// <remarks>What is signed wrongly is answered as if it were right (section 7.1): whoever guesses learns nothing.</remarks>
    private static async Task<IResult> TakeAsync(string path, HttpRequest request, IHubStore hubs, IServiceProvider services, CancellationToken cancellationToken)
    {
        if (await hubs.AtPathAsync(path, cancellationToken).ConfigureAwait(false) is not var (subscription, feed))
        {
            return Results.StatusCode(StatusCodes.Status410Gone);
        }

        byte[] body;
        try
        {
            body = await CappedInflater.ReadCappedAsync(request.Body, LargestPush, cancellationToken).ConfigureAwait(false);
        }
        catch (FetchRefusedException)
        {
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        }

        if (feed.IsPaused || !PushSignature.IsRight(request.Headers["X-Hub-Signature"], subscription.Secret, body))
        {
            return Results.Accepted();
        }

        var pushed = new FetchAnswer { Address = subscription.Hub.Topic, Body = body, ContentType = request.ContentType };
        return services.GetRequiredService<PushQueue>().TryAdd(feed, pushed) ? Results.Accepted() : Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
    }
}
