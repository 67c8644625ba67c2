using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NewsBot.Teams.Handlers;

namespace NewsBot.Teams;

public static class TeamsEndpoints
{
    internal const string Messages = "/api/messages";

    /// <summary>Maps what Bot Service calls, <c>/api/messages</c>; nothing while Teams is off.</summary>
    public static IEndpointRouteBuilder MapTeams(this IEndpointRouteBuilder endpoints)
    {
        var services = endpoints.ServiceProvider;
        if (services.GetRequiredService<IOptions<TeamsOptions>>().Value.IsOn)
        {
            endpoints.MapPost(Messages, services.GetRequiredService<TeamsMessages>().HandleAsync);
        }

        return endpoints;
    }
}
