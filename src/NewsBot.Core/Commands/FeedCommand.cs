using System.Globalization;
using Microsoft.Extensions.Options;
using NewsBot.Core.Feeds;
using NewsBot.Core.Messages;

namespace NewsBot.Core.Commands;

/// <summary>feeds: what is read, how it goes, and changes to it.</summary>
/// <param name="readers">Tries an address before it is kept; none where this host cannot read feeds.</param>
internal sealed class FeedCommand(IFeedStore feeds, IEnumerable<IFeedReader> readers, IOptions<CommandOptions> options) : ICommandHandler
{
    private const int MostLines = 40;

    public IReadOnlyList<string> Does { get; } = ["feeds"];

    public Task<Message> RunAsync(CommandCall call, CancellationToken cancellationToken = default) => call.Line.First?.ToLowerInvariant() switch
    {
        null or "list" or "ls" or "health" => ListAsync(null, call.Now, cancellationToken),
        "check" => CheckAsync(call, cancellationToken),
        "add" or "remove" or "rm" or "delete" when !options.Value.Allows(call.Command.ChangedBy, call.Utterance) =>
            Task.FromResult(Message.Of("Nothing was changed: only the keepers of this NewsBot may change what it reads. Ask whoever runs it.")),
        "add" => AddAsync(call, cancellationToken),
        "remove" or "rm" or "delete" => RemoveAsync(call, cancellationToken),
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
                ? "Nothing was added. Give the feed's address."
                : $"Nothing was added. “{CleanText.Clip(typed, 80)}” is no address of a feed: give one that starts with http:// or https://, without a user name in it.");
        }

        words.Remove(typed);
        var name = CleanText.Clip(string.Join(' ', words), 80);
        var trial = new Feed { Id = new(0), Name = name.Length > 0 ? name : url.Host, Url = url };
        var found = anyway || readers.LastOrDefault() is not { } reader ? null : await reader.ReadAsync(trial, cancellationToken);
        if (found?.Problem is { } problem)
        {
            return new(
                new Paragraph(RichText.Of($"Nothing was added: {url.Host} could not be read. {problem}")),
                new Choices([new("Add it all the same", $"feeds add {(name.Length > 0 ? name + " " : "")}{url.AbsoluteUri} anyway")]));
        }

        name = name.Length > 0 ? name : CleanText.Clip(found?.Document?.Title ?? url.Host, 80);
        var kept = await feeds.AddAsync(name, url, call.Now, cancellationToken);
        var newest = found?.Document is { Entries.Count: > 0 } read
            ? $" It lists {read.Entries.Count} stories now, the first “{CleanText.Clip(read.Entries[0].Title ?? read.Entries[0].Link, 100)}”." : "";
        return await ListAsync($"Added {kept.Id} {kept.Name}.{newest} It is read from now on.", call.Now, cancellationToken);
    }

    private async Task<Feed?> MeantAsync(string typed, CancellationToken cancellationToken)
    {
        var all = await feeds.ListAsync(cancellationToken);
        return all.FirstOrDefault(f => f.Id.ToString().Equals(typed, StringComparison.OrdinalIgnoreCase))
            ?? all.FirstOrDefault(f => f.Name.Equals(typed, StringComparison.OrdinalIgnoreCase) || f.Url.AbsoluteUri == typed);
    }

    // Reads it now and keeps nothing of it: the watch reads it in its own time.
    private async Task<Message> CheckAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var typed = call.Line.From(1);
        if (await MeantAsync(typed, cancellationToken) is not { } meant || readers.LastOrDefault() is not { } reader)
        {
            return await ListAsync($"Nothing was read: there is no feed “{CleanText.Clip(typed, 60)}”.", call.Now, cancellationToken);
        }

        var found = await reader.ReadAsync(new Feed { Id = meant.Id, Name = meant.Name, Url = meant.Url }, cancellationToken);
        return new(
            new Paragraph(RichText.Of(found.Problem is { } problem
                ? $"{meant.Id} {meant.Name} could not be read just now. {problem}"
                : found.Document is { Entries: [var newest, ..] entries }
                    ? $"{meant.Id} {meant.Name} can be read: it lists {entries.Count} stories, the first “{CleanText.Clip(newest.Title ?? newest.Link, 100)}”."
                    : $"{meant.Id} {meant.Name} can be read, and lists no story.")),
            new Bullets([Line(meant, call.Now)]));
    }

    private async Task<Message> RemoveAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var typed = call.Line.From(1);
        if (await MeantAsync(typed, cancellationToken) is not { } meant)
        {
            return await ListAsync($"Nothing was removed: there is no feed “{CleanText.Clip(typed, 60)}”.", call.Now, cancellationToken);
        }

        var state = $"{meant.Id} {meant.Url}";
        if (!Confirmation.IsGiven(call, state))
        {
            return Confirmation.Ask(call, $"This ends reading {meant.Id} {meant.Name} ({meant.Url.Host}) for everybody; its stories stay in the record.", $"Yes, remove {meant.Id}", "feeds", state);
        }

        await feeds.RemoveAsync(meant.Id, cancellationToken);
        return await ListAsync($"Removed {meant.Id} {meant.Name}. Its stories stay in the record.", call.Now, cancellationToken);
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
            : $"{all.Count} feed{(all.Count == 1 ? "" : "s")}, {all.Count(f => f.IsFailing)} failing:")));
        if (all.Count > 0)
        {
            blocks.Add(new Bullets([.. all.OrderByDescending(f => f.IsFailing).Take(MostLines).Select(f => Line(f, now)),
                .. all.Count > MostLines ? [RichText.Of($"+{all.Count - MostLines} more")] : Array.Empty<RichText>()]));
        }

        return new(blocks);
    }

    private static RichText Line(Feed feed, DateTimeOffset now)
    {
        var how = feed switch
        {
            { IsFailing: true } => $"failing since {Moment(feed.FailingSince, now)}: {feed.Problem} Next try {Moment(feed.NextCheckAt, now)}.",
            { LastReadAt: { } read } => $"read {Moment(read, now)}, next {Moment(feed.NextCheckAt, now)}.",
            _ => "not read yet.",
        };
        return new(new Run($"{feed.Id} "), new Run(feed.Name, Strong: true, Link: feed.Url), new Run(" — " + how));
    }

    private static string Moment(DateTimeOffset? moment, DateTimeOffset now) => moment is { } at
        ? at.ToOffset(now.Offset).ToString(at.ToOffset(now.Offset).Date == now.Date ? "HH:mm" : "d MMM HH:mm", CultureInfo.InvariantCulture)
        : "an unknown time";

    /// <summary>The address, with https before it where nothing is; null for what no feed can be read from.</summary>
    public static Uri? Address(string typed)
    {
        var text = typed.Trim('<', '>');
        text = text.Contains("://", StringComparison.Ordinal) || !text.Contains('.', StringComparison.Ordinal) ? text : "https://" + text;
        return Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.UserInfo.Length == 0 && url.Host.Length > 0 ? url : null;
    }
}
