using System.CommandLine;
using NewsBot.Core.Calls;
using NewsBot.Core.Figures;
using NewsBot.Core.Ledger;
using NewsBot.Core.Ledger.Lists;
using NewsBot.Host.Start;

namespace NewsBot.Host.Cli;

internal static class ExportVerb
{
    private static readonly Dictionary<string, CallClass> ClassWords =
        Enum.GetValues<CallClass>().ToDictionary(c => c.Word(), StringComparer.OrdinalIgnoreCase);

    private static readonly Argument<string?> Target = new("target")
    {
        Description = "Whose list; everybody's where none is named.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<string?> TargetOption = new("--target") { Description = "Whose list, as the argument.", HelpName = "name" };

    private static readonly Option<string> Format = new("--format")
    {
        Description = "csv, json, markdown or html.",
        DefaultValueFactory = _ => "csv",
    };

    private static readonly Option<string> Order = new("--order")
    {
        Description = "chronological (oldest first), alphabetical (by surname) or party (then surname; no known party last).",
        DefaultValueFactory = _ => "chronological",
    };

    private static readonly Option<bool> NewestFirst = new("--newest-first") { Description = "Turns the chronological order round." };
    private static readonly Option<string?> Since = new("--since") { Description = "Only calls of that day or later (ISO 8601).", HelpName = "day" };

    private static readonly Option<string?> Classes = new("--class")
    {
        Description = "Only these classes, parted by commas: explicit, timetable, position, conditional.",
        HelpName = "classes",
    };

    private static readonly Option<string?> AsOf = new("--as-of") { Description = "As the record knew it then (ISO 8601; default now).", HelpName = "time" };

    public static Command Create()
    {
        Format.AcceptOnlyFromAmong("csv", "json", "markdown", "html");
        Order.AcceptOnlyFromAmong("chronological", "alphabetical", "party");
        var verb = new Command("export", "Prints the list of who has called for whom to go.")
        {
            Target, TargetOption, Format, Order, NewestFirst, Since, Classes, AsOf,
        };
        verb.SetAction(RunAsync);
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(Target) is not null && parsed.GetValue(TargetOption) is not null)
        {
            throw new WrongUse("Name the target once, as the argument or with --target.", "export");
        }

        var classes = (parsed.GetValue(Classes) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Class).ToArray();
        await using var services = await VerbServices.OpenAsync(parsed, cancellationToken);
        var asOf = parsed.GetValue(AsOf) is { } text
            ? Moments.Parse(text, "--as-of")
            : services.GetRequiredService<TimeProvider>().GetUtcNow();
        var since = parsed.GetValue(Since) is { } day ? DateOnly.FromDateTime(Moments.Parse(day, "--since").DateTime) : (DateOnly?)null;

        var store = services.GetRequiredService<ILedgerStore>();
        var ledger = services.GetRequiredService<ILedger>();
        IReadOnlyList<Figure> targets = await ledger.TargetsAsync(Standpoint.Local(asOf), cancellationToken);
        var isEmpty = targets.Count == 0;
        if (!isEmpty && (parsed.GetValue(Target) ?? parsed.GetValue(TargetOption)) is { } name)
        {
            targets = [await Targets.FindAsync(store, name, asOf, cancellationToken)];
        }

        var entries = new List<LedgerEntry>();
        foreach (var target in targets)
        {
            entries.AddRange((await ledger.AboutAsync(target.Id, Standpoint.Local(asOf), cancellationToken)).Where(e => !e.IsInDoubt));
        }

        var list = EntryList.Of(
            entries, asOf, Enum.Parse<ListOrder>(parsed.GetRequiredValue(Order), ignoreCase: true), parsed.GetValue(NewestFirst), since, classes);
        if (list.Entries.Count == 0)
        {
            await Console.Error.WriteLineAsync(isEmpty
                ? "Nobody has been called on to go in this record yet: the list is empty."
                : "No entry of the record is of that kind: the list is empty.");
        }

        await Console.Out.WriteAsync(parsed.GetRequiredValue(Format) switch
        {
            "json" => JsonList.Write(list) + Environment.NewLine,
            "markdown" => MarkdownList.Write(list),
            "html" => HtmlList.Write(list),
            _ => CsvList.Write(list),
        });
        return ExitCode.Done;
    }

    private static CallClass Class(string word) => ClassWords.TryGetValue(word, out var known)
        ? known
        : throw new WrongUse($"--class is \"{word}\": give explicit, timetable, position or conditional.", "export");
}
