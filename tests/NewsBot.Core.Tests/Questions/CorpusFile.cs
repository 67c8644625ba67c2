using System.Runtime.CompilerServices;

namespace NewsBot.Core.Tests.Questions;

internal static class CorpusFile
{
    public static string Path(string name, [CallerFilePath] string here = "") =>
        System.IO.Path.GetFullPath(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(here)!, "..", "..", "corpus", name));
}
