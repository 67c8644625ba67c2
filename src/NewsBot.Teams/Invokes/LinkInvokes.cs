using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using NewsBot.Core.Figures;
using NewsBot.Core.Ledger;
using NewsBot.Core.Stories;
using NewsBot.Core.Workspaces;
using NewsBot.Teams.Handlers;

namespace NewsBot.Teams.Invokes;

/// <summary>
/// What a pasted link to a page of the tracker shows. Only our own pages are known, by their addresses; nothing is fetched on anybody's
/// word. Where the app is not installed, it shows nothing of a workspace's rulings.
/// </summary>
internal sealed partial class LinkInvokes(ILedgerStore store, IStoryStore stories, TeamsAnswers answers, IOptions<TeamsOptions> options) : IInvokeHandler
{
    private const string Anonymous = "composeExtension/anonymousQueryLink";

    public IReadOnlyList<string> Names { get; } = ["composeExtension/queryLink", Anonymous];

    public async Task<InvokeAnswer> AnswerAsync(InvokeCall call, CancellationToken cancellationToken = default) =>
        call.Text("url") is { } url && await WordsAsync(url, cancellationToken) is { } says
            ? InvokeAnswer.Found([ExtensionCards.Of(await AskAsync(call, says, cancellationToken), "NewsBot", says)])
            : InvokeAnswer.Nothing;

    private Task<Core.Messages.Message> AskAsync(InvokeCall call, string says, CancellationToken cancellationToken) =>
        string.Equals(call.Activity.Name, Anonymous, StringComparison.OrdinalIgnoreCase)
            ? answers.AskAsync(says, new(WorkspaceId.Local, TeamsSurface.SurfaceName, ""), "", "invoke", cancellationToken)
            : call.AskAsync(answers, says, cancellationToken);

    /// <summary>The words whose answer the page shows; null for an address that is none of our pages.</summary>
    private async Task<string?> WordsAsync(string url, CancellationToken cancellationToken)
    {
        if (options.Value.PublicBase is not { } home
            || !Uri.TryCreate(url, UriKind.Absolute, out var asked)
            || asked.UserInfo.Length > 0
            || !string.Equals(asked.GetLeftPart(UriPartial.Authority), home.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase)
            || !asked.AbsolutePath.StartsWith(home.AbsolutePath, StringComparison.Ordinal))
        {
            return null;
        }

        var path = asked.AbsolutePath[home.AbsolutePath.Length..].Trim('/').Split('/');
        return path switch
        {
            [""] or ["targets"] or ["changes"] => "new",
            ["targets", var id] => await AboutAsync(id, name => $"who {name}", cancellationToken),
            ["targets", var id, "timeline"] => await AboutAsync(id, name => $"timeline {name}", cancellationToken),
            ["targets", var id, "changes"] => await AboutAsync(id, name => $"new {name}", cancellationToken),
            ["targets", var id, "backing"] => await AboutAsync(id, name => $"Who is backing {name.Trim('"')}?", cancellationToken),
            ["callers", var id] => await AboutAsync(id, name => $"person {name}", cancellationToken),
            ["entries", var id] when EntryId.IsMatch(id) => $"why {id.ToUpperInvariant()}",
            ["stories", var id] when await stories.FindAsync(new(id), cancellationToken) is { } story => $"why {story.Link.AbsoluteUri}",
            _ => null,
        };
    }

    private async Task<string?> AboutAsync(string figure, Func<string, string> says, CancellationToken cancellationToken) =>
        Guid.TryParse(figure, out var id) && await store.FiguresAsync([new FigureId(id)], cancellationToken) is [var known, ..]
            ? says($"\"{known.Name.Replace('"', '\'')}\"")
            : null;

    [GeneratedRegex(@"^[Cc]\d{1,8}$", RegexOptions.CultureInvariant, 250)]
    private static partial Regex EntryId { get; }
}
