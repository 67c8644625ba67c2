using System.CommandLine;
using System.Text.Json;
using NewsBot.Core.Stories;

namespace NewsBot.Host.Cli;

internal static class ArticleVerb
{
    private static readonly Argument<string?> Source = new("file or url")
    {
        Description = "A page in a file, at an http(s) address, or on standard input (-).",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<string?> Url = new("--url") { Description = "The address the file came from.", HelpName = "url" };
    private static readonly Option<bool> Batch = new("--batch")
    {
        Description = "Reads lines {\"file\",\"url\"} from standard input and prints one line for each.",
    };

    public static Command Create()
    {
        var verb = new Command("article", "Prints a story's page as read, as JSON: title, byline, time, text.") { Source, Url, Batch };
        verb.SetAction(RunAsync);
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(Batch))
        {
            await JsonLines.AnswerAsync(
                "-", CliJson.Default.ArticleRequest, async r => Line(await PageSource.ReadAsync(r.File, r.Url, cancellationToken)), cancellationToken);
            return ExitCode.Done;
        }

        var source = parsed.GetValue(Source) ?? throw new WrongUse("Give a file, an address, or - for standard input; or --batch.", "article");
        var page = TextInput.IsAddress(source, out var address)
            ? await PageSource.FetchAsync(parsed, address, cancellationToken)
            : await PageSource.ReadAsync(source, parsed.GetValue(Url), cancellationToken);
        await Console.Out.WriteLineAsync(Line(page));
        return ExitCode.Done;
    }

    private static string Line(Page page) => JsonSerializer.Serialize(ArticleOutput.Of(page), CliJson.Readable.ArticleOutput);
}
