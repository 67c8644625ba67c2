using System.Globalization;
using System.Reflection;

namespace NewsBot.Storage.Sqlite;

/// <summary>One step of the schema: an embedded file, named by its number.</summary>
internal sealed record MigrationScript(int Version, string Name, string Sql)
{
    /// <summary>All steps, in order.</summary>
    public static IReadOnlyList<MigrationScript> All { get; } = [.. ReadAll().OrderBy(s => s.Version)];

    private static IEnumerable<MigrationScript> ReadAll()
    {
        const string Prefix = "Sqlite.";
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var resource in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            var name = resource[Prefix.Length..];
            yield return new(int.Parse(name.AsSpan(0, 4), CultureInfo.InvariantCulture), name[5..], reader.ReadToEnd());
        }
    }
}
