using System.Text.Json;
using NewsBot.Core.Ledger.Summaries;

namespace NewsBot.Model;

/// <summary>Has the model make sentences read better.</summary>
internal sealed class SummarySmoother(ModelDesk desk) : ISummarySmoother
{
    private const string Task =
        "The field \"sentences\" is a JSON array of sentences. Make each read better by changing only its joining words (and, also, while, the, a, of, on, in, at, to, for, has, had, have) and commas. "
        + "Keep every name, number, day, quote and other word, in order. Answer with a JSON array of as many sentences, alone.";

    public async Task<IReadOnlyList<string>?> SmoothAsync(IReadOnlyList<string> sentences, CancellationToken cancellationToken = default)
    {
        var data = new Dictionary<string, string> { ["sentences"] = JsonSerializer.Serialize(sentences, ModelJson.Default.IReadOnlyListString) };
        var answer = await desk.AskAsync(ModelUses.Summaries, Task, data, cancellationToken);
        var (from, to) = (answer?.IndexOf('[', StringComparison.Ordinal) ?? -1, answer?.LastIndexOf(']') ?? -1);
        try
        {
            return from >= 0 && to > from && JsonSerializer.Deserialize(answer.AsSpan(from, to - from + 1), ModelJson.Default.ListString) is { } smooth && smooth.TrueForAll(s => s is not null)
                ? smooth : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
