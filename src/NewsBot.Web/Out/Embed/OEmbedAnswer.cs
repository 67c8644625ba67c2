namespace NewsBot.Web.Out.Embed;

/// <summary>An answer of the type "rich" (oEmbed 1.0, section 2.3.4).</summary>
/// <param name="CacheAge">In seconds.</param>
internal sealed record OEmbedAnswer(
    string Version, string Type, string Title, string ProviderName, string ProviderUrl, int CacheAge, string Html, int Width, int Height);
