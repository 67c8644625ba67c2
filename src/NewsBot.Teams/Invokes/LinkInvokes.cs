using Microsoft.Extensions.Options;
using NewsBot.Core.Figures;
using NewsBot.Core.Ledger;
using NewsBot.Core.Workspaces;
using NewsBot.Teams.Handlers;

namespace NewsBot.Teams.Invokes;

/// <summary>
/// What a pasted link to a page of the tracker shows. Only our own pages are known, by their addresses; nothing is fetched on anybody's
/// word. Where the app is not installed, it shows nothing of a workspace's rulings.
/// </summary>
internal sealed class LinkInvokes(ILedgerStore store, TeamsAnswers answers, IOptions<TeamsOptions> options) : IInvokeHandler
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
            [""] => "new",
            ["targets", var id] when Guid.TryParse(id, out var figure) =>
                await store.FiguresAsync([new FigureId(figure)], cancellationToken) is [var target, ..] ? $"who \"{target.Name}\"" : null,
            _ => null,
        };
    }
}
