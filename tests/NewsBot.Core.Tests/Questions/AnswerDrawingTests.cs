using NewsBot.Core.Ledger;
using NewsBot.Core.Messages;
using NewsBot.Core.Questions;
using NewsBot.Testing;

namespace NewsBot.Core.Tests.Questions;

/// <summary>What people see, kept to be read.</summary>
public sealed class AnswerDrawingTests(CorpusDesk desk) : IClassFixture<CorpusDesk>
{
    private static readonly DateTimeOffset Monday = new(2024, 5, 13, 9, 0, 0, TimeSpan.FromHours(1));

    [Theory]
    [InlineData("Who has called for Helena Marsh to go?", "who-called.txt")]
    [InlineData("Has Owen Llewellyn called for Marsh to go?", "withdrawn.txt")]
    [InlineData("Has Kwame Asante called for Marsh to go?", "no-record.txt")]
    [InlineData("What did Tobias Grant say exactly?", "what-said.txt")]
    [InlineData("Why do people want Derek Stubbs to go?", "why.txt")]
    [InlineData("What will the weather be like?", "off-topic.txt")]
    [InlineData("Who was the second to call for Marsh to go?", "nth.txt")]
    [InlineData("Have more people called for Marsh to go this month than last month?", "compare.txt")]
    [InlineData("Who reported Tobias Grant's call first?", "source.txt")]
    [InlineData("Why is Tobias Grant on the list?", "why-one.txt")]
    [InlineData("Tell me about Tobias Grant", "person.txt")]
    [InlineData("How many have called for Marsh to go?", "count.txt")]
    [InlineData("Who called for Marsh to go before the budget?", "which-day.txt")]
    [InlineData("Which Labour MPs have not called for Marsh to go?", "silence.txt")]
    [InlineData("Who has called for Derek Stubbs to go, as csv", "list.csv.txt")]
    public async Task Answers_in_plain_characters(string question, string golden) =>
        Golden.Matches(PlainText.Render((await desk.Answerer.AnswerAsync(question, Standpoint.Local(Monday))).Message, 110), golden);

    [Fact]
    public async Task An_answer_as_a_line_of_JSON() => Golden.Matches(
        AnswerJson.Line(await desk.Answerer.AnswerAsync("When did Tobias Grant say Marsh should go?", Standpoint.Local(Monday)), "q1"), "when.json");
}
