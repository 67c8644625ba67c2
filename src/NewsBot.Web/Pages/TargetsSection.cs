using NewsBot.Core.Messages;
using NewsBot.Web.Markup;
using NewsBot.Web.Rendering;

namespace NewsBot.Web.Pages;

/// <summary>Everybody who is asked to go, with the counts.</summary>
internal static class TargetsSection
{
    public static Html Draw(IReadOnlyList<TargetTally> targets) => Html.Of($"""
        <section aria-labelledby="targets">
        <h2 id="targets">Asked to go</h2>
        {(targets.Count == 0 ? Html.Of($"<p>Nobody so far. Names appear here as soon as a story reports a call.</p>") : List(targets))}
        </section>
        """);

    private static Html List(IReadOnlyList<TargetTally> targets) => Html.Of($"""
        <ul class="targets">
        {Html.Lines(targets.Select(Row))}
        </ul>
        """);

    private static Html Row(TargetTally tally) => Html.Of($"""
        <li>
        <a href="{Address(tally)}">{ShownText.Cut(tally.Target.Name, 120)}</a>
        <span class="count">{TallyWords.Headline(tally)}</span>
        <span class="small">{Details(tally)}</span>
        </li>
        """);

    private static Html Details(TargetTally tally)
    {
        var rest = TallyWords.Rest(tally);
        return tally.Latest is not { } day ? Html.Of($"{rest}")
            : rest.Length == 0 ? Html.Of($"latest {TimeHtml.Day(day)}")
            : Html.Of($"{rest}; latest {TimeHtml.Day(day)}");
    }

    private static string Address(TargetTally tally) => $"/targets/{tally.Target.Id}";
}
