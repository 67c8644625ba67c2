using System.Reflection;
using System.Text.Json;
using NewsBot.Host.Cli;

namespace NewsBot.Host.Start;

/// <summary>
/// Where settings come from, later ones above earlier ones: the shipped appsettings.json or the file named by --settings,
/// user secrets, the environment, the command line.
/// </summary>
internal static class SettingsFile
{
    public static void AddNewsBotSettings(this IConfigurationBuilder configuration, string? file, string? database)
    {
        configuration.Sources.Clear();
        var path = file is null ? Path.Combine(AppContext.BaseDirectory, "appsettings.json") : Path.GetFullPath(file);
        Check(path);
        configuration.AddJsonFile(path, optional: false, reloadOnChange: false);
        configuration.AddUserSecrets(Assembly.GetExecutingAssembly(), optional: true);
        configuration.AddEnvironmentVariables();
        if (database is not null)
        {
            configuration.AddInMemoryCollection([new("NewsBot:Database", database)]);
        }

        // Tells whether the settings are the desk's own (see HostOptions.Sample).
        configuration.AddInMemoryCollection([new("NewsBot:OwnSettings", file is null ? "false" : "true")]);
    }

    private static void Check(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            using var document = JsonDocument.Parse(
                stream, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                throw new PlainError($"The settings file {path} holds no JSON object: start it with {{ \"NewsBot\": {{ … }} }}.");
            }
        }
        catch (JsonException fault)
        {
            throw new PlainError(
                $"The settings file {path} is not valid JSON, line {fault.LineNumber + 1}: {fault.Message} Nothing was started; mend the file and try again.", fault);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new PlainError($"The settings file {path} is not there. Check the path given to --settings.", fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new PlainError($"The settings file {path} cannot be read: {fault.Message}", fault);
        }
    }
}
