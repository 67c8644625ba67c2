using System.Diagnostics;
using System.Text;

namespace NewsBot.Host.Tests;

/// <summary>The real program in a process of its own.</summary>
internal sealed class NewsBotProgram : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly StringBuilder _out = new();
    private readonly StringBuilder _error = new();
    private readonly List<(string Words, TaskCompletionSource Seen)> _awaited = [];

    private NewsBotProgram(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Take(_out, line.Data);
        process.ErrorDataReceived += (_, line) => Take(_error, line.Data);
    }

    public string Output => Locked(_out);

    public string Errors => Locked(_error);

    public bool HasEnded => _process.HasExited;

    /// <summary>Runs a verb to its end.</summary>
    public static Task<Outcome> RunAsync(params string[] args) => RunAsync(args, input: "");

    public static async Task<Outcome> RunAsync(string[] args, string input, string? folder = null)
    {
        await using var program = Start(args, folder);
        await program._process.StandardInput.WriteAsync(input);
        program._process.StandardInput.Close();
        return await program.EndAsync();
    }

    /// <summary>Starts the host, which runs until it is stopped.</summary>
    public static NewsBotProgram Start(string[] args, string? folder = null, params IEnumerable<KeyValuePair<string, string>> environment)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "newsbot.dll"), .. args])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            StandardInputEncoding = new UTF8Encoding(false),
            WorkingDirectory = folder ?? Path.GetTempPath(),
        };
        foreach (var (key, value) in environment)
        {
            start.Environment[key] = value;
        }

        var program = new NewsBotProgram(Process.Start(start)!);
        program._process.BeginOutputReadLine();
        program._process.BeginErrorReadLine();
        return program;
    }

    /// <summary>Waits until these words stand in the output or the log.</summary>
    public async Task SaysAsync(string words)
    {
        var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_out)
        {
            if (_out.ToString().Contains(words, StringComparison.Ordinal) || _error.ToString().Contains(words, StringComparison.Ordinal))
            {
                return;
            }

            _awaited.Add((words, seen));
        }

        try
        {
            await seen.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
        }
        catch (TimeoutException)
        {
            Assert.Fail($"The program never said \"{words}\".\nIt said:\n{Output}\nand told its log:\n{Errors}");
        }
    }

    public async Task<Outcome> EndAsync()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience);
        return new(_process.ExitCode, Output, Errors);
    }

    /// <summary>Stops the host the hard way, as a power cut would.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    private void Take(StringBuilder to, string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_out)
        {
            to.AppendLine(line);
            foreach (var (words, seen) in _awaited.Where(a => line.Contains(a.Words, StringComparison.Ordinal)).ToArray())
            {
                seen.TrySetResult();
            }
        }
    }

    private string Locked(StringBuilder text)
    {
        lock (_out)
        {
            return text.ToString();
        }
    }
}
