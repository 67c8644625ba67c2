using NewsBot.Core.Messages;

namespace NewsBot.Core.Commands;

/// <summary>help: the table in words.</summary>
internal sealed class HelpCommand : ICommandHandler
{
    public IReadOnlyList<string> Does { get; } = ["help"];

    public Task<Message> RunAsync(CommandCall call, CancellationToken cancellationToken = default) => Task.FromResult(call.Line.First switch
    {
        null => Everything(),
        var word when CommandTable.Find(word) is { } command => Explain(command, null),
        var word when CommandTable.Nearest(word) is { } near => Explain(near, $"There is no “{CleanText.Clip(word, 40)}”; the nearest is “{near.Name}”."),
        _ => Everything(),
    });

    /// <summary>How a command is used, with what was wrong in front.</summary>
    public static Message Explain(Command command, string? problem)
    {
        var blocks = new List<Block>();
        if (problem is not null)
        {
            blocks.Add(new Paragraph(RichText.Of(problem)));
        }

        blocks.Add(new Paragraph(new RichText(new Run(command.Usage, Strong: true), new Run(" — " + command.Help))));
        blocks.Add(new Bullets([.. command.Examples.Select(RichText.Of)]));
        if (command.Aliases.Count > 0)
        {
            blocks.Add(new Context(RichText.Of("Also: " + string.Join(", ", command.Aliases))));
        }

        return new(blocks);
    }

    private static Message Everything() => new(
        new Heading("What you can ask and say"),
        new Paragraph(RichText.Of("Ask in your own words: “Who has called for Jo Roe to go?”, “Any Tories?”, “Has Sam Poe?”, “What did he say exactly?”, “Who withdrew?” Or give a command:")),
        new Facts([.. CommandTable.All.Select(c => new Fact(c.Usage, RichText.Of(c.Help)))]),
        new Choices([new("What is new?", "new"), new("Status", "status"), new("Subscriptions", "list"), new("Feeds", "feeds")]));
}
