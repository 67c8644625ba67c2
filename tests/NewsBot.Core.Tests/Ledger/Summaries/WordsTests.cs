using NewsBot.Core.Ledger.Summaries;

namespace NewsBot.Core.Tests.Ledger.Summaries;

public sealed class WordsTests
{
    [Theory]
    [InlineData("Gaza", "Gaza")]
    [InlineData("harbour contract", "the harbour contract")]
    [InlineData("the sale of the Old Mill site", "the sale of the Old Mill site")]
    [InlineData("job cuts", "job cuts")]
    [InlineData("crisis at the club", "the crisis at the club")]
    [InlineData("£4m conference hotel", "the £4m conference hotel")]
    [InlineData("her handling of the strike", "the handling of the strike")]
    [InlineData("the disclosure of his £290,000 bonus", "the disclosure of the £290,000 bonus")]
    [InlineData("allegations of bullying", "allegations of bullying")]
    public void A_matter_stands_behind_over(string reason, string words) => Assert.Equal(words, ReasonWords.Fit(reason));

    [Theory]
    [InlineData("lied about a loan")]
    [InlineData("fraud at the pension fund")]
    [InlineData("she took away their parking")]
    [InlineData("players were not paid")]
    [InlineData("his wife")]
    [InlineData("11 hours on Thursday")]
    [InlineData("nine defeats in a row")]
    [InlineData("the weekend")]
    [InlineData("a cliff")]
    [InlineData("the fire authority chair")]
    [InlineData("claims for roaming charges run up by")]
    [InlineData("the destruction of value\" since he")]
    [InlineData("letter delivered to the Prime Minister's")]
    [InlineData("in post")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_matter_or_a_charge_told_as_a_fact_is_left_out(string? reason) => Assert.Null(ReasonWords.Fit(reason));

    [Theory]
    [InlineData("Former captain", null, "a former captain")]
    [InlineData("Labour leader", null, "the Labour leader")]
    [InlineData("MP for Westover", "Green", "Green MP for Westover")]
    [InlineData("councillor", "Labour", "a Labour councillor")]
    [InlineData("surgeon", "Labour", "a surgeon (Labour)")]
    [InlineData("Severn Vale MP", null, "the Severn Vale MP")]
    [InlineData("Ex-MP", null, "an ex-MP")]
    [InlineData("Liberal Democrat MP", "Democratic", "a Liberal Democrat MP")]
    [InlineData("MP; former minister", null, "an MP")]
    [InlineData("the union's general secretary", null, "the union's general secretary")]
    public void A_role_stands_behind_a_name(string role, string? party, string words) =>
        Assert.Equal(words, RoleWords.Beside(RoleWords.Fit(role)!, party));

    [Theory]
    [InlineData("Cllr")]
    [InlineData("Con, Ashcombe")]
    [InlineData("August 15")]
    [InlineData("its secretary")]
    [InlineData("Mill Lane")]
    [InlineData("leader <b>of</b> all")]
    [InlineData(null)]
    public void What_names_no_post_is_left_out(string? role) => Assert.Null(RoleWords.Fit(role));
}
