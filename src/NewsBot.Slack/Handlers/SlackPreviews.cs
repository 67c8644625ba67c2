using System.Text.RegularExpressions;
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
internal sealed partial class SlackPreviews(ISlackApi api, IServiceScopeFactory scopes, ILogger<SlackPreviews> logger)
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
        if (services.GetService<ILedgerStore>() is not { } record || !Uri.TryCreate(link, UriKind.Absolute, out var address))
        {
            return null;
        }

        if (address.AbsolutePath == "/")
        {
            return ("What is new", "new");
        }

        return TargetPath.Match(address.AbsolutePath) is { Success: true } match
            && Guid.TryParse(match.Groups[1].ValueSpan, out var id)
            && await record.FiguresAsync([new FigureId(id)], cancellationToken) is [var target, ..]
            ? (target.Name, $"count \"{target.Name.Replace('"', ' ')}\"")
            : null;
    }

    [GeneratedRegex("^/targets/([0-9a-fA-F-]{36})/?$", RegexOptions.CultureInvariant, 250)]
    private static partial Regex TargetPath { get; }
}
