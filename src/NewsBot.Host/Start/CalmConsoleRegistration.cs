using Microsoft.Extensions.Logging.Console;

namespace NewsBot.Host.Start;

internal static class CalmConsoleRegistration
{
    /// <summary>
    /// Logs to standard error, calmly; section <c>Logging</c> may say otherwise (levels, or <c>Console:FormatterName</c> "json" for a log collector).
    /// </summary>
    public static ILoggingBuilder AddCalmConsole(this ILoggingBuilder logging, IConfiguration configuration)
    {
        logging.ClearProviders();
        logging.SetMinimumLevel(LogLevel.Information);
        logging.AddFilter("Microsoft", LogLevel.Warning);
        logging.AddFilter("System", LogLevel.Warning);
        logging.AddFilter("Quartz", LogLevel.Warning);
        // That its keys lie in plain files is as meant (see ProtectionKeys), and nothing to tell at every start.
        logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        // These write whole addresses, with what was asked in them: whoever wants more of "Microsoft" gets all but that.
        logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning);
        logging.AddFilter("System.Net.Http.HttpClient", LogLevel.Warning);
        // What stops the host is told by the command line, in plain words or with its stack trace; once is enough.
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        logging.AddConsole(console =>
        {
            console.FormatterName = CalmConsole.FormatterName;
            console.LogToStandardErrorThreshold = LogLevel.Trace;
        });
        logging.AddConsoleFormatter<CalmConsole, ConsoleFormatterOptions>();
        return logging.AddConfiguration(configuration.GetSection("Logging"));
    }
}
