using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NewsBot.Core.Ledger;
using NewsBot.Core.Messages;
using NewsBot.Core.Search;
using NewsBot.Slack.Protocol;
using NewsBot.Slack.Rendering;

namespace NewsBot.Slack.Handlers;

/// <summary>Fills a menu while somebody types into it: with those on record whose names begin so, and with what was typed itself.</summary>
internal sealed class SlackSuggestions(IServiceScopeFactory scopes)
{
    private const int Most = 20;

    /// <summary>The options; each says "who" with its name.</summary>
    public async Task<SlackAck> AnswerAsync(JsonElement payload)
    {
        var typed = CleanText.Line(payload.Words("value"));
        await using var scope = scopes.CreateAsyncScope();
        IReadOnlyList<string> names = [];
        if (Person.Of(payload) is { } by && scope.ServiceProvider.GetService<TargetNames>() is { } targets && scope.ServiceProvider.GetService<RecordGate>() is { } gate)
        {
            names = await targets.FindAsync(typed, new(SlackSurface.Workspace(by.Team), gate.Now), Most);
        }

        var options = names.Append(typed)
            .Where(name => name.Length > 0)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(name => Options.Of(name, $"who \"{name.Replace('"', '\'')}\""))
            .OfType<Option>()
            .ToArray();
        return SlackAck.Ok with { Body = JsonSerializer.Serialize(new Suggestions(options), SlackJson.Default.Suggestions) };
    }
}
