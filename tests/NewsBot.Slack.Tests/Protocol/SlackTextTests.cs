using NewsBot.Slack.Protocol;

namespace NewsBot.Slack.Tests.Protocol;

public class SlackTextTests
{
    [Theory]
    [InlineData("<@U0NEWSBOT> who wants the mayor gone?", "who wants the mayor gone?")]
    [InlineData("and <@U0NEWSBOT> more please", "and more please")]
    [InlineData("ask <@U0OTHER|jo> and <@U0OTHER>", "ask @jo and @U0OTHER")]
    [InlineData("follow in <#C0HARBOUR|harbour>", "follow in #harbour")]
    [InlineData("add <https://echo.test/feed?a=1&amp;b=2>", "add https://echo.test/feed?a=1&b=2")]
    [InlineData("add <http://echo.test|echo.test>", "add http://echo.test")]
    [InlineData("what of <https://echo.test/1|the harbour story>", "what of the harbour story")]
    [InlineData("tell <!subteam^S0DESK|@desk> and <!here>", "tell @desk and @here")]
    [InlineData("Roe &amp; Doe &lt;3 &amp;lt;", "Roe & Doe <3 &lt;")]
    [InlineData("<mailto:a@echo.test|a@echo.test>", "a@echo.test")]
    [InlineData("a < b", "a < b")]
    [InlineData(null, "")]
    public void What_was_typed_comes_out_of_Slacks_writing(string? text, string words)
    {
        Assert.Equal(words, SlackText.Plain(text, "U0NEWSBOT"));
    }
}
