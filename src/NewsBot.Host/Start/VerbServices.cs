using System.CommandLine;
using Microsoft.Extensions.Options;
using NewsBot.Host.Cli;
using NewsBot.Storage;

namespace NewsBot.Host.Start;

/// <summary>The services of a verb that works once and ends.</summary>
internal static class VerbServices
{
    /// <summary>Settings read and checked, no database touched.</summary>
    /// <param name="more">What the verb needs beside the rooms.</param>
    public static ServiceProvider Build(ParseResult parsed, Action<IServiceCollection>? more = null)
    {
        var configuration = new ConfigurationManager();
        configuration.AddNewsBotSettings(parsed.GetValue(CommonOptions.Settings), parsed.GetValue(CommonOptions.Database));
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddLogging(logging => logging.AddCalmConsole(configuration));
        services.AddProtectionKeys(configuration).AddRooms();
        more?.Invoke(services);
        var provider = services.BuildServiceProvider();
        provider.GetService<IStartupValidator>()?.Validate();
        return provider;
    }

    /// <summary>As <see cref="Build"/>, with the database brought up to date.</summary>
    public static async Task<ServiceProvider> OpenAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var provider = Build(parsed);
        try
        {
            await provider.GetRequiredService<Migrator>().MigrateAsync(cancellationToken);
            return provider;
        }
        catch
        {
            await provider.DisposeAsync();
            throw;
        }
    }
}
