using NewsBot.Core.Commands;
using NewsBot.Testing;

namespace NewsBot.Core.Tests.Commands;

public sealed class ReadmeTests
{
    private const string Header = "| command | does |";

    /// <summary>UPDATE_GOLDEN=1 writes the table into the page.</summary>
    [Fact]
    public void The_table_in_the_README_is_the_table_of_commands()
    {
        var path = Repository.PathOf("README.md");
        var expected = CommandTable.All.Select(c => $"| `{c.Usage.Replace("|", "\\|", StringComparison.Ordinal)}` | {c.Help} |").ToArray();
        var readme = File.ReadAllLines(path);
        var first = Array.IndexOf(readme, Header) + 2;
        var rows = readme.Skip(first).TakeWhile(l => l.StartsWith('|')).ToArray();
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1" && !rows.SequenceEqual(expected))
        {
            File.WriteAllText(path, string.Join('\n', [.. readme.Take(first), .. expected, .. readme.Skip(first + rows.Length)]) + "\n");
            return;
        }

        Assert.Equal(expected, rows);
    }
}
