using System.Text;
using Microsoft.AspNetCore.Http;
using NewsBot.Core.Messages;

namespace NewsBot.Web.Chat;

/// <summary>A file of feeds that was given to the chat: OPML, or a table of names and addresses (csv), as the line that imports it.</summary>
internal static class FeedFile
{
    /// <summary>The largest file, in bytes.</summary>
    public const int Largest = 256 * 1024;

    /// <summary>What is shown as said, and what is done.</summary>
    public static async Task<(string Said, string Line)> ReadAsync(IFormFile file, CancellationToken cancellationToken = default)
    {
        using var reader = new StreamReader(file.OpenReadStream(), Encoding.UTF8);
        var text = await reader.ReadToEndAsync(cancellationToken);
        return (
            $"import {CleanText.Clip(file.FileName, 80)}",
            "import " + (text.Contains("<opml", StringComparison.OrdinalIgnoreCase) ? text : string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(Feed).OfType<string>())));
    }

    /// <summary>"Harbour Echo https://harbour-echo.test/rss" of a line of a table; null for a line without an address, such as its head.</summary>
    private static string? Feed(string line)
    {
        var cells = line.Split([',', ';', '\t']).Select(c => c.Trim().Trim('"').Trim()).Where(c => c.Length > 0).ToArray();
        var address = cells.FirstOrDefault(c => c.Contains("://", StringComparison.Ordinal));
        return address is null ? null : $"{CleanText.Clip(cells.FirstOrDefault(c => c != address), 80)} {CleanText.Line(address)}".Trim();
    }
}
