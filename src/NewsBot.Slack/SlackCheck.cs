using System.Net;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;
using NewsBot.Core.Workspaces;
using NewsBot.Slack.Handlers;
using NewsBot.Slack.Protocol;
using NewsBot.Slack.Protocol.Install;

namespace NewsBot.Slack;

/// <summary>Asks Slack whether the tokens hold and what they allow, and our own public address whether it leads here.</summary>
internal sealed class SlackCheck(
    SlackInstallations installations, ISlackApi api, SlackHttp http, IHttpClientFactory clients, IOptions<SlackOptions> options) : ISurfaceCheck
{
    public async IAsyncEnumerable<SurfaceFinding> CheckAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        if (!options.Value.IsOn)
        {
            yield break;
        }

        var all = await installations.AllAsync(cancellationToken);
        if (installations.Trouble is { } trouble)
        {
            yield return new("Slack token", SlackProblems.Outcome(trouble).Problem ?? "", IsWell: false);
        }
        else if (all.Count == 0)
        {
            yield return new("Slack", $"installed nowhere yet: open {SlackEndpoints.Install} on this host", IsWell: false);
        }

        foreach (var installation in all)
        {
            await foreach (var finding in InstallationAsync(installation, cancellationToken))
            {
                yield return finding;
            }
        }

        if (options.Value.IsSocket)
        {
            var answer = await http.CallAsync("apps.connections.open", options.Value.AppToken!.Trim(), SlackHttp.Form(), cancellationToken);
            yield return answer.IsOk
                ? new("Slack Socket Mode", "Slack opens a connection", IsWell: true)
                : new("Slack Socket Mode", $"Slack opens no connection ({answer.Error}): check AppToken, and that Socket Mode is on in the app's settings.", IsWell: false);
        }

        if (options.Value.PublicBase is { } own)
        {
            yield return await AddressAsync(new(own, SlackEndpoints.Events), cancellationToken);
        }
    }

    private async IAsyncEnumerable<SurfaceFinding> InstallationAsync(
        SlackInstallation installation, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var what = $"Slack {installation.Key}{(installation.Name is { } name ? $" {name}" : "")}";
        var workspace = SlackSurface.Workspace(installation.Key);
        var answer = await api.TestAuthAsync(workspace, cancellationToken);
        if (SlackProblems.Outcome(answer).Problem is { } problem)
        {
            yield return new(what, problem, IsWell: false);
            yield break;
        }

        var granted = answer.Scopes.Count > 0 ? installation with { Scopes = answer.Scopes } : installation;
        yield return new(what, $"the token holds{await MembershipAsync(granted, workspace, cancellationToken)}", IsWell: true);
        var missing = SlackPermissions.Needed.Where(p => !granted.May(p.Key)).Select(p => $"{p.Key} ({p.Value})").ToArray();
        if (missing.Length > 0)
        {
            yield return new($"{what} permissions", $"not granted: {string.Join(", ", missing)}. Add them to the app and install it again.", IsWell: false);
        }
    }

    // An organisation's token is asked by workspace, and it does not tell of which.
    private async Task<string> MembershipAsync(SlackInstallation installation, WorkspaceId workspace, CancellationToken cancellationToken)
    {
        if (installation.IsWholeOrganisation || !installation.May("channels:read"))
        {
            return "";
        }

        var channels = await api.ChannelsAsync(workspace, cancellationToken);
        return channels is null ? "; Slack does not tell which channels it is in" : $"; a member of {channels.Count} channel{(channels.Count == 1 ? "" : "s")}";
    }

    // What is not signed must be refused, by us and not by something that stands before us.
    private async Task<SurfaceFinding> AddressAsync(Uri address, CancellationToken cancellationToken)
    {
        const string What = "Slack address";
        try
        {
            using var client = clients.CreateClient(SlackHttp.HttpName);
            using var response = await client.PostAsync(address, new StringContent("{}"), cancellationToken);
            return response.StatusCode == HttpStatusCode.Unauthorized
                ? new(What, $"{address} leads here and refuses what is not signed", IsWell: true)
                : new(What, $"{address} answers {(int)response.StatusCode} instead of 401: it does not lead to a running NewsBot with a SigningSecret.", IsWell: false);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return new(What, $"{address} cannot be reached from here: {fault.Message}", IsWell: false);
        }
    }
}
