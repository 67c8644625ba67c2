using System.CommandLine;
using System.Globalization;
using NewsBot.Extraction.Evaluation;

namespace NewsBot.Host.Cli;

internal static class TrainVerb
{
    private static readonly Argument<string[]> Gold = new("gold.jsonl")
    {
        Description = "Labelled stories, as evaluate takes them; those put aside (number divisible by three) are left out.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<string[]> Utterances = new("--utterances")
    {
        Description = "Files of labelled utterances: \"strength, kind, text\" split by tabs (tests/corpus/README.md tells the marks).",
        HelpName = "file.tsv",
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<string> Out = new("--out") { Description = "The folder to write leanings.txt and confidence.txt to.", HelpName = "folder", Required = true };

    public static Command Create()
    {
        var verb = new Command("train", "Learns the weights of the reader from labelled stories and utterances, and writes them as text. The same input gives the same weights.") { Gold, Utterances, Out };
        verb.SetAction(RunAsync);
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var folder = parsed.GetRequiredValue(Out);
        if (!Directory.Exists(folder))
        {
            throw new PlainError($"There is no folder {folder}. Nothing was written.");
        }

        var stories = parsed.GetRequiredValue(Gold).SelectMany(LabelledStories.In).Where(s => !s.IsPutAside).ToList();
        var lines = (parsed.GetValue(Utterances) ?? []).SelectMany(TextInput.Lines).ToList();
        await Console.Error.WriteLineAsync($"Learning from {stories.Count} stories and {lines.Count} utterances; this takes a minute or two.");
        try
        {
            var (leanings, confidence) = await Task.Run(() => WeightTrainer.Train(stories, lines), cancellationToken);
            await WriteAsync(folder, "leanings.txt", "# How words lean: to no call, to consider_position, no_confidence, timetable, remove, resign. ~ a stem, [a class of words], T the one who is meant, S the speaker, N another name, 0 a number, ^ the beginning, $ the end. Source: trained on the labelled stories and utterances by \"newsbot train\".", leanings, cancellationToken);
            await WriteAsync(folder, "confidence.txt", "# What speaks for a call and what against it, as log-odds. Source: trained on the labelled stories by \"newsbot train\".", confidence, cancellationToken);
        }
        catch (FormatException fault)
        {
            throw new PlainError($"{fault.Message} Nothing was written.", fault);
        }

        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Wrote leanings.txt and confidence.txt to {Path.GetFullPath(folder)}. They count once they stand in the Words folder and the product is built."));
        return ExitCode.Done;
    }

    private static Task WriteAsync(string folder, string name, string comment, IEnumerable<string> lines, CancellationToken cancellationToken) =>
        File.WriteAllTextAsync(Path.Combine(folder, name), string.Join('\n', lines.Prepend(comment)) + "\n", cancellationToken);
}
