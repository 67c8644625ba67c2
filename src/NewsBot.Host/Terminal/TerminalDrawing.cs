using NewsBot.Core.Messages;
using Spectre.Console;

namespace NewsBot.Host.Terminal;

/// <summary>Draws a message on standard output: with colour and links where a person reads, plain where it is piped or NO_COLOR is set.</summary>
internal static class TerminalDrawing
{
    public static bool IsPlain => Console.IsOutputRedirected || Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 };

    public static void Write(Message message)
    {
        if (IsPlain)
        {
            // A pipe gets whole lines: whoever searches them finds a name that a line break would have cut.
            Console.Out.WriteLine(PlainText.Render(message, Console.IsOutputRedirected ? int.MaxValue : AnsiConsole.Profile.Width));
            Console.Out.WriteLine();
            Console.Out.Flush();
            return;
        }

        AnsiConsole.Write(Draw(message));
        AnsiConsole.WriteLine();
    }

    /// <summary>The message as something Spectre.Console can lay out at any width.</summary>
    public static Rows Draw(Message message) => new(message.Blocks.SelectMany(Draw));

    private static IEnumerable<Spectre.Console.Rendering.IRenderable> Draw(Block block)
    {
        switch (block)
        {
            case Heading { Level: 1 } heading:
                yield return new Rule($"[bold]{Clean(heading.Text)}[/]").LeftJustified().RuleStyle("grey");
                break;
            case Heading heading:
                yield return new Markup($"\n[bold underline]{Clean(heading.Text)}[/]");
                break;
            case Core.Messages.Paragraph paragraph:
                yield return new Markup(Runs(paragraph.Text));
                break;
            case Quotation quotation:
                yield return new Padder(new Markup($"[italic]“{Clean(quotation.Words)}”[/]"), new Padding(2, 0, 0, 0));
                break;
            case Bullets bullets:
                foreach (var item in bullets.Items)
                {
                    var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadRight(1)).AddColumn(new GridColumn().PadRight(0));
                    yield return grid.AddRow(new Markup(" [grey]•[/]"), new Markup(Runs(item)));
                }

                break;
            case Facts facts:
                yield return new Markup(string.Join('\n', facts.Items.Select(f => $"[grey]{Clean(f.Name)}[/] {Runs(f.Value)}")));
                break;
            case Choices choices:
                yield return new Markup("[grey]Ask:[/] " + string.Join(" [grey]·[/] ", choices.Items.Select(c => $"[aqua]{Clean(c.Says)}[/]")));
                break;
            case Context context:
                yield return new Markup($"[grey]{Runs(context.Text)}[/]");
                break;
        }
    }

    private static string Runs(RichText text) => string.Concat(text.Runs.Select(run =>
    {
        var words = Clean(run.Text);
        words = run.Strong ? $"[bold]{words}[/]" : words;
        return run.Link is { Scheme: "http" or "https" } link ? $"[link={Markup.Escape(link.AbsoluteUri)}]{words}[/]" : words;
    }));

    /// <summary>Headlines come from outside: no escape sequence and no markup of theirs reaches the terminal.</summary>
    private static string Clean(string text) => Markup.Escape(CleanText.Stretch(text));
}
