using System.Globalization;
using System.Text.Json;
using NewsBot.Core.Ledger;
using NewsBot.Core.Messages;
using NewsBot.Core.Search;
using NewsBot.Teams.Handlers;

namespace NewsBot.Teams.Invokes;

/// <summary>The search command: calls and stories while one types, each to be put into a message.</summary>
internal sealed class SearchInvokes(RecordSearch search, TeamsAnswers answers, RecordGate gate) : IInvokeHandler
{
    private const string Pick = "composeExtension/selectItem";
    private const int MostAtOnce = 25;

    public IReadOnlyList<string> Names { get; } = ["composeExtension/query", Pick];

    public async Task<InvokeAnswer> AnswerAsync(InvokeCall call, CancellationToken cancellationToken = default)
    {
        if (string.Equals(call.Activity.Name, Pick, StringComparison.OrdinalIgnoreCase))
        {
            return call.Text("says") is { } says && Looks.Shown(says) is { } shows
                ? InvokeAnswer.Found([ExtensionCards.Of(await call.AskAsync(answers, shows, cancellationToken), shows, "")])
                : InvokeAnswer.FoundNothing("This entry is from another version of NewsBot. Search again.");
        }

        var (skip, count) = (Number(call, "skip") ?? 0, Math.Clamp(Number(call, "count") ?? MostAtOnce, 1, MostAtOnce));
        var typed = Typed(call);
        var found = await search.FindAsync(typed, new(call.Channel.Workspace, gate.Now), skip, count, cancellationToken);
        return found.Count > 0 || skip > 0
            ? InvokeAnswer.Found(found.Select(f => ExtensionCards.Of(new Message(new Paragraph(f.Whole)), f.Title, f.Detail, f.Says)))
            : InvokeAnswer.FoundNothing(string.IsNullOrWhiteSpace(typed)
                ? "Nothing is on record yet. Calls appear here as the feeds bring them."
                : "Nothing on record matches. Try a surname, or a word of a headline.");
    }

    // The one parameter of the command; before anything is typed there is "initialRun" in its place.
    private static string? Typed(InvokeCall call)
    {
        if (call.Value is not { } value || !value.TryGetProperty("parameters", out var parameters) || parameters.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        foreach (var parameter in parameters.EnumerateArray())
        {
            if (parameter.ValueKind == JsonValueKind.Object
                && parameter.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String && name.GetString() != "initialRun"
                && parameter.TryGetProperty("value", out var typed) && typed.ValueKind == JsonValueKind.String)
            {
                return typed.GetString();
            }
        }

        return null;
    }

    private static int? Number(InvokeCall call, string name) =>
        call.Value is { } value && value.TryGetProperty("queryOptions", out var options) && options.ValueKind == JsonValueKind.Object
        && options.TryGetProperty(name, out var number)
            ? number.ValueKind switch
            {
                JsonValueKind.Number when number.TryGetInt32(out var given) => given,
                JsonValueKind.String when int.TryParse(number.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var written) => written,
                _ => null,
            }
            : null;
}
