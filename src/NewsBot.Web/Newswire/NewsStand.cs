namespace NewsBot.Web.Newswire;

/// <summary>All papers of the sample newswire, as they stand when the host starts at <paramref name="start"/>.</summary>
internal sealed class NewsStand(DateTimeOffset start)
{
    private const string Folder = "Newswire/";
    private const string LayoutFile = "paper.html";

    /// <summary>Name and format of every paper; names and addresses are what <see cref="SampleNewswire.Feeds"/> gives.</summary>
    private static readonly (string Key, string Name, FeedFormat Format)[] Titles =
    [
        ("harrowdale-courier", "Harrowdale Courier", FeedFormat.Rss),
        ("evening-lantern", "Evening Lantern", FeedFormat.Atom),
        ("daily-compass", "The Daily Compass", FeedFormat.Rdf),
        ("northmoor-gazette", "Northmoor Gazette", FeedFormat.Json),
        ("touchline", "Touchline", FeedFormat.Rss),
    ];

    public IReadOnlyList<Paper> Papers { get; } = [.. Titles.Select(t => Load(t.Key, t.Name, t.Format, start.ToUniversalTime()))];

    public static byte[] File(string name)
    {
        using var stream = typeof(NewsStand).Assembly.GetManifestResourceStream(Folder + name)
            ?? throw new InvalidOperationException($"The program was built without the newswire's {name}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static Paper Load(string key, string name, FeedFormat format, DateTimeOffset start)
    {
        var folder = $"{Folder}{key}/";
        var stories = typeof(NewsStand).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(folder, StringComparison.Ordinal) && !n.EndsWith(LayoutFile, StringComparison.Ordinal))
            .Select(n => n[folder.Length..])
            .Select(file => StoryFile.Read($"/newswire/{key}/{Path.GetFileNameWithoutExtension(file)}", Text($"{key}/{file}"), start))
            .OrderByDescending(s => s.Published);
        return new(key, name, format, Text($"{key}/{LayoutFile}"), [.. stories]);
    }

    private static string Text(string name) => System.Text.Encoding.UTF8.GetString(File(name));
}
