using System.CommandLine;
using NewsBot.Core.Feeds;
using NewsBot.Core.Messages;
using NewsBot.Core.Stories;
using NewsBot.Host.Start;
using NewsBot.Host.Terminal;

namespace NewsBot.Host.Cli;

internal static class FeedsVerb
{
    private static readonly Argument<string> Address = new("url") { Description = "The address of a feed, or of the site that has one." };
    private static readonly Option<string?> Name = new("--name") { Description = "The outlet's name (default: the feed's own title).", HelpName = "name" };
    private static readonly Option<bool> Anyway = new("--anyway") { Description = "Watches the address though it cannot be read now." };
    private static readonly Argument<string> Id = new("id") { Description = "The feed's short id, such as F7, or its name." };
    private static readonly Argument<string?> MaybeId = new("id") { Description = "A feed's short id, such as F7; left out, those that need a look.", Arity = ArgumentArity.ZeroOrOne };
    private static readonly Argument<string> FeedOrAddress = new("id or url") { Description = "A feed's short id, such as F7, or any address." };
    private static readonly Argument<string> File = new("file.opml") { Description = "An OPML file; - for standard input." };

    public static Command Create()
    {
        var verb = new Command("feeds", "The feeds that are watched: list, add, remove, check, health, pause, resume, import and export (OPML).");
        verb.SetAction(ListAsync);
        verb.Add(Sub("list", "Lists the feeds with their health.", ListAsync));
        verb.Add(Sub("add", "Reads a feed, or the one that a site's page leads to, and, if that works, watches it.", AddAsync, Address, Name, Anyway));
        verb.Add(Sub("remove", "Stops watching a feed; its stories stay in the record.", RemoveAsync, Id));
        verb.Add(Sub("check", "Asks a feed or a site now and tells what came of it, and takes nothing in.", CheckAsync, FeedOrAddress));
        verb.Add(Sub("health", "The last twenty askings of a feed, each with why the next one is when it is.", HealthAsync, MaybeId));
        verb.Add(Sub("pause", "Stops asking a feed until it is resumed.", (parsed, token) => PauseAsync(parsed, "Somebody paused it.", token), Id));
        verb.Add(Sub("resume", "Asks a paused feed again.", (parsed, token) => PauseAsync(parsed, null, token), Id));
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

        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        if (TerminalDrawing.IsPlain)
        {
            // For whoever reads on with a program: a line a feed, its fields parted by tabs, nothing cut.
            foreach (var feed in feeds)
            {
                await Console.Out.WriteLineAsync(string.Join('\t', feed.Id, CleanText.Line(feed.Name), CleanText.Line(FeedWords.Health(feed, now)), feed.Url.AbsoluteUri));
            }

            return ExitCode.Done;
        }

        TerminalDrawing.Write(new(new Table(
            "",
            [new("Id"), new("Name"), new("Health"), new("Address")],
            [.. feeds.Select(IReadOnlyList<RichText> (f) => [RichText.Of(f.Id.ToString()), RichText.Of(f.Name), RichText.Of(FeedWords.Health(f, now)), RichText.Of(f.Url.AbsoluteUri)])])));
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

    private static async Task<int> AddAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var url = Web(parsed.GetRequiredValue(Address));
        await using var services = await VerbServices.OpenAsync(parsed, cancellationToken);
        var added = await services.GetRequiredService<FeedDesk>().AddAsync(url, parsed.GetValue(Name), parsed.GetValue(Anyway), cancellationToken);
        if (added.Problem is { } problem)
        {
            throw new PlainError($"{url} was not added. {CleanText.Line(problem)}");
        }

        if (added.Feed is not { } feed)
        {
            throw new PlainError(string.Join('\n',
                [$"{url} was not added: it has {added.Choices.Count} feeds. Add the one that you mean:", .. added.Choices.Select(f => $"  {f.Url}  {CleanText.Line(FeedWords.Found(f))}")]));
        }

        await Console.Out.WriteLineAsync(!added.IsNew
            ? $"{feed.Id} {CleanText.Line(feed.Name)} was watched already: {feed.Url}"
            : $"{feed.Id} {CleanText.Line(feed.Name)} is watched: {feed.Url}{(added.Found is { } found ? $" — {CleanText.Line(FeedWords.Found(found))}" : "")}.");
        return ExitCode.Done;
    }

