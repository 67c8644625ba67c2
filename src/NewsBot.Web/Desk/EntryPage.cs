using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using NewsBot.Core.Workspaces;
using NewsBot.Web.Chat;
using NewsBot.Web.Markup;

namespace NewsBot.Web.Desk;

/// <summary>One entry with all that is known of it and every ruling that can be made, as chat shows it to an editor.</summary>
internal static class EntryPage
{
    public static async Task<HtmlPage> ShowAsync(
        int number, HttpContext context, IAntiforgery tokens, DeskReplies replies, IConversation conversation, CancellationToken cancellationToken)
    {
        var visit = DeskVisit.Of(context, tokens, replies);
        var channel = ChatChannels.Of(context);
        async Task<Html> SayAsync(string line) =>
            visit.Draw(await conversation.ReplyAsync(new($"{line} C{number}", channel, visit.Visitor.Name, "desk " + channel.Address), cancellationToken));
        var (why, history) = (await SayAsync("why"), await SayAsync("log"));
        return DeskLayout.Page($"C{number}", visit, Html.Of($"""
            <p><a href="/desk/queue">Back to the rulings</a></p>
            <section class="message" aria-labelledby="why">
            <h2 id="why">What it stands on</h2>
            {why}
            </section>
            <section class="message" aria-labelledby="history">
            <h2 id="history">What has happened</h2>
            {history}
            </section>
            """));
    }
}
