using Microsoft.Extensions.Options;
using NewsBot.Core.Calls;
using NewsBot.Core.Ledger.Rulings;
using NewsBot.Core.Messages;

namespace NewsBot.Core.Commands;

/// <summary>confirm, reject, hold and the other rulings of an editor on an entry.</summary>
internal sealed class RulingCommands(RulingDesk desk, IOptions<CommandOptions> options) : ICommandHandler
{
    private static readonly Dictionary<string, RulingKind> Kinds = new(StringComparer.Ordinal)
    {
        ["confirm"] = RulingKind.Confirm,
        ["reject"] = RulingKind.Reject,
        ["hold"] = RulingKind.Hold,
        ["release"] = RulingKind.Release,
        ["dispute"] = RulingKind.Dispute,
        ["withdraw"] = RulingKind.Withdraw,
        ["reclass"] = RulingKind.Reclass,
        ["correct"] = RulingKind.Correct,
        ["merge"] = RulingKind.Merge,
        ["split"] = RulingKind.Split,
        ["undo"] = RulingKind.Undo,
    };

    public IReadOnlyList<string> Does { get; } = [.. Kinds.Keys];

    public async Task<Message> RunAsync(CommandCall call, CancellationToken cancellationToken = default)
    {
        if (!options.Value.Allows(call.Command.ChangedBy, call.Utterance))
        {
            return Message.Of("Nothing was changed: only the editors of this NewsBot may rule. Ask whoever runs it.");
        }

        var (order, fault) = Read(call);
        if (order is null)
        {
            return RulingForm.Beside(HelpCommand.Explain(call.Command, "Nothing was changed. " + fault), call);
        }

        if (order.Reason is null && call.Command.Arguments.Contains(" reason:", StringComparison.Ordinal))
        {
            return RulingForm.Beside(HelpCommand.Explain(call.Command, "Nothing was changed. Say why, so that the next editor understands: reason:\"…\"."), call);
        }

        var outcome = await desk.RuleAsync(order, call.Utterance.Channel.Workspace, call.Utterance.Person, call.Now.Offset, cancellationToken);
        return RulingReply.Of(outcome, call.Now);
    }

    /// <summary>The order that was typed, or what is wrong with it.</summary>
    internal static (RulingOrder? Order, string? Fault) Read(CommandCall call)
    {
        var kind = Kinds[call.Command.Name];
        var words = call.Line.Words.ToList();
        var id = words.Count > 0 ? words[0] : "";
        if (kind == RulingKind.Undo)
        {
            return Number(id, 'R') is { } undone
                ? (new(kind, 0) { Undoes = undone, Reason = Reason(call, words, 1), Seen = Seen(call) }, null)
                : (null, "Give the ruling's id, such as R7; “log C12” lists those of an entry.");
        }

        if (Number(id, 'C') is not { } entry)
        {
            return (null, "Give the entry's id, such as C12.");
        }

        var order = new RulingOrder(kind, entry) { Seen = Seen(call), Reason = Reason(call, words, 1) };
        switch (kind)
        {
            case RulingKind.Reclass:
                return CallClasses.Parse(Filter(call, "class") ?? words.ElementAtOrDefault(1)) is { } callClass
                    ? (order with { Class = callClass, Reason = Reason(call, words, Filter(call, "class") is null ? 2 : 1) }, null)
                    : (null, "Give the class: explicit, timetable, position or conditional.");
            case RulingKind.Correct:
                return Correction(call, order with { Reason = Reason(call, words, 1) });
            case RulingKind.Merge:
                var from = words.ElementAtOrDefault(1) is "into" or "with" or "and" ? 2 : 1;
                return Number(words.ElementAtOrDefault(from) ?? "", 'C') is { } into
                    ? (order with { Into = into, Reason = Reason(call, words, from + 1) }, null)
                    : (null, "Give both entries: merge C12 into C34.");
            case RulingKind.Split:
                return (order with { Sources = Sources(call), Name = Filter(call, "name") }, null);
            default:
                return (order, null);
        }
    }

    private static (RulingOrder? Order, string? Fault) Correction(CommandCall call, RulingOrder order)
    {
        var given = Enum.GetValues<CorrectedField>()
            .Select(f => (Field: f, Value: Filter(call, f.ToString().ToLowerInvariant() is "reason" ? "because" : f.ToString().ToLowerInvariant())))
            .Where(f => f.Value is not null)
            .ToArray();
        return given.Length switch
        {
            1 => (order with { Field = given[0].Field, Value = given[0].Value }, null),
            0 => (null, "Give what is to be put right: name:\"…\", role:\"…\", party:\"…\", day:2025-03-01 or because:\"…\" (the reason of the call)."),
            _ => (null, "Put one thing right at a time, so that each can be undone by itself."),
        };
    }

    private static int? Number(string typed, char letter) =>
        typed.Length is > 1 and < 10 && char.ToUpperInvariant(typed[0]) == letter
        && int.TryParse(typed.AsSpan(1), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? number : null;

    private static int? Seen(CommandCall call) => Filter(call, "seen") is { } seen ? Number(seen, 'R') ?? 0 : null;

    /// <summary>What stands behind reason:, else what is left of the line.</summary>
    private static string? Reason(CommandCall call, List<string> words, int from)
    {
        var said = Filter(call, "reason") ?? string.Join(' ', words.Skip(from));
        return string.IsNullOrWhiteSpace(said) ? null : said.Trim();
    }

    private static int[] Sources(CommandCall call) =>
        [.. (Filter(call, "sources") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(n => int.TryParse(n, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0)];

    private static string? Filter(CommandCall call, string key) => call.Line.Filters.TryGetValue(key, out var value) && value.Length > 0 ? value : null;
}
