using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsBot.Core.Workspaces;
using NewsBot.Core.Workspaces.Arrivals;
using NewsBot.Teams.Handlers;
using NewsBot.Teams.Invokes;
using NewsBot.Teams.Protocol;
using NewsBot.Teams.Rendering;

namespace NewsBot.Teams;

public static class TeamsServices
{
    /// <summary>So many conversations are answered at a time.</summary>
    private const int Lanes = 8;

    /// <summary>The service takes thirty answers a second, and a desk may ask faster for some minutes.</summary>
    private const int MostWaiting = 50_000;

    /// <summary>
    /// Adds Teams as a surface. It asks the <see cref="IConversation"/> that is registered beside it, keeps what arrives and where it comes
    /// from in the stores, and is off as long as nothing is set under <c>NewsBot:Teams</c>.
    /// </summary>
    public static IServiceCollection AddTeams(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<TeamsOptions>().BindConfiguration(TeamsOptions.Section).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TeamsOptions>, TeamsOptionsValidator>());

        // The factory's own logging would write conversation ids into every line.
        services.AddHttpClient(TeamsHttp.Name, client =>
            {
                client.Timeout = TimeSpan.FromSeconds(20);
                client.MaxResponseContentBufferSize = TeamsHttp.LargestAnswer;
                client.DefaultRequestHeaders.UserAgent.ParseAdd("NewsBot/0.1");
            })
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                ConnectTimeout = TimeSpan.FromSeconds(5),
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            })
            .RemoveAllLoggers();

        services.TryAddSingleton<LocalClient>();
        services.TryAddSingleton<ServiceHosts>();
        services.TryAddSingleton<SigningKeys>();
        services.TryAddSingleton<ServiceTokens>();
        services.TryAddSingleton<MsalHttp>();
        services.TryAddSingleton<ConnectorTokens>();
        services.TryAddSingleton<SendPace>();
        services.TryAddSingleton<IConnector, Connector>();
        services.TryAddSingleton<TeamsPoster>();
        services.TryAddSingleton<TeamsPlaces>();
        services.TryAddSingleton<TeamsPeople>();
        services.TryAddSingleton<TeamsAnswers>();
        services.TryAddSingleton<TeamsRoster>();
        services.TryAddSingleton<ExpectedReplies>();
        services.TryAddSingleton<TeamsIntake>();
        services.AddInvokes();
        services.TryAddSingleton<TeamsMessages>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ISurface, TeamsSurface>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ISurfaceCheck, TeamsCheck>());
        services.AddKeyedSingleton(TeamsSurface.SurfaceName, (s, _) => new Inbox(
            TeamsSurface.SurfaceName, s.GetRequiredService<IInboxStore>(), s.GetRequiredService<TimeProvider>(), s.GetRequiredService<ILogger<Inbox>>(), Lanes, MostWaiting));
        services.AddHostedService<TeamsWorker>();
        return services;
    }

    private static void AddInvokes(this IServiceCollection services)
    {
        services.TryAddSingleton<TeamsInvokes>();
        services.TryAddEnumerable([
            ServiceDescriptor.Singleton<IInvokeHandler, CardInvokes>(),
            ServiceDescriptor.Singleton<IInvokeHandler, DialogInvokes>(),
            ServiceDescriptor.Singleton<IInvokeHandler, SearchInvokes>(),
            ServiceDescriptor.Singleton<IInvokeHandler, MessageInvokes>(),
            ServiceDescriptor.Singleton<IInvokeHandler, LinkInvokes>(),
            ServiceDescriptor.Singleton<IInvokeHandler, TypingInvokes>(),
            ServiceDescriptor.Singleton<IInvokeHandler, QuietInvokes>()]);
    }
}
