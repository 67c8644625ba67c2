namespace NewsBot.Storage.Tests;

public sealed class MigrationScriptTests
{
    [Fact]
    public void Steps_are_numbered_from_one_without_a_gap()
    {
        var steps = MigrationScript.All("Sqlite");
        Assert.NotEmpty(steps);
        Assert.Equal(Enumerable.Range(1, steps.Count), steps.Select(s => s.Version));
    }

    [Fact]
    public void Every_step_has_a_file_for_each_database() =>
        Assert.Equal(Named("Sqlite"), Named("Postgres"));

    private static IEnumerable<(int, string)> Named(string folder) => MigrationScript.All(folder).Select(s => (s.Version, s.Name));
}
