namespace NewsBot.Browser.Tests;

/// <summary>The browser of this machine.</summary>
internal static class Chromium
{
    private const string Setting = "NEWSBOT_TEST_CHROMIUM";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    /// <summary>
    /// What NEWSBOT_TEST_CHROMIUM names, else the first of Debian's and Google's names in PATH. Without one the test is skipped and says why;
    /// on CI it fails.
    /// </summary>
    public static string Program() => Candidates().FirstOrDefault(File.Exists) ?? Missing.Skip<string>(
        $"Chromium is not on this machine: install it (apt-get install chromium), or name the program in {Setting}.");

    private static IEnumerable<string> Candidates() => Environment.GetEnvironmentVariable(Setting) is { Length: > 0 } named
        ? [named]
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Append("/usr/bin")
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)));
}
