using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsBot.Core.Figures;
using NewsBot.Core.Ledger;
using NewsBot.Core.Messages;
using NewsBot.Core.Workspaces;
using NewsBot.Slack.Handlers.Work;
using NewsBot.Slack.Protocol;
using NewsBot.Slack.Rendering;

namespace NewsBot.Slack.Handlers;

/// <summary>Shows, under a link to one of our own pages, what stands on it as the workspace sees the record.</summary>
internal sealed class SlackPreviews(ISlackApi api, IServiceScopeFactory scopes, ILogger<SlackPreviews> logger)
{
    private const int Most = 5;

    public async Task ShowAsync(LinkShared shared, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var previews = new Dictionary<string, UnfurledLink>(StringComparer.Ordinal);
        foreach (var link in shared.Links.Take(Most))
        {
            if (await PageAsync(scope.ServiceProvider, link, cancellationToken) is var (title, says))
            {
                var place = new ChatChannel(shared.Workspace, SlackSurface.SurfaceName, "");
                var shown = await scope.ServiceProvider.GetRequiredService<IConversation>().ReplyAsync(
                    new(says, place, shared.Person, $"preview:{shared.UnfurlId}"), cancellationToken);
                previews[link] = new(ViewDrawing.Preview(new([new Heading(title, Level: 2), .. shown.Blocks])));
            }
        }

        if (previews.Count > 0
            && SlackProblems.Outcome(await api.UnfurlAsync(shared.Workspace, new(shared.UnfurlId, shared.Source, previews), cancellationToken)).Problem is { } problem)
        {
            logger.PostRefused(shared.UnfurlId, problem);
        }
    }

    /// <summary>What one of our own pages is called, and the words whose answer it shows; null for any other address.</summary>
    private static async Task<(string Title, string Says)?> PageAsync(IServiceProvider services, string link, CancellationToken cancellationToken)
    {
        if (services.GetService<ILedgerStore>() is not { } record || !Uri.TryCreate(link, UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http"))
        {
            return null;
        }

        switch (address.AbsolutePath.Trim('/').Split('/'))
        {
            case [""] or ["targets"] or ["changes"]:
                return ("What is new", "new");
            case ["targets", var id, .. var part] when await NameAsync(record, id, cancellationToken) is { } name:
                return part switch
                {
                    [] => (name, $"count \"{name}\""),
                    ["timeline"] => ($"{name}: timeline", $"timeline \"{name}\""),
                    ["changes"] => ($"{name}: what is new", $"new \"{name}\""),
                    ["backing"] => ($"Who backs {name}", $"Who is backing {name}?"),
                    _ => null,
                };
            case ["callers", var id] when await NameAsync(record, id, cancellationToken) is { } name:
                return (name, $"person \"{name}\"");
            case ["entries", ['C' or 'c', .. var digits]]
                when int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && await record.PairAsync(number, cancellationToken) is not null:
                return ($"C{number}", $"why C{number}");
            default:
                return null;
        }
    }

    private static async Task<string?> NameAsync(ILedgerStore record, string id, CancellationToken cancellationToken) =>
        Guid.TryParse(id, out var figure) && await record.FiguresAsync([new FigureId(figure)], cancellationToken) is [var known, ..]
            ? known.Name.Replace('"', ' ')
            : null;
}
