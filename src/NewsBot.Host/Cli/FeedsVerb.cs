using System.CommandLine;
using NewsBot.Core.Feeds;
using NewsBot.Core.Messages;
using NewsBot.Core.Stories;
using NewsBot.Host.Start;
using NewsBot.Host.Terminal;

namespace NewsBot.Host.Cli;

internal static class FeedsVerb
{
    private static readonly Argument<string> Address = new("url") { Description = "The feed's http or https address." };
    private static readonly Option<string?> Name = new("--name") { Description = "The outlet's name (default: the feed's own title).", HelpName = "name" };
    private static readonly Argument<string> Id = new("id") { Description = "The feed's short id, such as F7." };
    private static readonly Argument<string> File = new("file.opml") { Description = "An OPML file; - for standard input." };

    public static Command Create()
    {
        var verb = new Command("feeds", "The feeds that are watched: list, add, remove, import and export (OPML).");
        verb.SetAction(ListAsync);
        verb.Add(Sub("list", "Lists the feeds with their health.", ListAsync));
        verb.Add(Sub("add", "Reads a feed once and, if that works, watches it.", AddAsync, Address, Name));
        verb.Add(Sub("remove", "Stops watching a feed; its stories stay in the record.", RemoveAsync, Id));
        verb.Add(Sub("import", "Watches every feed of an OPML file.", ImportAsync, File));
        verb.Add(Sub("export", "Prints the feeds as OPML.", ExportAsync));
        return verb;
    }

    private static Command Sub(string name, string help, Func<ParseResult, CancellationToken, Task<int>> action, params Symbol[] symbols)
    {
        var verb = new Command(name, help);
        foreach (var symbol in symbols)
        {
            if (symbol is Argument argument)
            {
                verb.Add(argument);
            }
            else
            {
                verb.Add((Option)symbol);
            }
        }

        verb.SetAction(action);
        return verb;
    }

    private static async Task<int> ListAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var services = await VerbServices.OpenAsync(parsed, cancellationToken);
        var feeds = await services.GetRequiredService<IFeedStore>().ListAsync(cancellationToken);
        if (feeds.Count == 0)
        {
            await Console.Out.WriteLineAsync("No feeds are watched yet. Add one: newsbot feeds add https://…");
            return ExitCode.Done;
        }

        if (TerminalDrawing.IsPlain)
        {
            // For whoever reads on with a program: a line a feed, its fields parted by tabs, nothing cut.
            foreach (var feed in feeds)
            {
                await Console.Out.WriteLineAsync(string.Join('\t', feed.Id, CleanText.Line(feed.Name), Health(feed), feed.Url.AbsoluteUri));
            }

            return ExitCode.Done;
        }

        TerminalDrawing.Write(new(new Table(
            "",
            [new("Id"), new("Name"), new("Health"), new("Address")],
            [.. feeds.Select(IReadOnlyList<RichText> (f) => [RichText.Of(f.Id.ToString()), RichText.Of(f.Name), RichText.Of(Health(f)), RichText.Of(f.Url.AbsoluteUri)])])));
        return ExitCode.Done;
    }

    private static IReadOnlyList<(string? Name, string Address)> Listed(byte[] opml)
    {
        try
        {
            return Opml.Read(opml);
        }
        catch (FormatException fault)
        {
            throw new PlainError($"{fault.Message} Nothing was changed.", fault);
        }
    }

    private static string Health(Feed feed) => feed switch
    {
        { Problem: { } problem } => $"failing since {feed.FailingSince:d MMM HH:mm}: {problem}",
        { LastReadAt: { } read } => $"read {read:d MMM HH:mm} UTC",
        _ => "not read yet",
    };

    private static async Task<int> AddAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var url = StoryLink.Clean(parsed.GetRequiredValue(Address))
            ?? throw new PlainError($"\"{parsed.GetRequiredValue(Address)}\" is no http or https address.");
        await using var services = await VerbServices.OpenAsync(parsed, cancellationToken);
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var answer = await services.GetRequiredService<IFeedReader>()
            .ReadAsync(new Feed { Id = default, Name = url.Host, Url = url }, cancellationToken);
        if (answer.Problem is { } problem)
        {
            throw new PlainError($"{url} was not added. {problem}");
        }

        var name = parsed.GetValue(Name) ?? answer.Document?.Title ?? url.Host;
        var feed = await services.GetRequiredService<IFeedStore>().AddAsync(name, url, now, cancellationToken);
        await Console.Out.WriteLineAsync($"{feed.Id} {feed.Name} is watched: {feed.Url} ({answer.Document?.Entries.Count ?? 0} stories listed now).");
        return ExitCode.Done;
    }

    private static async Task<int> RemoveAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var text = parsed.GetRequiredValue(Id).TrimStart('F', 'f');
        await using var services = await VerbServices.OpenAsync(parsed, cancellationToken);
        if (!int.TryParse(text, out var number)
            || !await services.GetRequiredService<IFeedStore>().RemoveAsync(new(number), cancellationToken))
        {
            throw new PlainError($"There is no feed {parsed.GetRequiredValue(Id)}. See: newsbot feeds list");
        }

        await Console.Out.WriteLineAsync(
            $"F{number} is no longer watched; its stories stay in the record. A feed that the settings name comes back at the next start.");
        return ExitCode.Done;
    }

    private static async Task<int> ImportAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var listed = Listed(await TextInput.BytesAsync(parsed.GetRequiredValue(File), cancellationToken));
        await using var services = await VerbServices.OpenAsync(parsed, cancellationToken);
        var feeds = services.GetRequiredService<IFeedStore>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var taken = 0;
        foreach (var (name, address) in listed)
        {
            if (StoryLink.Clean(address) is { } url)
            {
                await feeds.AddAsync(name ?? url.Host, url, now, cancellationToken);
                taken++;
            }
            else
            {
                await Console.Error.WriteLineAsync($"Left out: \"{address}\" is no http or https address.");
            }
        }

        await Console.Out.WriteLineAsync($"{taken} of {listed.Count} feeds are watched.");
        return taken == listed.Count ? ExitCode.Done : ExitCode.NotDone;
    }

    private static async Task<int> ExportAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var services = await VerbServices.OpenAsync(parsed, cancellationToken);
        await Console.Out.WriteLineAsync(Opml.Write(await services.GetRequiredService<IFeedStore>().ListAsync(cancellationToken)));
        return ExitCode.Done;
    }
}
