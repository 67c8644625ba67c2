using System.ComponentModel.DataAnnotations;

namespace NewsBot.Reading;

/// <summary>How feeds and pages are fetched. Section <c>NewsBot:Reading</c>.</summary>
public sealed class ReadingOptions
{
    public const string Section = "NewsBot:Reading";

    /// <summary>An address or e-mail where publishers learn who runs this bot; sent in the User-Agent. Default: none.</summary>
    [StringLength(200)]
    [RegularExpression(@"[\x21-\x7E]*", ErrorMessage = "Contact must be an address or an e-mail without blanks.")]
    public string? Contact { get; set; }

    /// <summary>Hosts ("intranet.example", "127.0.0.1:8080") on private addresses or unusual ports that may be fetched. Default: none.</summary>
    public IList<string> AllowedPrivateHosts { get; } = [];

    /// <summary>Ports of public hosts that may be asked besides 80 and 443. Default: none.</summary>
    public IList<int> AllowedPorts { get; } = [];

    /// <summary>How long opening one connection may take. Default: 10 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan ConnectTime { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a server may take until its answer begins. Default: 20 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan HeaderTime { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How long one answer may take in all, redirects and body included. Default: 30 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan WholeTime { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The largest body, in bytes after inflating. Default: 10 MB.</summary>
    [Range(64 * 1024, 100 * 1024 * 1024)]
    public int LargestBody { get; set; } = 10 * 1024 * 1024;

    /// <summary>How many redirects are followed. Default: 5.</summary>
    [Range(0, 10)]
    public int MostRedirects { get; set; } = 5;

    /// <summary>How many entries of one feed are taken, newest first. Default: 300.</summary>
    [Range(10, 5000)]
    public int MostEntries { get; set; } = 300;

    /// <summary>The pause between two requests to one domain; allowed private hosts are asked without it. Default: 1 second.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan PausePerDomain { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How many requests run at the same time, over all domains. Default: 32.</summary>
    [Range(1, 64)]
    public int AtOnce { get; set; } = 32;
}
