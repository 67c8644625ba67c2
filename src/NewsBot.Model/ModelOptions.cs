namespace NewsBot.Model;

/// <summary>An optional language model. Section <c>NewsBot:Model</c>. Everything works without one; where one is set, it only proposes.</summary>
public sealed class ModelOptions
{
    public const string Section = "NewsBot:Model";

    /// <summary><c>openai</c> for any server that speaks OpenAI's chat completions, <c>anthropic</c> for Anthropic's messages. Default: none, and nothing is sent anywhere.</summary>
    public string Provider { get; set; } = "";

    /// <summary>Where the server is, https (http only on this machine). Default: the provider's own.</summary>
    public string Endpoint { get; set; } = "";

    /// <summary>The secret that opens it. Never logged, never recorded. A server on this machine may need none.</summary>
    public string Key { get; set; } = "";

    /// <summary>Which model. Needed where a provider is set.</summary>
    public string Name { get; set; } = "";

    /// <summary>What it is asked for: any of <c>questions</c>, <c>calls</c>, <c>summaries</c>. Default: none given, which means all three.</summary>
    public IList<string> Uses { get; set; } = [];

    /// <summary>How long one answer may take, 1 to 120 seconds. Default: 15 seconds. Later it is done without.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How often it may be asked in one day (UTC), 0 to 100,000. Default: 300. Then it is done without until the next day.</summary>
    public int DailyRequests { get; set; } = 300;

    /// <summary>How many characters may be sent and returned in one day together, 0 to 1,000,000,000. Default: 2,000,000.</summary>
    public long DailyCharacters { get; set; } = 2_000_000;

    /// <summary>The folder of the record of all that was sent and returned, a file a day. Default: <c>data/model</c>.</summary>
    public string Record { get; set; } = "data/model";

    internal bool IsOn => Provider.Trim().Length > 0;

    internal bool IsUsedFor(string use) => IsOn && (Uses.Count == 0 || Uses.Contains(use, StringComparer.OrdinalIgnoreCase));

    internal Uri Address => new((Endpoint.Trim() is { Length: > 0 } given ? given
        : Provider.Trim().Equals("anthropic", StringComparison.OrdinalIgnoreCase) ? "https://api.anthropic.com/v1" : "https://api.openai.com/v1").TrimEnd('/') + "/");
}
