using System.Diagnostics;

namespace NewsBot.Benchmarks;

/// <summary>The built program in a process of its own.</summary>
internal static class HostProcess
{
    /// <summary>Starts it and waits until it answers.</summary>
    /// <param name="program">The path of newsbot.dll.</param>
    public static async Task<Process> StartAsync(string program, string settings, Uri address, HttpClient http)
    {
        var start = new ProcessStartInfo("dotnet", [program, "run", "--settings", settings, "--urls", address.AbsoluteUri])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        for (var i = 0; i < 300; i++)
        {
            try
            {
                if ((await http.GetAsync(new Uri(address, "health/live"))).IsSuccessStatusCode)
                {
                    return process;
                }
            }
            catch (HttpRequestException)
            {
                // Not up yet.
            }

            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System);
        }

        throw new TimeoutException("The program did not start.");
    }
}
