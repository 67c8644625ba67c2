using System.Globalization;
using NewsBot.Core.Calls;
using NewsBot.Core.Published;
using NewsBot.Web.Markup;
using NewsBot.Web.Tracker;

namespace NewsBot.Web.Pages;

/// <summary>The filters and sorts of a list. What is chosen stands in the address.</summary>
internal static class FilterForm
{
    private const int MostChoices = 40;
    private const int LongestChoice = 60;

    private static readonly (string, string)[] Sorts = [("new", "newest first"), ("old", "oldest first"), ("name", "by surname"), ("party", "by party")];

    private static readonly (string, string)[] States =
        [("standing", "standing"), ("confirmed", "confirmed by an editor"), ("withdrawn", "taken back"), ("disputed", "disputed"), ("all", "all of these")];

    public static Html Draw(PublishedTarget target, ListQuery query, string? fault) => Html.Of($"""
        <details class="filters"{(query.IsNarrowed || query.AsOf is not null || fault is not null ? Html.Of($" open") : Html.Empty)}>
        <summary>Filter and sort</summary>
        {(fault is null ? Html.Empty : Html.Of($"""<p id="fault" class="problem" role="alert">{fault} The whole list is shown.</p>"""))}
        <form action="{Addresses.Target(target.Figure.Id)}" method="get" class="fields">
        {Choice("party", "Party", string.Join(',', query.Parties), target.Parties.Select(p => (p.Name, Counted(p.Name, p.Count))))}
        {Choice("role", "Role", query.Role ?? "", target.Roles.Select(r => (r.Name, Counted(r.Name, r.Count))))}
        {Choice("class", "Class", string.Join(',', query.Classes.Select(c => c.Word().ToLowerInvariant())), Classes())}
        <label>Called on or after <input type="date" name="since" value="{Day(query.Since)}"></label>
        <label>Called before <input type="date" name="before" value="{Day(query.Before)}"></label>
        <label>As known at the end of <input type="date" name="as-of" value="{(query.AsOf is { } at ? Day(DateOnly.FromDateTime(at.UtcDateTime)) : "")}"></label>
        {Choice("state", "Which", query.State, States, withAny: false)}
        {Choice("sort", "Order", query.Sort, Sorts, withAny: false)}
        <button>Show</button>
        </form>
        </details>
        """);

    private static IEnumerable<(string, string)> Classes() =>
        Enum.GetValues<CallClass>().OrderDescending().Select(c => (c.Word().ToLowerInvariant(), c.Word()));

    private static Html Choice(string name, string label, string chosen, IEnumerable<(string Value, string Words)> choices, bool withAny = true)
    {
        var known = choices.Where(c => c.Value.Length <= LongestChoice).Take(MostChoices).ToList();
        if (chosen.Length > 0 && !known.Exists(c => c.Value.Equals(chosen, StringComparison.OrdinalIgnoreCase)))
        {
            known.Add((chosen, chosen));
        }

        return Html.Of($"""
            <label>{label} <select name="{name}">{(withAny ? Option("", "any", chosen.Length == 0) : Html.Empty)}{Html.Concat(known.Select(c => Option(c.Value, c.Words, c.Value.Equals(chosen, StringComparison.OrdinalIgnoreCase))))}</select></label>
            """);
    }

    private static Html Option(string value, string words, bool isChosen) =>
        Html.Of($"""<option value="{value}"{(isChosen ? Html.Of($" selected") : Html.Empty)}>{Core.Messages.CleanText.Clip(words, 80)}</option>""");

    private static string Counted(string name, int count) => string.Create(CultureInfo.InvariantCulture, $"{name} ({count:N0})");

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
