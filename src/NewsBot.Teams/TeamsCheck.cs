using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;
using NewsBot.Core.Workspaces;
using NewsBot.Teams.Protocol;

namespace NewsBot.Teams;

/// <summary>
/// Asks Microsoft's login for a token and Bot Service for its keys, and our own public address whether it leads here. What only the Azure
/// portal knows, such as the messaging endpoint, it cannot see.
/// </summary>
internal sealed class TeamsCheck(
    ConnectorTokens tokens, SigningKeys keys, IHttpClientFactory clients, IOptions<TeamsOptions> options) : ISurfaceCheck
{
    public async IAsyncEnumerable<SurfaceFinding> CheckAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        if (!options.Value.IsOn)
        {
            yield break;
        }

        var (token, fault) = await tokens.FindAsync(cancellationToken: cancellationToken);
        yield return token is not null
            ? new("Teams token", $"{options.Value.LoginBase.Host} gives a token for the app", IsWell: true)
            : new("Teams token", ConnectorProblems.Outcome(new(0, Code: fault)).Problem ?? "", IsWell: false);

        var isRead = await keys.ReadAsync(cancellationToken);
        yield return isRead
            ? new("Teams keys", $"{BotCloud.Of(options.Value).Metadata.Host} names the keys that Bot Service signs with", IsWell: true)
            : new("Teams keys", $"{BotCloud.Of(options.Value).Metadata} cannot be read, so no message could be believed. Check the network, or OpenIdMetadata.", IsWell: false);

        if (options.Value.PublicBase is { } own)
        {
            yield return await AddressAsync(new(own, TeamsEndpoints.Messages), cancellationToken);
        }
        else
        {
            yield return new("Teams address", "PublicBase is not set: the address is not checked, and links to the tracker's pages are not shown", IsWell: true);
        }
    }

    // What carries no token must be refused, by us and not by something that stands before us.
    private async Task<SurfaceFinding> AddressAsync(Uri address, CancellationToken cancellationToken)
    {
        const string What = "Teams address";
        try
        {
            using var client = clients.CreateClient(TeamsHttp.Name);
            using var response = await client.PostAsync(address, new StringContent("{}"), cancellationToken);
            return (int)response.StatusCode == 401
                ? new(What, $"{address} leads here and refuses what has no token", IsWell: true)
                : new(What, $"{address} answers {(int)response.StatusCode} instead of 401: it does not lead to a running NewsBot with an AppId.", IsWell: false);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return new(What, $"{address} cannot be reached from here: {fault.Message}", IsWell: false);
        }
    }
}
