using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using IPNetwork = System.Net.IPNetwork;

namespace NewsBot.Web.Security;

/// <summary>
/// Believes the proxies that the settings name, and nobody else, when they tell from which address and by which scheme somebody asks. Their chain is
/// walked back to the first that is not named.
/// </summary>
internal static class Proxies
{
    public static void Use(IApplicationBuilder app)
    {
        var named = app.ApplicationServices.GetRequiredService<IOptions<WebOptions>>().Value.Proxies;
        if (named.Count == 0)
        {
            return;
        }

        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in named.Select(Parse).OfType<IPNetwork>())
        {
            options.KnownIPNetworks.Add(network);
        }

        app.UseForwardedHeaders(options);
    }

    /// <summary>"10.0.0.7" or "10.0.0.0/8"; null for anything else.</summary>
    public static IPNetwork? Parse(string named) =>
        IPNetwork.TryParse(named, out var network) ? network
        : IPAddress.TryParse(named, out var address) ? new(address, address.GetAddressBytes().Length * 8)
        : null;
}
