using NewsBot.Core.Messages;
using NewsBot.Web.Markup;

namespace NewsBot.Web.Rendering;

/// <summary>Draws what can be asked or done next: a link with the question in it, or, where pressing it may change something, a button.</summary>
internal static class ChoicesHtml
{
    public static Html Draw(IEnumerable<Choice> choices) => Draw(choices, ReplyRoute.Asking);

    public static Html Draw(IEnumerable<Choice> choices, ReplyRoute route) => route.Token is null
        ? Html.Of($"""
            <ul class="choices">
            {Html.Lines(choices.Select(c => Link(c, route)))}
            </ul>
            """)
        : Html.Of($"""
            <form {route.Method}>{route.Hidden}
            <ul class="choices">
            {Html.Lines(choices.Select(Button))}
            </ul>
            </form>
            """);

    private static Html Link(Choice choice, ReplyRoute route) =>
        Html.Of($"""<li><a{Kind(choice)} href="{route.For(choice.Says).Action}?q={Uri.EscapeDataString(choice.Says)}">{choice.Label}</a></li>""");

    private static Html Button(Choice choice) =>
        Html.Of($"""<li><button{Kind(choice)} name="q" value="{choice.Says}">{choice.Label}</button></li>""");

    private static Html Kind(Choice choice) => choice.IsDestructive ? Html.Of($" class=\"destructive\"") : Html.Empty;
}
