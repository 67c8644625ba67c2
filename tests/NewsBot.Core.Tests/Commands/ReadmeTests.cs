using System.Runtime.CompilerServices;
using NewsBot.Core.Commands;

namespace NewsBot.Core.Tests.Commands;

public sealed class ReadmeTests
{
    [Fact]
    public void The_table_in_the_README_is_the_table_of_commands()
    {
        var readme = File.ReadAllLines(Path.Combine(Root(), "README.md"));
        var rows = readme.SkipWhile(l => l != "| command | does |").Skip(2).TakeWhile(l => l.StartsWith('|')).ToArray();

        Assert.Equal(CommandTable.All.Select(c => $"| `{c.Usage.Replace("|", "\\|", StringComparison.Ordinal)}` | {c.Help} |"), rows);
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
