using System.CommandLine;
using Microsoft.Extensions.Options;
using NewsBot.Storage;

namespace NewsBot.Host.Cli;

/// <summary>The <c>newsbot</c> program: one verb a file, errors on standard error, exit codes as in <see cref="ExitCode"/>.</summary>
internal static class CommandLine
{
    public static RootCommand Create()
    {
        var root = new RootCommand("NewsBot keeps the list of who has publicly called for whom to go. Without a verb it runs the host.")
        {
            CommonOptions.Database,
            CommonOptions.Settings,
            RunVerb.Create(),
            FeedVerb.Create(),
            ArticleVerb.Create(),
            ExtractVerb.Create(),
            EvaluateVerb.Create(),
            TrainVerb.Create(),
            ImportVerb.Create(),
            AskVerb.Create(),
            DigestVerb.Create(),
            DeliveriesVerb.Create(),
            CheckVerb.Create(),
            FeedsVerb.Create(),
            ExportVerb.Create(),
            MigrateVerb.Create(),
            DoctorVerb.Create(),
            ManifestVerb.Create(),
        };
        root.Add(RunVerb.Urls);
        root.SetAction(RunVerb.RunAsync);
        return root;
    }

    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = Create().Parse(args);
        if (parsed.Errors.Count > 0 && parsed.Action is not System.CommandLine.Help.HelpAction)
        {
            await Console.Error.WriteLineAsync(string.Join(Environment.NewLine, parsed.Errors.Select(e => e.Message)));
            var verb = parsed.CommandResult.Command is RootCommand ? "" : " " + parsed.CommandResult.Command.Name;
            await Console.Error.WriteLineAsync($"Try: newsbot{verb} --help");
            return ExitCode.WrongUse;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (OperationCanceledException)
        {
            return ExitCode.NotDone;
        }
        catch (WrongUse fault)
        {
            await Console.Error.WriteLineAsync(fault.Message);
            await Console.Error.WriteLineAsync($"Try: newsbot {fault.Verb} --help");
            return ExitCode.WrongUse;
        }
        catch (Exception fault) when (Explain(fault) is { } words)
        {
            await Console.Error.WriteLineAsync(words);
            return ExitCode.NotDone;
        }
    }

    /// <summary>The words for what may well happen; null for a fault of our own, which keeps its stack trace.</summary>
    private static string? Explain(Exception fault) => fault switch
    {
        PlainError or StorageException => fault.Message,
        OptionsValidationException wrong => "The settings are not right:" + string.Concat(wrong.Failures.Select(f => Environment.NewLine + "  - " + f)),
        AggregateException many when many.InnerExceptions.All(e => e is OptionsValidationException) =>
            string.Join(Environment.NewLine, many.InnerExceptions.Select(Explain)),
        FileNotFoundException missing => $"{missing.FileName ?? "A file"} is not there. Check the path.",
        DirectoryNotFoundException or UnauthorizedAccessException => fault.Message,
        _ => null,
    };
}
