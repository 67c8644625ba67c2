using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NewsBot.Web.Security;
using NewsBot.Web.SignIn;

namespace NewsBot.Web.Desk;

internal static class DeskServices
{
    public static void Add(IServiceCollection services) => services.TryAddSingleton<DeskReplies>();

    public static void Map(RouteGroupBuilder pages)
    {
        var desk = pages.MapGroup("/desk").AddEndpointFilter<StaffGuard>().AddEndpointFilter<ForgeryGuard>();
        desk.MapGet("", OverviewPage.ShowAsync);
        desk.MapGet("/queue", QueuePage.ShowAsync);
        desk.MapGet("/entry/{number:int}", EntryPage.ShowAsync);
        desk.MapGet("/audit", AuditPage.ShowAsync);
        desk.MapGet("/feeds", FeedsPage.ShowAsync);
        desk.MapGet("/subscriptions", SubscriptionsPage.ShowAsync);
        desk.MapGet("/deliveries", DeliveriesPage.ShowAsync);
        desk.MapGet("/settings", SettingsPage.ShowAsync);
        desk.MapPost("/do", DeskAction.DoAsync);
    }
}
