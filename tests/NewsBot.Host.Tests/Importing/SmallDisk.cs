using System.Diagnostics;
using NewsBot.Testing;

namespace NewsBot.Host.Tests.Importing;

/// <summary>A disk of a few megabytes, in memory. Only an administrator of Linux can have one; elsewhere the test is skipped.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();

    private SmallDisk()
    {
    }

    public string File(string name) => _folder.File(name);

    public static async Task<SmallDisk> MountAsync(int megabytes)
    {
        Assert.SkipUnless(
            OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "Only an administrator of Linux can make a small disk.");
        var disk = new SmallDisk();
        if (await RunAsync("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "newsbot", disk._folder.Path) is { Length: > 0 } problem)
        {
            disk._folder.Dispose();
            Assert.Skip($"This machine lets nobody make a small disk: {problem}");
        }

        return disk;
    }

    /// <summary>Changes it while it is in use: "size=64m", "ro", "rw".</summary>
    public async Task ChangeAsync(string option) => Assert.Equal("", await RunAsync("mount", "-o", $"remount,{option}", _folder.Path));

    public async ValueTask DisposeAsync()
    {
        await RunAsync("umount", "--lazy", _folder.Path);
        _folder.Dispose();
    }

    /// <summary>What went wrong; nothing where all went well.</summary>
    private static async Task<string> RunAsync(string program, params string[] args)
    {
        using var process = Process.Start(new ProcessStartInfo(program, args) { RedirectStandardError = true })!;
        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? "" : said + $" ({process.ExitCode})";
    }
}
