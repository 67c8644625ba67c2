using System.Runtime.CompilerServices;

namespace NewsBot.Web.Tests;

/// <summary>Compares with an approved file beside the test; what differs is left there as <c>.received</c> to be read and approved.</summary>
internal static class Golden
{
    public static void Matches(string name, string actual, [CallerFilePath] string test = "")
    {
        var approved = Path.Combine(Path.GetDirectoryName(test)!, name);
        var expected = File.Exists(approved) ? File.ReadAllText(approved) : "";
        if (expected != actual)
        {
            File.WriteAllText(Path.ChangeExtension(approved, ".received" + Path.GetExtension(approved)), actual);
        }

        Assert.Equal(expected, actual);
    }
}
