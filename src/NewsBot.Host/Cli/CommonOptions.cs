using System.CommandLine;

namespace NewsBot.Host.Cli;

/// <summary>The options that every verb takes.</summary>
internal static class CommonOptions
{
    public static Option<string?> Database { get; } = new("--db")
    {
        Description = "The record: a SQLite path (default data/newsbot.db) or the address of a PostgreSQL database.",
        HelpName = "path or address",
        Recursive = true,
    };

    public static Option<string?> Settings { get; } = new("--settings")
    {
        Description = "A settings file to take instead of the shipped appsettings.json.",
        HelpName = "file",
        Recursive = true,
    };
}
