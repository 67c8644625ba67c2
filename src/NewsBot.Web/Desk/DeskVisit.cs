using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using NewsBot.Core.Messages;
using NewsBot.Web.Markup;
using NewsBot.Web.Rendering;
using NewsBot.Web.SignIn;

namespace NewsBot.Web.Desk;

/// <summary>One look at a page of the desk.</summary>
/// <param name="Path">The page's own address, without what was asked of it.</param>
/// <param name="Visitor">Who looks.</param>
/// <param name="Route">Where its buttons and forms go.</param>
/// <param name="Done">What came of the last press; null where the page was just opened.</param>
internal sealed record DeskVisit(string Path, Visitor Visitor, ReplyRoute Route, Html? Done)
{
    public static DeskVisit Of(HttpContext context, IAntiforgery tokens, DeskReplies replies)
    {
        var visitor = Visitor.Of(context);
        var here = context.Request.Path + (context.Request.Query["key"].ToString() is { Length: > 0 } key ? $"?key={Uri.EscapeDataString(key)}" : "");
        var route = new ReplyRoute($"/desk/do?back={Uri.EscapeDataString(here)}", tokens.GetAndStoreTokens(context).RequestToken!);
        var done = context.Request.Query["done"].ToString() is { Length: > 0 } id ? replies.Take(id, visitor.Name) : null;
        return new(context.Request.Path.Value ?? "/desk", visitor, route, done is null ? null : MessageHtml.Draw(done, route));
    }

    /// <summary>A form that does one thing.</summary>
    public Html Button(string label, string says) => Html.Of($"""<form {Route.Method} class="inline">{Route.Hidden}<button class="plain" name="q" value="{says}">{label}</button></form>""");

    public Html Draw(Message message) => MessageHtml.Draw(message, Route);
}
