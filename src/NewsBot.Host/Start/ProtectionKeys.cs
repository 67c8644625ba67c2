using Microsoft.AspNetCore.DataProtection;

namespace NewsBot.Host.Start;

/// <summary>The keys that tokens in the record are encrypted with. They are kept beside the record and not in it.</summary>
internal static class ProtectionKeys
{
    /// <summary>
    /// Keeps the keys in the folder <c>NewsBot:Keys</c>; default: <c>keys</c> beside the SQLite file, and <c>data/keys</c> with PostgreSQL,
    /// where several hosts must be given one folder.
    /// </summary>
    public static IServiceCollection AddProtectionKeys(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddDataProtection().SetApplicationName("NewsBot").PersistKeysToFileSystem(new DirectoryInfo(Folder(configuration)));
        return services;
    }

    private static string Folder(IConfiguration configuration)
    {
        if (configuration["NewsBot:Keys"] is { Length: > 0 } given)
        {
            return Path.GetFullPath(given);
        }

        var database = configuration["NewsBot:Database"] ?? "data/newsbot.db";
        var isAddress = database.Contains("://", StringComparison.Ordinal) || database.Contains('=', StringComparison.Ordinal);
        return Path.GetFullPath(isAddress ? "data/keys" : Path.Combine(Path.GetDirectoryName(Path.GetFullPath(database))!, "keys"));
    }
}
