using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using NewsBot.Core.Feeds;

namespace NewsBot.Web.Health;

/// <summary>What a supervisor asks: is the program alive, and can it do its work.</summary>
internal static class HealthEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => TypedResults.Text("live"));
        routes.MapGet("/health/ready", ReadyAsync);
    }

    private static async Task<IResult> ReadyAsync(IFeedStore feeds, ILoggerFactory loggers, CancellationToken cancellationToken = default)
    {
        try
        {
            await feeds.ListAsync(cancellationToken);
            return TypedResults.Text("ready");
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            loggers.CreateLogger(typeof(HealthEndpoints)).NotReady(e);
            return TypedResults.Text("not ready: the record cannot be read", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
