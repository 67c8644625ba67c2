using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using NewsBot.Web.Asking;
using NewsBot.Web.Assets;
using NewsBot.Web.Chat;
using NewsBot.Web.Desk;
using NewsBot.Web.Health;
using NewsBot.Web.Out.Api;
using NewsBot.Web.Out.Embed;
using NewsBot.Web.Out.Feeds;
using NewsBot.Web.Out.Files;
using NewsBot.Web.Pages;
using NewsBot.Web.Security;
using NewsBot.Web.SignIn;
using NewsBot.Web.Tracker;

namespace NewsBot.Web;

/// <summary>The page people open in a browser.</summary>
public static class WebSurface
{
    /// <summary>Needs the stores, <c>ILedger</c> and <c>IConversation</c> of the other rooms.</summary>
    public static IServiceCollection AddWeb(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<WebOptions>().BindConfiguration(WebOptions.Section).ValidateOnStart();
        services.TryAddEnumerable([
            ServiceDescriptor.Singleton<IValidateOptions<WebOptions>, WebOptionsValidator>(),
            ServiceDescriptor.Singleton<IValidateOptions<WebOptions>, SitesValidator>()]);
        services.AddHostedService<WarmUp>();
        services.TryAddSingleton<RenderedPages>();
        services.TryAddSingleton<TrackerDesk>();
        services.TryAddSingleton<HouseNews>();
        services.TryAddSingleton<FrontDrawn>();
        services.TryAddSingleton<AsOfLists>();
        services.TryAddSingleton<EntryFiles>();
        services.TryAddSingleton<QuestionLimiter>();
        services.TryAddScoped<AskBox>();
        services.TryAddScoped<HomePage>();
        SignInServices.Add(services);
        ChatServices.Add(services);
        DeskServices.Add(services);
        services.TryAddSingleton<Readiness>();
        return services;
    }

    /// <summary>First of all: who really asks, where a proxy that the settings name stands before this host.</summary>
    public static void UseProxies(this IApplicationBuilder app) => Proxies.Use(app);

    /// <summary>Before everything else: what every answer of this host tells a browser not to do.</summary>
    public static void UseSecureHeaders(this IApplicationBuilder app) => SecureHeaders.Use(app);

    /// <summary>The pages, the health addresses, and a page in plain words for every address nobody else answers.</summary>
    public static void MapWeb(this IEndpointRouteBuilder routes)
    {
        HealthEndpoints.Map(routes);
        SiteAssets.Map(routes.MapGroup("").AddEndpointFilter<PageGuard>());
        var pages = routes.MapGroup("").AddEndpointFilter<PageGuard>();
        pages.MapPage("/", (HttpContext http, HomePage home, CancellationToken stop) => home.ShowAsync(http, stop));
        TrackerRoutes.Map(pages);
        FeedRoutes.Map(pages);
        FileRoutes.Map(pages);
        EmbedRoutes.Map(pages);
        ApiRoutes.Map(pages);
        DeskAssets.Map(pages);
        var staff = pages.MapGroup("").AddEndpointFilter<StaffPolicy>();
        SignInPages.Map(staff);
        ChatServices.Map(staff);
        DeskServices.Map(staff);
        pages.MapFallback("{**path}", (HttpContext _) => TroublePages.NotFound());
    }
}
