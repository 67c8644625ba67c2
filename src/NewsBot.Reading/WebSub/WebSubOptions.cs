using System.ComponentModel.DataAnnotations;

namespace NewsBot.Reading.WebSub;

/// <summary>News pushed by hubs (W3C WebSub). Section <c>NewsBot:WebSub</c>.</summary>
public sealed class WebSubOptions
{
    public const string Section = "NewsBot:WebSub";

    /// <summary>The address under which hubs reach this host, such as https://newsbot.example/. Default: none, and feeds are only asked.</summary>
    [Url]
    [StringLength(200)]
    public string? PublicAddress { get; set; }

    public bool IsOn => !string.IsNullOrWhiteSpace(PublicAddress);
}
