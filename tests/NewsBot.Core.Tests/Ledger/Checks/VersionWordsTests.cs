using System.Diagnostics;
using NewsBot.Core.Ledger.Checks;

namespace NewsBot.Core.Tests.Ledger.Checks;

public sealed class VersionWordsTests
{
    [Theory]
    [InlineData("He said: “It's time – he must go.”", "It’s time — he must go", true)]
    [InlineData("HE MUST\n\nGO", "he must go", true)]
    [InlineData("he must goad them", "he must go", false)]
    [InlineData("he really must go", "he must go", false)]
    [InlineData("so\u00ADft hy\u200Bphens", "soft hyphens", true)]
    [InlineData("", "he must go", false)]
    public void Words_stand_in_a_text_whatever_the_marks_between_them(string text, string said, bool holds) =>
        Assert.Equal(holds, new VersionWords(text).Holds(said));

    [Theory]
    [InlineData("It rained. The mayor should reconsider her future. Boats sank.", "the mayor should resign her office", "The mayor should reconsider her future")]
    [InlineData("Boats sank in the harbour.", "the mayor should resign her office", null)]
    [InlineData("First she wept. Then she asked the mayor to leave. All sang.", "She asked the mayor to resign. Then all of them sang.", "she asked the mayor to leave. All sang")]
    public void The_nearest_words_are_a_stretch_of_the_text_or_nothing(string text, string said, string? now)
    {
        var nearest = new VersionWords(text).Nearest(said);
        Assert.Equal(now, nearest);
        Assert.Contains(nearest ?? "", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("he should resign", "he should stay", "he should [was: resign] [now: stay]")]
    [InlineData("he should go now", "he should go", "he should go [was: now]")]
    [InlineData("go", "please go at once", "[now: please] go [now: at once]")]
    [InlineData("one two", "three", "[was: one two] [now: three]")]
    public void A_difference_is_told_word_by_word(string said, string now, string line) => Assert.Equal(line, WordDiff.Line(said, now));

    [Fact]
    public void Hostile_words_cost_little()
    {
        var clock = Stopwatch.StartNew();
        var words = new VersionWords(string.Concat(Enumerable.Repeat("go. must ", 60_000)) + "\ud83d");
        var said = string.Concat(Enumerable.Repeat("must must go ", 5_000));
        Assert.False(words.Holds(said));
        Assert.Null(words.Nearest(said));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"It took {clock.Elapsed}.");
    }
}
