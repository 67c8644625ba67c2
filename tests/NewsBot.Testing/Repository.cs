using System.Runtime.CompilerServices;

namespace NewsBot.Testing;

/// <summary>Files of this repository that are checked against the code.</summary>
public static class Repository
{
    public static string PathOf(string file) => Path.Combine(Root(), file);

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
