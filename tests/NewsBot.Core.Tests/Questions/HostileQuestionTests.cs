using NewsBot.Core.Commands;
using NewsBot.Core.Ledger;
using NewsBot.Core.Questions;

namespace NewsBot.Core.Tests.Questions;

/// <summary>Whatever is typed is read without a fault, and soon.</summary>
public sealed class HostileQuestionTests(CorpusDesk desk) : IClassFixture<CorpusDesk>
{
    private static readonly DateTimeOffset Monday = new(2024, 5, 13, 9, 0, 0, TimeSpan.FromHours(1));

    private static readonly string[] Pieces =
    [
        "who", "has", "called", "for", "Marsh", "Helena", "to", "go", "since", "before", "between", "and", "8", "May", "31", "February", "2024", "0000",
        "last", "week", "1000", "years", "of", "the", "PM", "?", "!", ".", ",", "’s", "'", "\"", "as", "at", "25:00", "\u202E", "\0", "\uD83D", "𝕏", "é́́́",
        "<@U1>", "any", "Tories", "what", "about", "he", "say", "been", "by", "told", "quit", "resign", "over", "Gaza", "-", "—", "how", "many", "\n", "not",
        "C12", "follow", "party:", "since:", "as-of:", "digest", "zone", "https://x", "29", "1/13/2024", "2199-12-31", "in", "on", "Friday", "this", "night",
        "has it in for", "pulled", "their", "letter", "is it true that", "more", "than", "last", "or", ":", " - ", "the end of", "tell me about", "which paper", "third", "as csv", "forget what I asked",
        "since I last asked", "9-31", "February", "ago", "weekend", "hasn’t", "she", "non-Labour", "outside", "u-turns", "share", "after",
    ];

    [Fact]
    public void Random_words_are_read()
    {
        var random = new Random(20240513);
        for (var i = 0; i < 3_000; i++)
        {
            var text = string.Join(random.Next(5) == 0 ? "" : " ", Enumerable.Range(0, random.Next(1, 25)).Select(_ => Pieces[random.Next(Pieces.Length)]));

            Assert.NotNull(QuestionParser.Parse(text, RecordNames.Empty, Monday));
            Assert.NotNull(CommandLine.Parse(text));
            _ = CommandChoice.Of(text);
            _ = CommandChoice.Mistyped(text);
            _ = OrderReader.Read(CommandLine.Parse(text));
        }
    }

    [Fact]
    public void Random_characters_are_read()
    {
        var random = new Random(7);
        for (var i = 0; i < 1_500; i++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(0, 120)).Select(_ => (char)random.Next(random.Next(3) == 0 ? 0x10000 : 0x100))]);

            Assert.NotNull(QuestionParser.Parse(text, RecordNames.Empty, Monday));
            Assert.NotNull(CommandLine.Parse(text));
        }
    }

    [Fact]
    public async Task Random_words_are_answered()
    {
        var random = new Random(99);
        for (var i = 0; i < 300; i++)
        {
            var text = string.Join(' ', Enumerable.Range(0, random.Next(1, 12)).Select(_ => Pieces[random.Next(Pieces.Length)]));

            Assert.NotEmpty((await desk.Answerer.AnswerAsync(text, Standpoint.Local(Monday), "random")).Text);
        }
    }

    [Fact]
    public void A_hundred_thousand_letters_are_read_as_soon_as_two_thousand()
    {
        var random = new Random(11);
        var letters = new string([.. Enumerable.Range(0, 100_000).Select(_ => "who has called for Marsh to go? ’s-éß漢\uD83D\uDE00"[random.Next(37)])]);
        QuestionParser.Parse(letters, RecordNames.Empty, Monday);

        Assert.True(Fastest(letters) < 20 * Fastest(letters[..2_000]) + TimeSpan.FromMilliseconds(50));
    }

    private static TimeSpan Fastest(string text) => Enumerable.Range(0, 7).Min(_ =>
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        QuestionParser.Parse(text, RecordNames.Empty, Monday);
        return watch.Elapsed;
    });

    [Theory]
    [InlineData("who ", 4_000)]
    [InlineData("who has called for Marsh to go because ", 3_000)]
    [InlineData("Marsh, ", 20_000)]
    [InlineData("((((\"“", 20_000)]
    public async Task A_long_message_is_read_as_far_as_a_question_goes(string piece, int times)
    {
        var answer = await desk.Answerer.AnswerAsync(string.Concat(Enumerable.Repeat(piece, times)), Standpoint.Local(Monday), null, TestContext.Current.CancellationToken);

        Assert.True(answer.Text.Length < 20_000);
    }
}
