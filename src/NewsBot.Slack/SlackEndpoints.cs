using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NewsBot.Slack.Handlers;

namespace NewsBot.Slack;

public static class SlackEndpoints
{
    internal const string Events = "/slack/events";
    internal const string Commands = "/slack/commands";
    internal const string Interactivity = "/slack/interactivity";

    /// <summary>
    /// Maps what Slack calls: <c>/slack/events</c>, <c>/slack/commands</c>, <c>/slack/interactivity</c>; nothing while Slack is off.
    /// </summary>
    public static IEndpointRouteBuilder MapSlack(this IEndpointRouteBuilder endpoints)
    {
        var services = endpoints.ServiceProvider;
        if (!services.GetRequiredService<IOptions<SlackOptions>>().Value.IsOn)
        {
            return endpoints;
        }

        var receiver = services.GetRequiredService<SlackReceiver>();
        endpoints.MapPost(Events, receiver.EventsAsync);
        endpoints.MapPost(Commands, receiver.CommandsAsync);
        endpoints.MapPost(Interactivity, receiver.InteractivityAsync);
        return endpoints;
    }
}
