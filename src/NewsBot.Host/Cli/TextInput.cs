namespace NewsBot.Host.Cli;

/// <summary>A file, or standard input for "-".</summary>
internal static class TextInput
{
    public static IEnumerable<string> Lines(string file)
    {
        if (file == "-")
        {
            while (Console.In.ReadLine() is { } line)
            {
                yield return line;
            }

            yield break;
        }

        foreach (var line in File.ReadLines(Existing(file)))
        {
            yield return line;
        }
    }

    public static async Task<byte[]> BytesAsync(string file, CancellationToken cancellationToken)
    {
        if (file != "-")
        {
            return await File.ReadAllBytesAsync(Existing(file), cancellationToken);
        }

        using var all = new MemoryStream();
        await using var input = Console.OpenStandardInput();
        await input.CopyToAsync(all, cancellationToken);
        return all.ToArray();
    }

    /// <summary>Whether the argument is an address to fetch rather than a file.</summary>
    public static bool IsAddress(string fileOrUrl, out Uri address) =>
        Uri.TryCreate(fileOrUrl, UriKind.Absolute, out address!) && address.Scheme is "http" or "https";

    private static string Existing(string file) =>
        File.Exists(file) ? file
        : Directory.Exists(file) ? throw new PlainError($"{file} is a folder: give a file, or - for standard input.")
        : throw new PlainError($"{file} is not there. Check the path, or give - for standard input.");
}
