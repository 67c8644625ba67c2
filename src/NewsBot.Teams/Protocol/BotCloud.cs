namespace NewsBot.Teams.Protocol;

/// <summary>What differs from one Microsoft cloud to the next.</summary>
internal sealed record BotCloud(Uri Metadata, string Issuer, string Scope)
{
    /// <summary>The cloud that a set-up speaks of, by the host tokens come from.</summary>
    public static BotCloud Of(TeamsOptions options)
    {
        var cloud = options.LoginBase.Host switch
        {
            "login.microsoftonline.us" => Named("login.botframework.azure.us", "api.botframework.us"),
            "login.partner.microsoftonline.cn" => Named("login.botframework.azure.cn", "api.botframework.azure.cn"),
            "login.microsoftonline.com" => Named("login.botframework.com", "api.botframework.com"),
            _ => Named("login.botframework.com", "api.botframework.com") with { Metadata = new(options.LoginBase, "v1/.well-known/openidconfiguration") },
        };
        return options.OpenIdMetadata is { } metadata ? cloud with { Metadata = metadata } : cloud;
    }

    private static BotCloud Named(string login, string api) =>
        new(new($"https://{login}/v1/.well-known/openidconfiguration"), $"https://{api}", $"https://{api}/.default");
}
