using System.ComponentModel.DataAnnotations;

namespace NewsBot.Host.Start;

/// <summary>Where metrics and traces go. Section <c>NewsBot:Telemetry</c>.</summary>
internal sealed class TelemetryOptions
{
    public const string Section = "NewsBot:Telemetry";

    /// <summary>The address of a collector that takes OTLP over HTTP (http://127.0.0.1:4318). Default: none, and nothing is collected.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>What the collector wants with each request, such as "authorization=Bearer …"; a secret, so from the environment. Default: none.</summary>
    public string? Headers { get; set; }

    /// <summary>Under which name this host is seen there. Default: newsbot.</summary>
    [Required]
    public string Service { get; set; } = "newsbot";

    /// <summary>How often metrics are sent. From one second to one hour. Default: a minute.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan Every { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Which part of the work is traced. From 0 to 1. Default: all of it.</summary>
    [Range(0.0, 1.0)]
    public double Sample { get; set; } = 1;
}
