using System.Text;
using Microsoft.Extensions.Options;
using NewsBot.Core.Feeds;
using NewsBot.Core.Messages;

namespace NewsBot.Core.Commands;

/// <summary>import: many feeds at once, from what was pasted behind it.</summary>
internal sealed class ImportCommand(IFeedStore feeds, IOptions<CommandOptions> options) : ICommandHandler
{
    private const int MostFeeds = 200;
    private const int MostFaults = 10;

    public IReadOnlyList<string> Does { get; } = ["import"];

    public async Task<Message> RunAsync(CommandCall call, CancellationToken cancellationToken = default)
    {
        if (!options.Value.Allows(call.Command.ChangedBy, call.Utterance))
        {
            return Message.Of("Nothing was added: only the keepers of this NewsBot may change what it reads. Ask whoever runs it.");
        }

        var pasted = Pasted(call.Utterance.Text);
        if (pasted.Length == 0)
        {
            return HelpCommand.Explain(call.Command, "Paste the text of an OPML file behind “import”, or names and addresses with commas between.");
        }

        IReadOnlyList<(string? Name, string Address)> listed;
        try
        {
            listed = pasted.IndexOf('<', StringComparison.Ordinal) is >= 0 and var start && pasted.Contains("<opml", StringComparison.OrdinalIgnoreCase)
                ? Opml.Read(Encoding.UTF8.GetBytes(pasted[start..]))
                : Lines(pasted);
        }
        catch (FormatException fault)
        {
            return Message.Of($"Nothing was added. {CleanText.Clip(fault.Message, 300)} Chat may have cut it: paste it in smaller parts, or give the file to “newsbot feeds import”.");
        }

        if (listed.Count is 0 or > MostFeeds)
        {
            return HelpCommand.Explain(call.Command, listed.Count == 0
                ? "Nothing was added: there is no feed in it."
                : $"Nothing was added: there are {listed.Count} feeds in it, and at most {MostFeeds} can be added at once.");
        }

        return await AddAsync(listed, call, cancellationToken);
    }

    private async Task<Message> AddAsync(IReadOnlyList<(string? Name, string Address)> listed, CommandCall call, CancellationToken cancellationToken)
    {
        var known = (await feeds.ListAsync(cancellationToken)).Select(f => f.Url.AbsoluteUri).ToHashSet(StringComparer.Ordinal);
        var (added, had, faults) = (new List<Feed>(), 0, new List<string>());
        foreach (var (name, address) in listed)
        {
            if (FeedCommand.Address(address) is not { } url)
            {
                faults.Add(CleanText.Clip(address, 80));
            }
            else if (!known.Add(url.AbsoluteUri))
            {
                had++;
            }
            else
            {
                added.Add(await feeds.AddAsync(CleanText.Clip(name, 80) is { Length: > 0 } given ? given : url.Host, url, call.Now, cancellationToken));
            }
        }

        var blocks = new List<Block>
        {
            new Paragraph(RichText.Of($"Added {added.Count} feed{(added.Count == 1 ? "" : "s")}{(had > 0 ? $"; {had} {(had == 1 ? "was" : "were")} there already" : "")}. {known.Count} are read now; “feeds” shows in a few minutes which can be read.")),
        };
        if (added.Count > 0)
        {
            blocks.Add(new Bullets([.. added.Select(f => new RichText(new Run($"{f.Id} "), new Run(f.Name, Strong: true, Link: f.Url)))]));
        }

        if (faults.Count > 0)
        {
            blocks.Add(new Paragraph(RichText.Of($"{faults.Count} left out, for they are no http or https address: {string.Join(", ", faults.Take(MostFaults).Select(f => $"“{f}”"))}{(faults.Count > MostFaults ? " …" : "")}")));
        }

        return new(blocks);
    }

    /// <summary>What stands behind the verb, with its lines: the parsed line has lost them.</summary>
    private static string Pasted(string text)
    {
        var at = text.IndexOf("import", StringComparison.OrdinalIgnoreCase);
        return at < 0 ? "" : text[(at + "import".Length)..].Trim();
    }

    private static List<(string? Name, string Address)> Lines(string pasted)
    {
        var listed = new List<(string?, string)>();
        foreach (var line in pasted.Split(['\n', '\r', ',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
            var address = words.FirstOrDefault(w => w.Contains("://", StringComparison.Ordinal)) ?? words[^1];
            words.Remove(address);
            listed.Add((string.Join(' ', words), address));
        }

        return listed;
    }
}
