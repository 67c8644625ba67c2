using System.Diagnostics;
using System.Text;

namespace NewsBot.Extraction.Tests;

/// <summary>Whatever arrives, the reader answers, in good time, and quotes only what is printed.</summary>
public sealed class RobustnessTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static TheoryData<string, string> Hostile() => new()
    {
        { "nothing", "" },
        { "blanks", " \n\n \t\n\n" },
        { "noughts", "Ann\0 Roe said\0 Tom\0 Day should\0 resign\0." },
        { "open quotation marks", string.Concat(Enumerable.Repeat("\"“‘«' he should resign, ", 2000)) },
        { "closing marks", string.Concat(Enumerable.Repeat("resign” ’ ' » \" ", 3000)) },
        { "right to left", "\u202eقال أحمد إن الوزير should resign \u202c ודנה כהן said he must go." },
        { "surrogates", "\ud83d\ude00 Ann Roe said \ud800 Tom Day should resign \udfff \ud83c" },
        { "brackets", new string('(', 20000) + " resign " + new string(')', 20000) },
        { "apostrophes", string.Concat(Enumerable.Repeat("'s 's ' Ann's resign ", 4000)) },
        { "entities", string.Concat(Enumerable.Repeat("&amp;&#8217;&quot;&nbsp;<b>resign</b><br/>&#x41;&bogus;&", 2000)) },
        { "commas", "Ann Roe" + string.Concat(Enumerable.Repeat(", Tom Day", 4000)) + " and Bob Cross said Kim Lee should resign." },
        { "ands", string.Concat(Enumerable.Repeat("Ann Roe and Tom Day and ", 4000)) + " should resign." },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_hostile_text_is_read_to_its_end(string what, string text)
    {
        var clock = Stopwatch.StartNew();
        var reading = Stories.Read(text, text.Length < 500 ? text : "Mayor told to resign");
        Assert.True(clock.Elapsed < Patience, $"{what} took {clock.Elapsed}");
        Assert.All(reading.Calls, c => Assert.False(string.IsNullOrWhiteSpace(c.Caller.Name)));
    }

    [Fact]
    public void A_megabyte_without_a_full_stop_is_read_in_good_time()
    {
        var text = new StringBuilder("Ann Roe said the mayor Tom Day should resign and ");
        while (text.Length < 1_000_000)
        {
            text.Append("the council met again to talk about the budget and the roads while people waited ");
        }

        var clock = Stopwatch.StartNew();
        Stories.Read(text.ToString());
        Assert.True(clock.Elapsed < Patience, $"It took {clock.Elapsed}.");
    }

    [Fact]
    public void Ten_thousand_names_are_read_in_good_time()
    {
        var text = new StringBuilder("Tom Day has been told to resign.\n\n");
        for (var i = 0; i < 10_000; i++)
        {
            text.Append("Ann ").Append((char)('A' + (i % 26))).Append("oe").Append((char)('a' + (i / 26 % 26))).Append((char)('a' + (i / 676))).Append(" said nothing. ");
        }

        var clock = Stopwatch.StartNew();
        Stories.Read(text.ToString());
        Assert.True(clock.Elapsed < Patience, $"It took {clock.Elapsed}.");
    }

    [Fact]
    public void Random_text_never_throws_and_is_never_misquoted()
    {
        var random = new Random(20260101);
        string[] pieces = ["Ann Roe", "Tom Day", "said", "should resign", "\"", "“", "”", "‘", "’", "'", ".", ",", "\n\n", "\n", "the mayor", "called on", "to quit", "he", "she", "they", "who", "and", "(", ")", ":", ";", "?", "…", "Mr", "Labour", "\u00a0", "\u200b", "ﬁ", "&quot;", "has lost confidence in", "letter of no confidence", "wants", "out", "•", "–", "Ó Néill", "ß", "É", "I", "we", "you must go", "withdrawn", "agreed"];
        for (var round = 0; round < 400; round++)
        {
            var text = string.Join(random.Next(4) == 0 ? "" : " ", Enumerable.Range(0, random.Next(1, 60)).Select(_ => random.Next(8) == 0 ? ((char)random.Next(1, 0x3000)).ToString() : pieces[random.Next(pieces.Length)]));
            var story = Stories.Of(text, pieces[random.Next(pieces.Length)]);
            foreach (var call in Stories.Read(story).Calls)
            {
                Assert.Equal(call.Evidence.Sentence, call.Evidence.SentenceSpan.In(story.Whole));
                Assert.Equal(call.Evidence.Quote, call.Evidence.QuoteSpan?.In(story.Whole));
            }
        }
    }

    [Fact]
    public void The_same_story_is_always_read_the_same()
    {
        const string Text = "Ann Roe said Tom Day should resign. Bob Cross agreed. \"He must go,\" said Kim Lee.";
        Assert.Equal(Stories.Calls(Text), Stories.Calls(Text));
        Assert.Equal(3, Stories.Calls(Text).Count);
    }
}
