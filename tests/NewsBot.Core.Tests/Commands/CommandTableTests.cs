using Microsoft.Extensions.DependencyInjection;
using NewsBot.Core.Commands;

namespace NewsBot.Core.Tests.Commands;

public sealed class CommandTableTests
{
    [Fact]
    public async Task Every_command_has_one_handler()
    {
        await using var desk = await Desk.OpenAsync();

        var done = desk.The<IServiceProvider>().GetServices<ICommandHandler>().SelectMany(h => h.Does).Order(StringComparer.Ordinal);

        Assert.Equal(CommandTable.All.Select(c => c.Name).Order(StringComparer.Ordinal), done);
    }

    [Fact]
    public void No_word_names_two_commands()
    {
        var words = CommandTable.All.SelectMany(c => c.Aliases.Prepend(c.Name)).ToArray();

        Assert.Equal(words.Length, words.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void Every_example_is_taken_for_its_own_command() => Assert.All(
        CommandTable.All.SelectMany(c => c.Examples, (command, example) => (command, example)),
        pair => Assert.Equal(pair.command, CommandChoice.Of(pair.example)?.Command));

    [Theory]
    [InlineData("who has called for Jo Roe to go?")]
    [InlineData("who wants Jo Roe gone")]
    [InlineData("who was first?")]
    [InlineData("why?")]
    [InlineData("why did Jo Roe say that")]
    [InlineData("list everyone who told Jo Roe to go")]
    [InlineData("latest to call for Jo Roe to go")]
    [InlineData("count how many have called for Jo Roe to go")]
    public void A_question_that_begins_with_a_verb_of_the_table_stays_a_question(string text) => Assert.Null(CommandChoice.Of(text));

    [Fact]
    public void Quotes_keep_words_together_and_filters_are_told_from_addresses()
    {
        var line = CommandLine.Parse("who \"Jo Roe\" party:\"Lib Dem\" since: yesterday https://harbour-echo.test/a \"open");

        Assert.Equal(["who", "Jo Roe", "https://harbour-echo.test/a", "open"], line.Words);
        Assert.Equal("Lib Dem", line.Filters["party"]);
        Assert.Equal("yesterday", line.Filters["since"]);
    }
}
