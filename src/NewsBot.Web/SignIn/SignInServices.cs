using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using NewsBot.Web.Rendering;

namespace NewsBot.Web.SignIn;

internal static class SignInServices
{
    /// <summary>A token endpoint and a list of keys are small.</summary>
    private const int LongestAnswer = 512 * 1024;

    public static void Add(IServiceCollection services)
    {
        services.AddOptions<SignInOptions>().BindConfiguration(SignInOptions.Section).ValidateOnStart();
        services.TryAddEnumerable([
            ServiceDescriptor.Singleton<IValidateOptions<SignInOptions>, SignInOptionsValidator>(),
            ServiceDescriptor.Singleton<IValidateOptions<SignInOptions>, ProviderValidator>()]);
        services.AddDataProtection();
        services.AddHttpClient(Provider.Client, client =>
        {
            client.Timeout = TimeSpan.FromSeconds(10);
            client.MaxResponseContentBufferSize = LongestAnswer;
        }).ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) });
        services.TryAddSingleton<OneTimeLink>();
        services.TryAddSingleton<JourneyCookie>();
        services.TryAddSingleton<Provider>();
        services.AddAuthentication(Visitor.Scheme).AddCookie(cookie =>
        {
            cookie.Cookie.Name = "newsbot-desk";
            cookie.Cookie.HttpOnly = true;
            // Somebody who follows a link in Slack to the desk is to be there; what changes something has a token of its own.
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.SlidingExpiration = true;
            cookie.Events.OnValidatePrincipal = visit =>
            {
                if (visit.Principal is not { } user || !Visitor.IsStillWelcome(visit.HttpContext, user))
                {
                    visit.RejectPrincipal();
                }

                return Task.CompletedTask;
            };
        });
        services.AddOptions<CookieAuthenticationOptions>(Visitor.Scheme).Configure<IOptions<SignInOptions>>((cookie, signIn) => cookie.ExpireTimeSpan = signIn.Value.Stay);
        services.AddAntiforgery(forgery =>
        {
            forgery.Cookie.Name = "newsbot-forms";
            forgery.Cookie.SameSite = SameSiteMode.Strict;
            forgery.FormFieldName = ReplyRoute.TokenField;
            // Where we may be framed is told by the policy of each page.
            forgery.SuppressXFrameOptionsHeader = true;
        });
    }
}
