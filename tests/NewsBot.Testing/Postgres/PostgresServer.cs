using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace NewsBot.Testing.Postgres;

/// <summary>
/// A PostgreSQL server of its own on a free port of this machine, with its files in a temporary folder; gone when it is disposed of, and
/// when the test process ends, however that comes. It sorts as people do (ICU, English), which the record must not depend on.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    public const string User = "newsbot";

    public const string Password = "an open secret";

    private static readonly Lazy<Task<PostgresServer>> One = new(StartAsync);

    private readonly string _folder;
    private readonly string _binaries;
    private readonly int _port = FreePort();
    private int _databases;
    private Process? _process;

    private PostgresServer(string binaries)
    {
        _binaries = binaries;
        _folder = Directory.CreateTempSubdirectory("newsbot-postgres-").FullName;
    }

    private string Data => Path.Combine(_folder, "data");

    /// <summary>The one that the tests of a process share.</summary>
    public static Task<PostgresServer> SharedAsync()
    {
        PostgresBinaries.Folder();
        return One.Value;
    }

    /// <summary>One that a test may stop.</summary>
    public static async Task<PostgresServer> StartAsync()
    {
        var server = new PostgresServer(PostgresBinaries.Folder());
        if (Environment.IsPrivilegedProcess)
        {
            // The server refuses to run as root.
            await RunAsync(new("chown") { ArgumentList = { Servant, server._folder } });
        }

        var password = Path.Combine(server._folder, "password");
        await File.WriteAllTextAsync(password, Password);
        if (OperatingSystem.IsLinux())
        {
            File.SetUnixFileMode(password, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        }

        await RunAsync(AsServant(
            Path.Combine(server._binaries, "initdb"), "-D", server.Data, "-U", User, "--pwfile", password, "--auth", "scram-sha-256",
            "--encoding", "UTF8", "--locale", "C", "--locale-provider", "icu", "--icu-locale", "en-US"));
        await server.RunAsync();
        return server;
    }

    /// <summary>The address of a new, empty database.</summary>
    /// <param name="options">Of PostgreSQL's <c>createdb</c>.</param>
    public async Task<string> NewDatabaseAsync(params string[] options)
    {
        var name = $"record_{Interlocked.Increment(ref _databases)}";
        await RunAsync(Client("createdb", [.. options, name]));
        return Address(name);
    }

    public Task DropAsync(string address) =>
        RunAsync(Client("dropdb", ["--force", address.Split("Database=")[1].Split(';')[0]]));

    public string Address(string database, string user = User, string password = Password) =>
        $"Host=127.0.0.1;Port={_port};Database={database};Username={user};Password={password}";

    /// <summary>Runs it, again after <see cref="StopAsync"/>.</summary>
    public async Task RunAsync()
    {
        // It ends with its standard input, so also when the test process is killed. Stopped in order, it keeps its files.
        const string Script =
            """
            folder=$1; shift
            "$@" & server=$!
            read -r last
            kill -QUIT $server
            wait $server
            [ "$last" = keep ] || rm -rf "$folder"
            """;
        var start = AsServant(
            "/bin/sh", "-c", Script, "sh", _folder, Path.Combine(_binaries, "postgres"), "-D", Data,
            "-c", "listen_addresses=127.0.0.1", "-c", $"port={_port}", "-c", "unix_socket_directories=", "-c", "max_connections=200");
        start.RedirectStandardInput = true;
        _process = Process.Start(start)!;
        await ReadyAsync(_process);
    }

    /// <summary>Ends it at once, as a fall of its machine would; what was committed stays.</summary>
    public async Task StopAsync()
    {
        await _process!.StandardInput.WriteLineAsync("keep");
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            _process.StandardInput.Close();
            await _process.WaitForExitAsync();
        }

        _process?.Dispose();
    }

    private ProcessStartInfo Client(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(_binaries, program), ["-h", "127.0.0.1", "-p", $"{_port}", "-U", User, .. arguments]);
        start.Environment["PGPASSWORD"] = Password;
        return start;
    }

    private static string Servant => File.ReadLines("/etc/passwd").Any(l => l.StartsWith("postgres:", StringComparison.Ordinal)) ? "postgres" : "nobody";

    private static ProcessStartInfo AsServant(string program, params IEnumerable<string> arguments)
    {
        var start = Environment.IsPrivilegedProcess
            ? new ProcessStartInfo("setpriv", ["--reuid", Servant, "--clear-groups", program, .. arguments])
            : new ProcessStartInfo(program, arguments);
        start.WorkingDirectory = "/";
        start.RedirectStandardError = true;
        return start;
    }

    private static async Task RunAsync(ProcessStartInfo start)
    {
        start.RedirectStandardError = start.RedirectStandardOutput = true;
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{start.FileName} {string.Join(' ', start.ArgumentList)}: {await output}{await error}");
        }
    }

    private static async Task ReadyAsync(Process process)
    {
        var ready = new TaskCompletionSource();
        var said = new List<string>();
        process.ErrorDataReceived += (_, line) =>
        {
            lock (said)
            {
                said.Add(line.Data ?? "It ended.");
            }

            if (line.Data is null)
            {
                ready.TrySetException(new InvalidOperationException(string.Join(Environment.NewLine, said)));
            }
            else if (line.Data.Contains("ready to accept connections", StringComparison.Ordinal))
            {
                ready.TrySetResult();
            }
        };
        process.BeginErrorReadLine();
        await ready.Task.WaitAsync(TimeSpan.FromMinutes(1));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
