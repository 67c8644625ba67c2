using System.Globalization;
using System.Text.Json;

namespace NewsBot.Model;

/// <summary>The record of all that was sent and returned, a line of JSON each, a file a day; from it the day's budget is counted, also after a restart.</summary>
internal sealed class ModelRecord(string folder)
{
    /// <summary>How often a model was asked that day, and with how many characters both ways.</summary>
    public async Task<(int Requests, long Characters)> UsedAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var path = File(day);
        var (requests, characters) = (0, 0L);
        if (System.IO.File.Exists(path))
        {
            await foreach (var line in System.IO.File.ReadLinesAsync(path, cancellationToken))
            {
                requests++;
                characters += line.Length;
            }
        }

        return (requests, characters);
    }

    /// <returns>How many characters the line has.</returns>
    public async Task<int> KeepAsync(ModelExchange exchange, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var line = JsonSerializer.Serialize(exchange, ModelJson.Default.ModelExchange);
        await System.IO.File.AppendAllTextAsync(File(DateOnly.FromDateTime(exchange.At.UtcDateTime)), line + "\n", cancellationToken);
        return line.Length;
    }

    private string File(DateOnly day) => Path.Combine(folder, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + ".jsonl");
}
