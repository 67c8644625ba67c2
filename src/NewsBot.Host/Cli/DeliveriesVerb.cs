using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using NewsBot.Core.Deliveries;
using NewsBot.Core.Messages;
using NewsBot.Core.Notices;
using NewsBot.Host.Start;
using NewsBot.Host.Terminal;

namespace NewsBot.Host.Cli;

/// <summary>What is owed and what was sent, for whoever runs NewsBot; of one delivery everything, with what to do.</summary>
internal static class DeliveriesVerb
{
    private static readonly Argument<string?> Key = new("key") { Description = "A delivery's key, or how it begins: S3 for all of a standing order.", Arity = ArgumentArity.ZeroOrOne };
    private static readonly Option<string?> State = new("--state") { Description = "draft, owed, sent, failed, unknown or dropped.", HelpName = "state" };
    private static readonly Option<int> Most = new("--most") { Description = "At most so many, the latest first (default 20).", HelpName = "number", DefaultValueFactory = _ => 20 };
    private static readonly Option<bool> Json = new("--json") { Description = "A line of JSON each." };

    public static Command Create()
    {
        var verb = new Command("deliveries", "What is owed to channels and what was sent; with a key, one of them explained.") { Key, State, Most, Json };
        verb.SetAction(RunAsync);
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        DeliveryState? state = parsed.GetValue(State) is not { } word ? null
            : Enum.TryParse<DeliveryState>(word, ignoreCase: true, out var known) && !char.IsAsciiDigit(word[0]) ? known
            : throw new WrongUse($"\"{word}\" is no state: give draft, owed, sent, failed, unknown or dropped.", "deliveries");
        await using var services = await VerbServices.OpenAsync(parsed, cancellationToken);
        var store = services.GetRequiredService<IDeliveryStore>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var key = parsed.GetValue(Key);
        if (key is not null && await store.FindAsync(key, cancellationToken) is { } one)
        {
            if (parsed.GetValue(Json))
            {
                await WriteAsync([one]);
            }
            else
            {
                TerminalDrawing.Write(Explain(one, now));
            }

            return ExitCode.Done;
        }

        var found = await store.SearchAsync(new(Math.Clamp(parsed.GetValue(Most), 1, 10_000), State: state, KeyStartsWith: key), cancellationToken);
        if (parsed.GetValue(Json))
        {
            await WriteAsync(found);
            return ExitCode.Done;
        }

        TerminalDrawing.Write(new(
            new Paragraph(RichText.Of(DeliveryWords.Counts(await store.CountAsync(now.AddDays(-1), cancellationToken: cancellationToken)))),
            new Bullets([.. (await services.GetRequiredService<INoticeStore>().OpenAsync(cancellationToken: cancellationToken)).Select(n => RichText.Of(n.Words))]),
            new Bullets([.. found.Select(d => RichText.Of($"{DeliveryWords.Moment(d.OwedAt)} {d.Key}: {DeliveryWords.Standing(d, now)}"))])));
        return key is not null && found.Count == 0 ? throw new PlainError($"There is no delivery \"{key}\", and none whose key begins so.") : ExitCode.Done;
    }

    private static async Task WriteAsync(IReadOnlyList<Delivery> deliveries)
    {
        foreach (var delivery in deliveries)
        {
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(DeliveryOutput.Of(delivery), CliJson.Readable.DeliveryOutput));
        }
    }

    private static Message Explain(Delivery delivery, DateTimeOffset now) => new(
        new Heading(delivery.Key),
        new Facts(
        [
            Fact("Is", $"{delivery.Kind.ToString().ToLowerInvariant()} for {delivery.Channel.Surface} {delivery.Channel.Workspace} {delivery.Channel.Address}"),
            Fact("Stands", DeliveryWords.Standing(delivery, now)),
            Fact("Owed", DeliveryWords.Moment(delivery.OwedAt)),
            Fact("Tries", delivery.Tries.ToString(CultureInfo.InvariantCulture)),
            .. delivery.About is { } about ? [Fact(delivery.Kind == DeliveryKind.Edit ? "Changes" : "In the thread of", about)] : Array.Empty<Fact>(),
            .. delivery.MessageId is { } id ? [Fact("Message", id)] : Array.Empty<Fact>(),
            .. delivery.Carries.Count > 0 ? [Fact("Shows", string.Join(", ", delivery.Carries.Select(c => $"C{c.Entry} {c.Label}")))] : Array.Empty<Fact>(),
        ]),
        new Context(RichText.Of("What it says:")),
        new Quotation(ShownText.Cut(PlainText.Render(delivery.Message, 10_000, withLinks: false), 1_500)));

    private static Fact Fact(string name, string value) => new(name, RichText.Of(value));
}
