using System.Runtime.CompilerServices;

namespace NewsBot.Testing;

/// <summary>
/// What people see, kept as a file beside the test in the folder Golden. Where it differs, the new one is written beside it as
/// "….received.…" to be read; UPDATE_GOLDEN=1 takes the new one over.
/// </summary>
public static class Golden
{
    public static void Matches(string actual, string name, [CallerFilePath] string test = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(test)!, "Golden", name);
        var received = Path.ChangeExtension(path, $".received{Path.GetExtension(path)}");
        actual = actual.ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
        }

        var expected = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        if (expected == actual)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, actual);
        Xunit.Assert.Equal(expected, actual);
    }
}
