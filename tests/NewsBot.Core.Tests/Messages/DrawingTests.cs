using NewsBot.Core.Messages;
using NewsBot.Testing;

namespace NewsBot.Core.Tests.Messages;

public sealed class DrawingTests
{
    [Fact]
    public void A_digest_in_plain_characters() => Golden.Matches(PlainText.Render(SampleMessages.Digest, 60), "digest.txt");

    [Fact]
    public void A_digest_in_Markdown() => Golden.Matches(Markdown.Render(SampleMessages.Digest), "digest.md");

    [Fact]
    public void Hostile_words_in_plain_characters() => Golden.Matches(PlainText.Render(SampleMessages.Hostile, 100), "hostile.txt");

    [Fact]
    public void Hostile_words_in_Markdown() => Golden.Matches(Markdown.Render(SampleMessages.Hostile), "hostile.md");

    [Fact]
    public void No_drawing_leads_anywhere_but_to_the_web()
    {
        Assert.DoesNotContain("[1]", PlainText.Render(SampleMessages.HostileLinks), StringComparison.Ordinal);
        Assert.DoesNotContain("](", Markdown.Render(SampleMessages.HostileLinks), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_breaks_out_of_its_line()
    {
        const string Words = "one\r\n# two\u2028three\u0085\u202Efour\u0007\u200B\u0000";

        foreach (var drawn in (string[])[PlainText.Render(SampleMessages.Everywhere(Words)), Markdown.Render(SampleMessages.Everywhere(Words))])
        {
            Assert.DoesNotContain("\n# two", drawn, StringComparison.Ordinal);
            Assert.All(drawn, c => Assert.True(c == '\n' || !char.IsControl(c), $"holds U+{(int)c:X4}"));
            Assert.DoesNotContain('\u202E', drawn);
            Assert.DoesNotContain('\u200B', drawn);
        }
    }

    [Fact]
    public void Lines_are_broken_before_the_width() => Assert.All(
        PlainText.Render(SampleMessages.Digest, 40, withLinks: false).Split('\n'), line => Assert.True(line.Length <= 40, line));
}
