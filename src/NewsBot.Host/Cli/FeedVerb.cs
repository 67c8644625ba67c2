using System.CommandLine;
using System.Text.Json;
using NewsBot.Core.Feeds;
using NewsBot.Host.Start;
using NewsBot.Reading.Fetching;
using NewsBot.Reading.Formats;

namespace NewsBot.Host.Cli;

internal static class FeedVerb
{
    private static readonly Argument<string?> Source = new("file or url")
    {
        Description = "A feed in a file, at an http(s) address, or on standard input (-).",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<string?> Base = new("--base") { Description = "The address the file came from: relative links are completed from it.", HelpName = "url" };
    private static readonly Option<string?> ContentType = new("--content-type") { Description = "The Content-Type it came with.", HelpName = "type" };
    private static readonly Option<bool> Batch = new("--batch")
    {
        Description = "Reads lines {\"file\",\"base\",\"contentType\"} from standard input and prints one line for each.",
    };

    public static Command Create()
    {
        var verb = new Command("feed", "Prints what a feed lists, as JSON: RSS, RDF, Atom, JSON Feed or a news sitemap.") { Source, Base, ContentType, Batch };
        verb.SetAction(RunAsync);
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(Batch))
        {
            await JsonLines.AnswerAsync("-", CliJson.Default.FeedRequest, async request => Line(await ReadAsync(request, cancellationToken)), cancellationToken);
            return ExitCode.Done;
        }

        var source = parsed.GetValue(Source) ?? throw new WrongUse("Give a file, an address, or - for standard input; or --batch.", "feed");
        var document = TextInput.IsAddress(source, out var address)
            ? await FetchAsync(parsed, address, cancellationToken)
            : await ReadAsync(
                new FeedRequest { File = source, Base = parsed.GetValue(Base), ContentType = parsed.GetValue(ContentType) }, cancellationToken);
        await Console.Out.WriteLineAsync(Line(document));
        return ExitCode.Done;
    }

    private static async Task<FeedDocument> FetchAsync(ParseResult parsed, Uri address, CancellationToken cancellationToken)
    {
        await using var services = VerbServices.Build(parsed);
        // Whoever typed the address may reach it anyway; where it leads on from there is guarded.
        services.GetRequiredService<AllowedHosts>().Allow(address);
        var answer = await services.GetRequiredService<IFeedReader>()
            .ReadAsync(new Feed { Id = default, Name = address.Host, Url = address }, cancellationToken);
        return answer.Document ?? throw new PlainError($"{address}: {answer.Problem}");
    }

    private static async Task<FeedDocument> ReadAsync(FeedRequest request, CancellationToken cancellationToken)
    {
        var file = request.File ?? throw new PlainError("The line has no \"file\".");
        var bytes = await TextInput.BytesAsync(file, cancellationToken);
        try
        {
            return FeedParser.Parse(bytes, request.ContentType, Addresses.Absolute(request.Base));
        }
        catch (UnreadableFeedException fault)
        {
            throw new PlainError($"{file}: {fault.Message}", fault);
        }
    }

    private static string Line(FeedDocument document) => JsonSerializer.Serialize(FeedOutput.Of(document), CliJson.Readable.FeedOutput);
}
