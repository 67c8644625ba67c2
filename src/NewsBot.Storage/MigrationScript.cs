using System.Globalization;
using System.Reflection;

namespace NewsBot.Storage;

/// <summary>One step of the schema: an embedded file, named by its number. Every step has a file for each database.</summary>
internal sealed record MigrationScript(int Version, string Name, string Sql)
{
    /// <summary>All steps for a database, in order.</summary>
    /// <param name="folder">The folder that holds them in its <c>Migrations</c>: Sqlite or Postgres.</param>
    public static IReadOnlyList<MigrationScript> All(string folder) => [.. ReadAll(folder + ".").OrderBy(s => s.Version)];

    private static IEnumerable<MigrationScript> ReadAll(string prefix)
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var resource in assembly.GetManifestResourceNames().Where(n => n.StartsWith(prefix, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            var name = resource[prefix.Length..];
            yield return new(int.Parse(name.AsSpan(0, 4), CultureInfo.InvariantCulture), name[5..], reader.ReadToEnd());
        }
    }
}
