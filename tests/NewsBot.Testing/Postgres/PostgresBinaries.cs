using Xunit;

namespace NewsBot.Testing.Postgres;

/// <summary>PostgreSQL's own programs on this machine.</summary>
internal static class PostgresBinaries
{
    private const string Setting = "NEWSBOT_TEST_POSTGRES_BIN";

    /// <summary>
    /// The folder of initdb and postgres: what NEWSBOT_TEST_POSTGRES_BIN says, else where Debian puts the newest, else a folder of PATH.
    /// Without one the test is skipped and says why; on CI it fails.
    /// </summary>
    public static string Folder()
    {
        var folder = Candidates().FirstOrDefault(f => File.Exists(Path.Combine(f, "initdb")) && File.Exists(Path.Combine(f, "postgres")));
        if (folder is null)
        {
            const string Words = "PostgreSQL's server is not on this machine: install it (apt-get install postgresql), or name the folder of its "
                + $"initdb in {Setting}.";
            if (Environment.GetEnvironmentVariable("CI") == "true")
            {
                throw new InvalidOperationException(Words);
            }

            Assert.Skip(Words);
        }

        return folder;
    }

    private static IEnumerable<string> Candidates()
    {
        if (Environment.GetEnvironmentVariable(Setting) is { Length: > 0 } named)
        {
            return [named];
        }

        const string Debian = "/usr/lib/postgresql";
        var installed = Directory.Exists(Debian) ? Directory.GetDirectories(Debian) : [];
        return installed
            .OrderByDescending(f => int.TryParse(Path.GetFileName(f), out var version) ? version : 0)
            .Select(f => Path.Combine(f, "bin"))
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries));
    }
}
