using System.Text.Json;
using NewsBot.Core.Calls;
using NewsBot.Core.Ledger.Lists;
using NewsBot.Testing;

namespace NewsBot.Core.Tests.Ledger.Lists;

public sealed class EntryListTests
{
    private const string Words = "Mary Quill must go";

    [Theory]
    [InlineData(ListOrder.Chronological, false, "Zoë Ábel, Ann Holt, Émile de la Cruz, Bo Ó Laoire, Unite", "oldest first")]
    [InlineData(ListOrder.Chronological, true, "Unite, Bo Ó Laoire, Émile de la Cruz, Ann Holt, Zoë Ábel", "newest first")]
    [InlineData(ListOrder.Alphabetical, false, "Zoë Ábel, Émile de la Cruz, Ann Holt, Bo Ó Laoire, Unite", "in the order of surnames")]
    [InlineData(ListOrder.Party, false, "Émile de la Cruz, Bo Ó Laoire, Ann Holt, Zoë Ábel, Unite", "by party, then surname")]
    public async Task A_list_stands_in_house_order(ListOrder order, bool newestFirst, string names, string said)
    {
        await using var desk = await Desk.OpenAsync();
        foreach (var (name, party, kind, day) in new (string, string?, CallerKind, int)[]
        {
            ("Ann Holt", "Labour", CallerKind.Person, 2), ("Bo Ó Laoire", "Con", CallerKind.Person, 4), ("Zoë Ábel", null, CallerKind.Person, 1),
            ("Émile de la Cruz", "Conservative", CallerKind.Person, 3), ("Unite", null, CallerKind.Organisation, 5),
        })
        {
            await TakeAsync(desk, name, party, kind, date: new(2025, 3, day));
        }

        var list = EntryList.Of(await desk.AboutAsync("Mary Quill"), A.Moment, order, newestFirst);

        Assert.Equal(names, string.Join(", ", list.Entries.Select(e => e.Caller.Name)));
        Assert.Equal(said, list.Order);
        Assert.Contains(said, MarkdownList.Write(list), StringComparison.Ordinal);
        Assert.Contains(said, HtmlList.Write(list), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_days_and_classes_that_are_asked_for_are_listed()
    {
        await using var desk = await Desk.OpenAsync();
        await TakeAsync(desk, "Ann Holt", date: new(2025, 3, 1));
        await TakeAsync(desk, "Bo Kerr", date: new(2025, 3, 2), strength: Strength.ConsiderPosition);
        await TakeAsync(desk, "Cy Lowe", date: new(2025, 3, 3));
        var all = await desk.AboutAsync("Mary Quill");

        Assert.Equal(["C2", "C3"], EntryList.Of(all, A.Moment, since: new(2025, 3, 2)).Entries.Select(e => e.Id));
        Assert.Equal(["C2"], EntryList.Of(all, A.Moment, classes: [CallClass.Position]).Entries.Select(e => e.Id));
    }

    [Theory]
    [InlineData("=HYPERLINK(\"https://bad.test\",\"Ann\")")]
    [InlineData("+1+1")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    public async Task A_name_that_is_a_formula_is_only_text_in_a_spreadsheet(string name)
    {
        var cells = (await HostileAsync(name, CsvList.Write)).Split("\r\n")[1];

        Assert.StartsWith("C1,'", cells.Replace("\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_break_a_comma_and_a_null_keep_a_line_of_values_whole()
    {
        await using var desk = await Desk.OpenAsync();
        var story = A.Story(Words);
        await desk.TakeAsync(story, A.Call(story, "Ann Holt", "Mary Quill", Words, role: "one,\n\"two\"\0"));
        var csv = CsvList.Write(EntryList.Of(await desk.AboutAsync("Mary Quill"), A.Moment));

        Assert.Contains(",\"one,\n\"\"two\"\"\",", csv, StringComparison.Ordinal);
        Assert.DoesNotContain('\0', csv);
    }

    [Theory]
    [InlineData("<img src=x onerror=alert(1)>", "&lt;img src=x onerror=alert(1)&gt;")]
    [InlineData("Ann\" onclick=\"x", "Ann&quot; onclick=&quot;x")]
    public async Task A_name_that_is_markup_is_only_text_in_a_page(string name, string shown)
    {
        var html = await HostileAsync(name, HtmlList.Write);

        Assert.Contains($"<strong>{shown}</strong>", html, StringComparison.Ordinal);
        Assert.Contains("rel=\"noopener noreferrer nofollow\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_is_markup_is_only_text_in_markdown()
    {
        var text = await HostileAsync("**`a|b`**\n# [x](https://bad.test) <b>", MarkdownList.Write);
        var line = text.Split('\n').Single(l => l.StartsWith("- ", StringComparison.Ordinal));

        Assert.StartsWith("- **\\*\\*\\`a\\|b\\`\\*\\* \\# \\[x\\]\\(https://bad.test\\) \\<b\\>**", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_a_web_address_is_linked()
    {
        await using var desk = await Desk.OpenAsync();
        var story = A.Story(Words) with { Link = new Uri("javascript:alert(1)") };
        await desk.TakeAsync(story, A.Call(story, "Ann Holt", "Mary Quill", Words));
        var list = EntryList.Of(await desk.AboutAsync("Mary Quill"), A.Moment);

        Assert.All([CsvList.Write(list), HtmlList.Write(list), MarkdownList.Write(list), JsonList.Write(list)], t => Assert.DoesNotContain("javascript", t, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_JSON_tells_day_date_sources_and_the_moment_first_learnt()
    {
        await using var desk = await Desk.OpenAsync();
        await TakeAsync(desk, "Ann Holt", date: new(2025, 2));
        using var json = JsonDocument.Parse(JsonList.Write(EntryList.Of(await desk.AboutAsync("Mary Quill"), A.Moment)));
        var entry = json.RootElement.GetProperty("entries")[0];

        Assert.Equal("oldest first", json.RootElement.GetProperty("order").GetString());
        Assert.Equal(
            ["id", "caller", "kind", "role", "party", "target", "state", "class", "day", "quote", "source", "link", "sources", "date", "first_learnt", "origins", "on_behalf_of", "flags"],
            entry.EnumerateObject().Select(p => p.Name));
        Assert.Equal("2025-02-01", entry.GetProperty("day").GetString());
        Assert.Equal("2025-02", entry.GetProperty("date").GetString());
        Assert.Equal(A.Moment, entry.GetProperty("first_learnt").GetDateTimeOffset());
        Assert.EndsWith("#:~:text=Mary%20Quill%20must%20go", entry.GetProperty("link").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_list_is_a_header_or_says_that_it_is_empty()
    {
        var list = EntryList.Of([], A.Moment);

        Assert.Single(CsvList.Write(list).TrimEnd().Split('\n'));
        Assert.Contains("Nobody is on this list.", MarkdownList.Write(list), StringComparison.Ordinal);
        Assert.Contains("Nobody is on this list.", HtmlList.Write(list), StringComparison.Ordinal);
    }

    private static async Task<string> HostileAsync(string name, Func<EntryList, string> write)
    {
        await using var desk = await Desk.OpenAsync();
        await TakeAsync(desk, name, kind: CallerKind.Organisation);
        return write(EntryList.Of(await desk.AboutAsync("Mary Quill"), A.Moment));
    }

    private static async Task TakeAsync(
        Desk desk, string name, string? party = null, CallerKind kind = CallerKind.Person, Strength strength = Strength.Resign, PartialDate? date = null)
    {
        var story = A.Story(Words, $"Story of {name.GetHashCode(StringComparison.Ordinal)}");
        await desk.TakeAsync(story, A.Call(story, name, "Mary Quill", Words, strength, kind, party: party, date: date));
    }
}
