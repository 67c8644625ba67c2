using NewsBot.Core.Workspaces;

namespace NewsBot.Core.Tests.Workspaces;

/// <summary>What people say to each other in a thread where NewsBot was asked before.</summary>
public sealed class OverheardTests
{
    [Theory]
    [InlineData("and the Greens?")]
    [InlineData("only MPs")]
    [InlineData("why")]
    [InlineData("who was the first")]
    [InlineData("has Len Pask said so?")]
    [InlineData("who Jo Kerr party:green")]
    [InlineData("count Jo Kerr")]
    public void A_question_or_a_look_at_the_record_may_be_meant_for_us(string text) => Assert.True(Overheard.MayAskUs(text));

    [Theory]
    [InlineData("thanks, that is all I need")]
    [InlineData("let us run it at six")]
    [InlineData("follow Jo Kerr")]
    [InlineData("unfollow all")]
    [InlineData("reject C12 reason: a joke")]
    [InlineData("confirm C12")]
    [InlineData("feeds remove F3")]
    [InlineData("pause all")]
    [InlineData("send D4")]
    [InlineData("")]
    public void Nothing_is_changed_by_words_that_do_not_name_us(string text) => Assert.False(Overheard.MayAskUs(text));

    [Theory]
    [InlineData("off_topic")]
    [InlineData("ask_back")]
    [InlineData("no_answer")]
    [InlineData("forget")]
    public void Where_we_would_not_know_what_to_say_we_keep_silent(string intent) => Assert.False(Overheard.IsWorthSaying(intent));
}
