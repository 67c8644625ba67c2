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
    internal const string Health = "/health/slack";
    internal const string Install = "/slack/install";
    internal const string InstallStart = "/slack/install/start";
    internal const string InstallBack = "/slack/oauth/callback";

    /// <summary>
    /// Maps what Slack calls: <c>/slack/events</c>, <c>/slack/commands</c>, <c>/slack/interactivity</c>, and, with a client id,
    /// <c>/slack/install</c>; nothing while Slack is off.
    /// </summary>
    public static IEndpointRouteBuilder MapSlack(this IEndpointRouteBuilder endpoints)
    {
        var services = endpoints.ServiceProvider;
        if (!services.GetRequiredService<IOptions<SlackOptions>>().Value.IsOn)
        {
            return endpoints;
        }

        var receiver = services.GetRequiredService<SlackReceiver>();
        foreach (var address in (string[])[Events, Commands, Interactivity])
        {
            endpoints.MapPost(address, receiver.ReceiveAsync);
        }

        endpoints.MapGet(Health, SlackHealth.Show);
        if (services.GetRequiredService<IOptions<SlackOptions>>().Value.IsInstallable)
        {
            var install = services.GetRequiredService<SlackInstall>();
            endpoints.MapGet(Install, SlackInstall.PageAsync);
            endpoints.MapGet(InstallStart, install.StartAsync);
            endpoints.MapGet(InstallBack, install.BackAsync);
        }

        return endpoints;
    }
}