    private static async Task<int> RemoveAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var services = await VerbServices.OpenAsync(parsed, cancellationToken);
        var feed = await NamedAsync(services, parsed.GetRequiredValue(Id), cancellationToken);
        await services.GetRequiredService<IFeedStore>().RemoveAsync(feed.Id, cancellationToken);
        await Console.Out.WriteLineAsync(
            $"{feed.Id} is no longer watched; its stories stay in the record. A feed that the settings name comes back at the next start: pause that one instead.");
        return ExitCode.Done;
    }

    private static async Task<int> CheckAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var services = await VerbServices.OpenAsync(parsed, cancellationToken);
        var typed = parsed.GetRequiredValue(FeedOrAddress);
        if (await services.GetRequiredService<FeedDesk>().FindAsync(typed, cancellationToken) is { } feed)
        {
            await Console.Out.WriteLineAsync($"{feed.Id} {CleanText.Line(feed.Name)}: {CleanText.Line(FeedWords.Health(feed, services.GetRequiredService<TimeProvider>().GetUtcNow()))}");
            foreach (var line in await services.GetRequiredService<FeedDesk>().CheckAsync(feed, cancellationToken))
            {
                await Console.Out.WriteLineAsync(CleanText.Line(line));
            }

            return ExitCode.Done;
        }

        var url = Web(typed);
        var finding = await services.GetRequiredService<IFeedFinder>().FindAsync(url, cancellationToken);
        foreach (var found in finding.Feeds)
        {
            await Console.Out.WriteLineAsync($"feed  {found.Url}  {CleanText.Line(FeedWords.Found(found))}");
        }

        foreach (var tried in finding.Tried)
        {
            await Console.Out.WriteLineAsync($"none  {tried.Url}  {CleanText.Line(tried.Why)}");
        }

        return finding.Feeds.Count > 0 ? ExitCode.Done : throw new PlainError(CleanText.Line(FeedDesk.Why(url, finding)));
    }

    private static async Task<int> HealthAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var services = await VerbServices.OpenAsync(parsed, cancellationToken);
        var (store, now) = (services.GetRequiredService<IFeedStore>(), services.GetRequiredService<TimeProvider>().GetUtcNow());
        if (parsed.GetValue(MaybeId) is { } typed)
        {
            var feed = await NamedAsync(services, typed, cancellationToken);
            await Console.Out.WriteLineAsync($"{feed.Id} {CleanText.Line(feed.Name)}: {CleanText.Line(FeedWords.Health(feed, now))}");
            foreach (var attempt in await store.AttemptsAsync(feed.Id, cancellationToken))
            {
                await Console.Out.WriteLineAsync(CleanText.Line(FeedWords.Attempt(attempt)));
            }

            return ExitCode.Done;
        }

        var all = await store.ListAsync(cancellationToken);
        var ill = all.Where(f => FeedWords.NeedsLook(f, now)).ToArray();
        foreach (var feed in ill)
        {
            await Console.Out.WriteLineAsync(string.Join('\t', feed.Id, CleanText.Line(feed.Name), CleanText.Line(FeedWords.Health(feed, now)), feed.Url.AbsoluteUri));
        }

        await Console.Out.WriteLineAsync($"{all.Count - ill.Length} of {all.Count} feeds are well.");
        return ill.Length == 0 ? ExitCode.Done : ExitCode.NotDone;
    }

    private static async Task<int> PauseAsync(ParseResult parsed, string? because, CancellationToken cancellationToken)
    {
        await using var services = await VerbServices.OpenAsync(parsed, cancellationToken);
        var feed = await NamedAsync(services, parsed.GetRequiredValue(Id), cancellationToken);
        await services.GetRequiredService<IFeedStore>().PauseAsync(feed.Id, because, services.GetRequiredService<TimeProvider>().GetUtcNow(), cancellationToken);
        await Console.Out.WriteLineAsync(because is null ? $"{feed.Id} is read again." : $"{feed.Id} is not read until: newsbot feeds resume {feed.Id}");
        return ExitCode.Done;
    }

    private static async Task<int> ImportAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var listed = Listed(await TextInput.BytesAsync(parsed.GetRequiredValue(File), cancellationToken));
        await using var services = await VerbServices.OpenAsync(parsed, cancellationToken);
        var feeds = services.GetRequiredService<IFeedStore>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        int added = 0, known = 0, faulty = 0;
        foreach (var (name, address) in listed)
        {
            if (StoryLink.Clean(address) is null)
            {
                faulty++;
                await Console.Error.WriteLineAsync($"Left out: \"{CleanText.Clip(address, 200)}\" is no http or https address.");
                continue;
            }

            var url = new Uri(address);
            var called = CleanText.Clip(CleanText.Line(name), 80);
            var (feed, isNew) = await feeds.WatchAsync(called.Length > 0 ? called : url.Host, url, now, cancellationToken);
            (added, known) = isNew ? (added + 1, known) : (added, known + 1);
            if (!isNew)
            {
                await Console.Error.WriteLineAsync($"Watched already, as {feed.Id} {CleanText.Line(feed.Name)}: {url}");
            }
        }

        await Console.Out.WriteLineAsync($"{listed.Count} feeds in the file: {added} added, {known} watched already, {faulty} left out.");
        return faulty == 0 ? ExitCode.Done : ExitCode.NotDone;
    }

    private static async Task<int> ExportAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var services = await VerbServices.OpenAsync(parsed, cancellationToken);
        await Console.Out.WriteLineAsync(Opml.Write(await services.GetRequiredService<IFeedStore>().ListAsync(cancellationToken)));
        return ExitCode.Done;
    }

    private static Uri Web(string typed)
    {
        var text = typed.Contains("://", StringComparison.Ordinal) || !typed.Contains('.', StringComparison.Ordinal) ? typed : "https://" + typed;
        return StoryLink.Clean(text) is null ? throw new PlainError($"\"{typed}\" is no http or https address.") : new Uri(text);
    }

    private static async Task<Feed> NamedAsync(IServiceProvider services, string typed, CancellationToken cancellationToken) =>
        await services.GetRequiredService<FeedDesk>().FindAsync(typed, cancellationToken)
        ?? throw new PlainError($"There is no feed {typed}. See: newsbot feeds list");
}
