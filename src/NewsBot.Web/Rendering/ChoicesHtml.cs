using NewsBot.Core.Messages;
using NewsBot.Web.Markup;

namespace NewsBot.Web.Rendering;

/// <summary>Draws what can be asked next: each choice is a link to the page with that question in it.</summary>
internal static class ChoicesHtml
{
    public static Html Draw(IEnumerable<Choice> choices) => Html.Of($"""
        <ul class="choices">
        {Html.Lines(choices.Select(Draw))}
        </ul>
        """);

    private static Html Draw(Choice choice) => choice.IsDestructive
        ? Html.Of($"""<li><a class="destructive" href="/?q={Uri.EscapeDataString(choice.Says)}">{choice.Label}</a></li>""")
        : Html.Of($"""<li><a href="/?q={Uri.EscapeDataString(choice.Says)}">{choice.Label}</a></li>""");
}
