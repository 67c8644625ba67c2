using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using NewsBot.Core.Workspaces;
using NewsBot.Slack.Handlers;
using NewsBot.Slack.Protocol;
using NewsBot.Slack.Protocol.Install;
using NewsBot.Slack.Protocol.Socket;
using NewsBot.Slack.Rendering;

namespace NewsBot.Slack;

public static class SlackServices
{
    private const int LargestAnswer = 1024 * 1024;

    /// <summary>
    /// Adds Slack as a surface. It asks the <see cref="IConversation"/> that is registered beside it, keeps what arrives and where it is
    /// installed in the stores registered beside it, and is off as long as nothing is set under <c>NewsBot:Slack</c>.
    /// </summary>
    public static IServiceCollection AddSlack(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<SlackOptions>().BindConfiguration(SlackOptions.Section).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SlackOptions>, SlackOptionsValidator>());

        // The factory's own logging would write response addresses, which are secrets.
        services.AddHttpClient(SlackHttp.HttpName, client =>
            {
                client.Timeout = TimeSpan.FromSeconds(20);
                client.MaxResponseContentBufferSize = LargestAnswer;
                client.DefaultRequestHeaders.UserAgent.ParseAdd("NewsBot/0.1");
            })
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                ConnectTimeout = TimeSpan.FromSeconds(5),
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            })
            .RemoveAllLoggers();

        services.AddDataProtection();
        services.TryAddSingleton<SlackHttp>();
        services.TryAddSingleton<SlackPacer>();
        services.TryAddSingleton<InstallationVault>();
        services.TryAddSingleton<SlackInstallations>();
        services.TryAddSingleton<ISlackApi, SlackClient>();
        services.TryAddSingleton<SlackHistory>();
        services.TryAddSingleton<SlackNotices>();
        services.TryAddSingleton<SlackFiles>();
        services.TryAddSingleton<SlackPoster>();
        services.TryAddSingleton<SignedRequests>();
        services.TryAddSingleton<SlackIntake>();
        services.TryAddSingleton<SlackModals>();
        services.TryAddSingleton<SlackEvents>();
        services.TryAddSingleton<SlackCommands>();
        services.TryAddSingleton<SlackSuggestions>();
        services.TryAddSingleton<SlackInteractions>();
        services.TryAddSingleton<SlackReceiver>();
        services.TryAddSingleton(new SocketTimings());
        services.TryAddSingleton<SlackSockets>();
        services.TryAddSingleton<SlackAnswers>();
        services.TryAddSingleton<SlackHome>();
        services.TryAddSingleton<SlackWelcome>();
        services.TryAddSingleton<SlackPreviews>();
        services.TryAddSingleton<SlackInstall>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ISurfaceCheck, SlackCheck>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ISurface, SlackSurface>());
        services.AddHostedService<SlackWorker>();
        services.AddHostedService<SlackSocketMode>();
        return services;
    }
}
