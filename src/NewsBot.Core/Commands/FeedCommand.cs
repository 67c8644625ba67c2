using Microsoft.Extensions.Options;
using NewsBot.Core.Feeds;
using NewsBot.Core.Messages;

namespace NewsBot.Core.Commands;

/// <summary>feeds: what is read, how it goes, and changes to it.</summary>
internal sealed class FeedCommand(IFeedStore feeds, FeedDesk desk, IOptions<CommandOptions> options) : ICommandHandler
{
    private const int MostLines = 40;

    public IReadOnlyList<string> Does { get; } = ["feeds"];

    public Task<Message> RunAsync(CommandCall call, CancellationToken cancellationToken = default) => call.Line.First?.ToLowerInvariant() switch
    {
        null or "list" or "ls" => ListAsync(null, call.Now, cancellationToken),
        "health" when call.Line.Words.Count == 1 => HealthAsync(call.Now, cancellationToken),
        "health" or "log" => WithFeedAsync(call, feed => LogAsync(feed, call.Now, cancellationToken), cancellationToken),
        "check" => WithFeedAsync(call, feed => CheckAsync(feed, cancellationToken), cancellationToken),
        "add" or "remove" or "rm" or "delete" or "pause" or "resume" when !options.Value.Allows(call.Command.ChangedBy, call.Utterance) =>
            Task.FromResult(Message.Of("Nothing was changed: only the keepers of this NewsBot may change what it reads. Ask whoever runs it.")),
        "add" => AddAsync(call, cancellationToken),
        "remove" or "rm" or "delete" => WithFeedAsync(call, feed => RemoveAsync(feed, call, cancellationToken), cancellationToken),
        "pause" => WithFeedAsync(call, feed => PauseAsync(feed, call, cancellationToken), cancellationToken),
        "resume" => WithFeedAsync(call, feed => ResumeAsync(feed, call.Now, cancellationToken), cancellationToken),
        _ => Task.FromResult(HelpCommand.Explain(call.Command, $"“feeds {CleanText.Clip(call.Line.First, 40)}” is nothing I know.")),
    };

    private async Task<Message> AddAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var words = call.Line.Words.Skip(1).ToList();
        var anyway = words.Remove("anyway");
        var typed = words.FirstOrDefault(w => w.Contains("://", StringComparison.Ordinal)) ?? words.LastOrDefault();
        if (typed is null || Address(typed) is not { } url)
        {
            return HelpCommand.Explain(call.Command, typed is null
                ? "Nothing was added. Give the address of a feed, or of the site that has one."
                : $"Nothing was added. “{CleanText.Clip(typed, 80)}” is no address of a feed: give one that starts with http:// or https://, without a user name in it.");
        }

        words.Remove(typed);
        var name = CleanText.Clip(string.Join(' ', words), 80);
        var named = name.Length > 0 ? name + " " : "";
        var added = await desk.AddAsync(url, name, anyway, cancellationToken);
        if (added.Problem is { } problem)
        {
            return new(
                new Paragraph(RichText.Of($"Nothing was added. {problem}")),
                new Choices([new("Add it all the same", $"feeds add {named}{url.AbsoluteUri} anyway")]));
        }

        if (added.Feed is not { } feed)
        {
            return new(
                new Paragraph(RichText.Of($"Nothing was added yet: {url.Host} has {added.Choices.Count} feeds. Which one?")),
                new Bullets([.. added.Choices.Select(f => RichText.Of($"{f.Url} — {FeedWords.Found(f)}"))]),
                new Choices([.. added.Choices.Take(5).Select(f => new Choice(CleanText.Clip(f.Title ?? f.Url.AbsolutePath, 60), $"feeds add {named}{f.Url.AbsoluteUri}"))]));
        }

