using NewsBot.Core.Messages;

namespace NewsBot.Core.Commands;

/// <summary>help: the table in words.</summary>
internal sealed class HelpCommand : ICommandHandler
{
    public IReadOnlyList<string> Does { get; } = ["help"];

    public Task<Message> RunAsync(CommandCall call, CancellationToken cancellationToken = default) => Task.FromResult(call.Line.First?.TrimStart('/', '!') switch
    {
        null => Everything(null),
        var word when CommandTable.Find(word) is { } command => Explain(command, null),
        var word when CommandTable.Nearest(word) is { } near => Explain(near, $"There is no command “{CleanText.Clip(word, 40)}”; the nearest is “{near.Name}”."),
        var word => Everything($"There is no command “{CleanText.Clip(word, 40)}”."),
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
        var small = new[]
        {
            command.Aliases.Count > 0 ? "Also: " + string.Join(", ", command.Aliases) : null,
            command.ChangedBy switch
            {
                ChangedBy.Editors => "Only editors rule, where the house names any.",
                ChangedBy.Keepers => "Only keepers change feeds, where the house names any; everybody may look.",
                _ => null,
            },
        };
        if (string.Join(" · ", small.OfType<string>()) is { Length: > 0 } words)
        {
            blocks.Add(new Context(RichText.Of(words)));
        }

        return new(blocks);
    }

    private static Message Everything(string? problem)
    {
        var blocks = new List<Block>();
        if (problem is not null)
        {
            blocks.Add(new Paragraph(RichText.Of(problem)));
        }

        blocks.AddRange([
            new Heading("What you can ask and say"),
            new Paragraph(RichText.Of("Ask in your own words: “Who has called for Jo Roe to go?”, “Any Tories?”, “Has Sam Poe?”, “What did he say exactly?”, “Who withdrew?” Or give a command:")),
        ]);
        foreach (var kind in CommandTable.All.GroupBy(c => c.Kind))
        {
            blocks.Add(new Heading(Title(kind.Key), Level: 2));
            blocks.Add(new Facts([.. kind.Select(c => new Fact(c.Usage, RichText.Of(c.Help)))]));
        }

        blocks.Add(new Choices([new("What is new?", "new"), new("Status", "status"), new("Subscriptions", "list"), new("Feeds", "feeds")]));
        blocks.Add(new Menu("Explain a command, with examples", [.. CommandTable.All.Select(c => new Choice(c.Name, $"help {c.Name}"))]));
        return new(blocks);
    }

    private static string Title(CommandKind kind) => kind switch
    {
        CommandKind.Record => "The record",
        CommandKind.Digests => "Digests and alerts for this channel",
        CommandKind.Reading => "What is read",
        CommandKind.Rulings => "Rulings",
        _ => "This NewsBot",
    };
}
