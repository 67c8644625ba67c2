using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using NewsBot.Core.Workspaces;
using NewsBot.Teams.Handlers;
using NewsBot.Teams.Protocol;
using NewsBot.Teams.Rendering;

namespace NewsBot.Teams;

public static class TeamsServices
{
    /// <summary>
    /// Adds Teams as a surface. It asks the <see cref="IConversation"/> that is registered beside it, and is off as long as nothing is
    /// set under <c>NewsBot:Teams</c>.
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

        services.TryAddSingleton<ServiceHosts>();
        services.TryAddSingleton<SigningKeys>();
        services.TryAddSingleton<ServiceTokens>();
        services.TryAddSingleton<MsalHttp>();
        services.TryAddSingleton<ConnectorTokens>();
        services.TryAddSingleton<Connector>();
        services.TryAddSingleton<TeamsPoster>();
        services.TryAddSingleton(_ => new Lanes<TeamsWork>());
        services.TryAddSingleton<TeamsIntake>();
        services.TryAddSingleton<TeamsMessages>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ISurface, TeamsSurface>());
        services.AddHostedService<TeamsWorker>();
        return services;
    }
}