        var first = !added.IsNew ? $"{feed.Id} {feed.Name} is read already."
            : $"Added {feed.Id} {feed.Name}.{(added.Found is { } found ? $" It reads well: {FeedWords.Found(found)}." : "")} It is read from now on.";
        return await ListAsync(first, call.Now, cancellationToken);
    }

    private async Task<Message> RemoveAsync(Feed feed, CommandCall call, CancellationToken cancellationToken)
    {
        var state = $"{feed.Id} {feed.Url}";
        if (!Confirmation.IsGiven(call, state))
        {
            return Confirmation.Ask(call, $"This ends reading {feed.Id} {feed.Name} ({feed.Url.Host}) for everybody; its stories stay in the record.", $"Yes, remove {feed.Id}", "feeds", state);
        }

        await feeds.RemoveAsync(feed.Id, cancellationToken);
        return await ListAsync($"Removed {feed.Id} {feed.Name}. Its stories stay in the record.", call.Now, cancellationToken);
    }

    private async Task<Message> PauseAsync(Feed feed, CommandCall call, CancellationToken cancellationToken)
    {
        await feeds.PauseAsync(feed.Id, "Somebody paused it.", call.Now, cancellationToken);
        return new(
            new Paragraph(RichText.Of($"{feed.Id} {feed.Name} is not read until it is resumed. Its stories stay in the record.")),
            new Choices([new("Resume it", $"feeds resume {feed.Id}")]));
    }

    private async Task<Message> ResumeAsync(Feed feed, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await feeds.PauseAsync(feed.Id, null, now, cancellationToken);
        return Message.Of(feed.IsPaused ? $"{feed.Id} {feed.Name} is read again, from now on." : $"{feed.Id} {feed.Name} was not paused. {FeedWords.Health(feed, now)}.");
    }

    private async Task<Message> CheckAsync(Feed feed, CancellationToken cancellationToken) => new(
        new Heading($"{feed.Id} {feed.Name}"),
        new Bullets([.. (await desk.CheckAsync(feed, cancellationToken)).Select(RichText.Of)]));

    private async Task<Message> LogAsync(Feed feed, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var attempts = await feeds.AttemptsAsync(feed.Id, cancellationToken);
        return new(
            new Heading($"{feed.Id} {feed.Name}"),
            new Paragraph(new RichText(new Run(FeedWords.Health(feed, now) + ". "), new Run(feed.Url.AbsoluteUri, Link: feed.Url))),
            new Bullets([.. attempts.Select(a => RichText.Of(FeedWords.Attempt(a)))]));
    }

    private async Task<Message> HealthAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var all = await feeds.ListAsync(cancellationToken);
        var ill = all.Where(f => FeedWords.NeedsLook(f, now)).ToArray();
        return ill.Length == 0
            ? Message.Of(all.Count == 0 ? "No feed is read yet." : $"All {all.Count} feeds are well.")
            : new(
                new Paragraph(RichText.Of($"Of {all.Count} feeds {ill.Length} {(ill.Length == 1 ? "needs" : "need")} a look:")),
                new Bullets([.. ill.Take(MostLines).Select(f => Line(f, now)), .. More(ill.Length)]));
    }

    private async Task<Message> WithFeedAsync(CommandCall call, Func<Feed, Task<Message>> act, CancellationToken cancellationToken)
    {
        var typed = call.Line.From(1);
        return await desk.FindAsync(typed, cancellationToken) is { } feed ? await act(feed)
            : await ListAsync($"Nothing was done: there is no feed “{CleanText.Clip(typed, 60)}”.", call.Now, cancellationToken);
    }

    private async Task<Message> ListAsync(string? first, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var all = await feeds.ListAsync(cancellationToken);
        var blocks = new List<Block>();
        if (first is not null)
        {
            blocks.Add(new Paragraph(RichText.Of(first)));
        }

        blocks.Add(new Paragraph(RichText.Of(all.Count == 0
            ? "No feed is read yet. Add one with “feeds add”, a name and its address."
            : $"{all.Count} feed{(all.Count == 1 ? "" : "s")}, {all.Count(f => f.IsFailing && !f.IsPaused)} failing{(all.Any(f => f.IsPaused) ? $", {all.Count(f => f.IsPaused)} paused" : "")}:")));
        if (all.Count > 0)
        {
            blocks.Add(new Bullets([.. all.OrderByDescending(f => f.IsFailing).Take(MostLines).Select(f => Line(f, now)), .. More(all.Count)]));
        }

        return new(blocks);
    }

    private static IEnumerable<RichText> More(int count) => count > MostLines ? [RichText.Of($"+{count - MostLines} more")] : [];

    private static RichText Line(Feed feed, DateTimeOffset now) =>
        new(new Run($"{feed.Id} "), new Run(feed.Name, Strong: true, Link: feed.Url), new Run($" — {FeedWords.Health(feed, now)}."));

    /// <summary>The address, with https before it where nothing is; null for what no feed can be read from.</summary>
    public static Uri? Address(string typed)
    {
        var text = typed.Trim('<', '>');
        text = text.Contains("://", StringComparison.Ordinal) || !text.Contains('.', StringComparison.Ordinal) ? text : "https://" + text;
        return Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.UserInfo.Length == 0 && url.Host.Length > 0 ? url : null;
    }
}
