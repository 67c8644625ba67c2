using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;

namespace NewsBot.Teams.Protocol;

/// <summary>
/// The HTTP client that MSAL asks for tokens with: ours, which follows no redirect. MSAL knows logins by host name and https alone; where
/// <see cref="TeamsOptions.LoginBase"/> says more (a path, or plain http on this machine) the request is led there.
/// </summary>
internal sealed class MsalHttp(IHttpMessageHandlerFactory handlers, IOptions<TeamsOptions> options) : IMsalHttpClientFactory, IDisposable
{
    private readonly HttpClient _client = new(new ToLogin(handlers.CreateHandler(TeamsHttp.Name), options.Value.LoginBase))
    {
        Timeout = TimeSpan.FromSeconds(15),
        MaxResponseContentBufferSize = TeamsHttp.LargestAnswer,
    };

    public HttpClient GetHttpClient() => _client;

    public void Dispose() => _client.Dispose();

    private sealed class ToLogin(HttpMessageHandler inner, Uri login) : DelegatingHandler(inner)
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.RequestUri is { } asked && asked.Host == login.Host && asked.Port == login.Port && asked.AbsolutePath.EndsWith("/token", StringComparison.Ordinal))
            {
                request.RequestUri = new Uri(login, asked.PathAndQuery.TrimStart('/'));
            }

            return base.SendAsync(request, cancellationToken);
        }
    }
}
