namespace NewsBot.Core.Figures;

/// <summary>The lists that are shipped as plain text inside this room: a line a row, # for a remark.</summary>
internal static class DataFile
{
    /// <summary>The fields of each row, divided by | and trimmed; remarks and empty lines left away.</summary>
    public static IEnumerable<string[]> Rows(string name)
    {
        using var stream = typeof(DataFile).Assembly.GetManifestResourceStream("data/" + name)
            ?? throw new InvalidOperationException($"There is no list {name} in this build.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line.Split('|', StringSplitOptions.TrimEntries);
            }
        }
    }

    /// <summary>The parts of a field, divided by semicolons.</summary>
    public static string[] Parts(string field) => field.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
