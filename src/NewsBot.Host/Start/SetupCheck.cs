using System.Runtime.CompilerServices;
using NewsBot.Core.Feeds;
using NewsBot.Core.Workspaces;
using NewsBot.Storage;

namespace NewsBot.Host.Start;

/// <summary>Looks at settings, record, clock, chat tokens and feeds. Settings that are not right never get as far as this.</summary>
internal sealed class SetupCheck(
    IConfiguration configuration, Migrator migrator, IEnumerable<ISurfaceCheck> surfaces, IFeedStore feeds, TimeProvider clock) : ISetupCheck
{
    public async IAsyncEnumerable<SurfaceFinding> CheckAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        yield return Well("settings", "read and within bounds");
        yield return Well("chat", (configuration["NewsBot:Slack:BotToken"], configuration["NewsBot:Teams:AppId"]) switch
        {
            ({ Length: > 0 }, { Length: > 0 }) => "Slack and Teams are set up",
            ({ Length: > 0 }, _) => "Slack is set up",
            (_, { Length: > 0 }) => "Teams is set up",
            _ => "no chat workspace: the terminal and the page are the surfaces",
        });
        var (record, problems) = await RecordAsync(cancellationToken);
        yield return record;
        if (!record.IsWell)
        {
            yield break;
        }

        foreach (var problem in problems)
        {
            yield return Ill("record", problem);
        }

        var now = clock.GetUtcNow();
        yield return now.Year is < 2024 or > 2100
            ? Ill("clock", $"it shows {now:yyyy-MM-dd HH:mm} UTC: set the machine's clock.")
            : Well("clock", $"{now:yyyy-MM-dd HH:mm} UTC");
        foreach (var check in surfaces)
        {
            await foreach (var finding in check.CheckAsync(cancellationToken))
            {
                yield return finding;
            }
        }

        foreach (var feed in await feeds.ListAsync(cancellationToken))
        {
            yield return feed.Problem is { } problem
                ? Ill($"{feed.Id} {feed.Name}", problem)
                : Well($"{feed.Id} {feed.Name}", feed.LastReadAt is { } read ? $"read {read.UtcDateTime:yyyy-MM-dd HH:mm} UTC" : "not read yet");
        }
    }

    private async Task<(SurfaceFinding Record, IReadOnlyList<string> Problems)> RecordAsync(CancellationToken cancellationToken)
    {
        try
        {
            var schema = await migrator.MigrateAsync(cancellationToken);
            return (Well("record", $"{schema.Database} ({schema.Kind}), schema version {schema.To}"), [.. await migrator.ProblemsAsync(cancellationToken)]);
        }
        catch (StorageException fault)
        {
            return (Ill("record", fault.Message), []);
        }
    }

    private static SurfaceFinding Well(string what, string words) => new(what, words, IsWell: true);

    private static SurfaceFinding Ill(string what, string words) => new(what, words, IsWell: false);
}
