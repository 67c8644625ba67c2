using System.Runtime.CompilerServices;

namespace NewsBot.Extraction.Tests;

/// <summary>Finds the files that stand beside the tests.</summary>
internal static class CorpusFiles
{
    public static string Beside(string folder, string file) => Path.Combine(Here(), folder, file);

    public static string Corpus(string file) => Path.Combine(Here(), "..", "corpus", file);

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
