using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NewsBot.Teams.Handlers;

namespace NewsBot.Teams;

public static class TeamsEndpoints
{
    internal const string Messages = "/api/messages";

    /// <summary>Maps what Bot Service calls, <c>/api/messages</c>. While Teams is off it refuses whoever calls.</summary>
    public static IEndpointRouteBuilder MapTeams(this IEndpointRouteBuilder endpoints)
    {
        endpoints.Map(Messages, endpoints.ServiceProvider.GetRequiredService<TeamsMessages>().HandleAsync);
        return endpoints;
    }
}
