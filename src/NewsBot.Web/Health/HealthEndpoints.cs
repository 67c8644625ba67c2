using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace NewsBot.Web.Health;

/// <summary>What a supervisor asks: is the program alive, and does it do its work.</summary>
internal static class HealthEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => TypedResults.Text("live"));
        routes.MapGet("/health/ready", ReadyAsync);
    }

    private static async Task<IResult> ReadyAsync(HttpContext context, Readiness readiness, CancellationToken cancellationToken = default)
    {
        context.Response.Headers.CacheControl = "no-store";
        var faults = await readiness.FaultsAsync(cancellationToken);
        return faults.Count == 0
            ? TypedResults.Text("ready")
            : TypedResults.Text("not ready: " + string.Join(' ', faults), statusCode: StatusCodes.Status503ServiceUnavailable);
    }
}
