using NewsBot.Core.Messages;

namespace NewsBot.Testing;

/// <summary>Messages that every surface must be able to draw.</summary>
public static class SampleMessages
{
    /// <summary>One of each block, as a digest would have them.</summary>
    public static Message Digest { get; } = new(
        new Heading("Calls for Ann Doe to go"),
        new Paragraph(new RichText(new Run("Two"), new Run(" new calls", Strong: true), new Run(" since yesterday, "), Link("both in the Harbour Echo", "/1"), new Run("."))),
        new Heading("Explicit", Level: 2),
        new Quotation("She \"must go\" – today & not tomorrow."),
        new Bullets([
            new RichText(new Run("Bo Roe", Strong: true), new Run(" (Harbour Party), "), Link("Harbour Echo", "/1?a=1&b=(2)")),
            RichText.Of("Cy Poe, in a letter"),
        ]),
        new Facts([new("Explicit", RichText.Of("2")), new("First call", new RichText(Link("3 March 2025", "/1")))]),
        new Choices([new("Who else?", "who else has called for Ann Doe to go?"), new("Show the list", "list Ann Doe")]),
        new Context(new RichText(new Run("As of 09:15 Europe/London, from 2 stories. "), Link("Coverage", "/coverage_of_feeds"))));

    /// <summary>One of each block that a digest has not, as answers and rulings have them.</summary>
    public static Message Desk { get; } = new(
        new Heading("Calls for Ann Doe to go"),
        new Quotation("She must go.", new RichText(new Run("Bo Roe, "), Link("Harbour Echo 11:02", "/1"))),
        new Bullets([RichText.Of("the first source"), new RichText(new Run("leader", Struck: true), new Run(" deputy leader of Eastmere"))], IsNumbered: true),
        new Table(
            "By party",
            [new("Party"), new("Explicit", IsNumber: true), new("First call")],
            [
                [new RichText(new Run("Harbour Party", Strong: true)), RichText.Of("12"), new RichText(Link("3 March 2025", "/1"))],
                [RichText.Of("Shore Alliance"), RichText.Of("3")],
            ]),
        new Chart(
            "Explicit callers, running count",
            [new("1 March", 1), new("2 March", 4), new("3 March", 15), new("4 March", 0)],
            "From 1 on 1 March to 15 on 3 March."),
        new Listing("calls.csv", "id,caller\r\nC12,\"Roe, Bo\"\r\nC13,Cy Poe\r\n"),
        new Choices([new("Yes, unfollow all", "unfollow all confirm:7Q4KX2", IsDestructive: true), new("No, cancel", "list")]),
        new Menu("Show an entry", [new("C12 Bo Roe", "why C12"), new("C13 Cy Poe", "why C13")]),
        new Form(
            "reclass C12",
            [
                new SelectField("class", "Class", [new("Explicit", "explicit"), new("Timetable", "timetable")], Value: "explicit"),
                new MultiSelectField("sources", "Sources", [new("1 Harbour Echo", "1"), new("2 Shore Post", "2")], Values: ["2"]),
                new TimeField("at", "When", IsNeeded: false, new TimeOnly(7, 30)),
                new TextField("reason", "Reason", IsLong: true),
                new TextField("", "Whom", IsNeeded: false, Value: "Ann Doe"),
            ],
            "Rule"));

    /// <summary>Words that try to be more than words, in every place that takes words.</summary>
    public static Message Hostile { get; } = Everywhere(
        "<!channel> <@U012AB3CD> <https://evil.test|Approve> &lt;!here&gt; @here *b* _i_ ~s~ `c` :boom: [x](javascript:alert(1)) "
        + "<at>Everyone</at> **b** {{DATE(2026-01-01)}} ${user} \"}],\"actions\":[ \u202Eesrever\u200B\u0000 <b>x</b>");

    /// <summary>Every kind of address that must not become a link.</summary>
    public static Message HostileLinks { get; } = new(new Bullets(
    [
        .. new[]
        {
            "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x", "slack://open", "file:///etc/passwd", "msteams:x",
            "/relative", "//evil.test/x", "https://echo.test@evil.test/", "ftp://evil.test/",
        }.Select(address => new RichText(new Run("press", Link: new Uri(address, UriKind.RelativeOrAbsolute)))),
    ]));

    public static Message Everywhere(string words)
    {
        var strong = new RichText(new Run(words, Strong: true), new Run(words, Link: new Uri("https://echo.test/1")));
        return new(
            new Heading(words),
            new Heading(words, Level: 2),
            new Paragraph(strong),
            new Quotation(words),
            new Quotation(words, strong),
            new Bullets([strong]),
            new Bullets([new RichText(new Run(words, Struck: true))], IsNumbered: true),
            new Table(words, [new(words), new(words, IsNumber: true)], [[strong, strong], [strong]]),
            new Facts([new(words, strong)]),
            new Chart(words, [new(words, 1), new(words, -1)], words),
            new Listing(words, words),
            new Choices([new(words, words)]),
            new Menu(words, [new(words, words), new(words, "yes")]),
            new Form(
                words,
                [
                    new TextField("reason", words, Value: words),
                    new SelectField("class", words, [new(words, words), new("one", "1")], Value: words),
                    new MultiSelectField("sources", words, [new(words, words), new("one", "1")], Values: [words]),
                    new TimeField("at", words),
                ],
                words),
            new Context(strong),
            new Context(RichText.Of(words)));
    }

    private static Run Link(string words, string path) => new(words, Link: new Uri($"https://harbour-echo.test{path}"));
}
