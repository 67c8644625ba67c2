using Microsoft.Extensions.Options;

namespace NewsBot.Slack;

/// <summary>Tells all faults of the set-up at once, and never a secret.</summary>
internal sealed class SlackOptionsValidator : IValidateOptions<SlackOptions>
{
    public ValidateOptionsResult Validate(string? name, SlackOptions options)
    {
        if (!options.IsOn)
        {
            return ValidateOptionsResult.Success;
        }

        var faults = Faults(options).Select(fault => $"{SlackOptions.Section}:{fault}").ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(SlackOptions options)
    {
        if (!SlackOptions.Given(options.BotToken) && !options.IsInstallable)
        {
            yield return "BotToken is missing, so nothing can be posted. It is on the app's page under \"OAuth & Permissions\", and starts with xoxb-. "
                + "Or set ClientId and ClientSecret, and install over the web.";
        }
        else if (StartsWith(options.BotToken, "xapp-") || StartsWith(options.BotToken, "xoxp-"))
        {
            yield return "BotToken is a token of another kind. The bot's own starts with xoxb-.";
        }

        if ((SlackOptions.Given(options.BotToken) || options.IsInstallable) && !SlackOptions.Given(options.SigningSecret) && !SlackOptions.Given(options.AppToken))
        {
            yield return "SigningSecret and AppToken are both missing, so nothing that Slack sends could be believed. "
                + "Set SigningSecret; it is on the app's page under \"Basic Information\".";
        }

        if (StartsWith(options.AppToken, "xox"))
        {
            yield return "AppToken is a token of another kind. An app-level token starts with xapp-.";
        }

        if (SlackOptions.Given(options.ClientId) != SlackOptions.Given(options.ClientSecret))
        {
            yield return "ClientId and ClientSecret belong together: set both or neither.";
        }

        if (options.MostWaiting is < 10 or > 1_000_000)
        {
            yield return $"MostWaiting is {options.MostWaiting}. It must be from 10 to 1,000,000.";
        }

        if (options.SiteBase is { } site && (!site.IsAbsoluteUri || !IsSafe(site)))
        {
            yield return $"SiteBase is \"{site}\". It must be an https address (http only on this machine), such as https://slack.com/.";
        }

        if (options.PublicBase is { } own && (!own.IsAbsoluteUri || !IsSafe(own)))
        {
            yield return $"PublicBase is \"{own}\". It must be the https address of this host (http only on this machine).";
        }

        if (!options.ApiBase.IsAbsoluteUri || !IsSafe(options.ApiBase))
        {
            yield return $"ApiBase is \"{options.ApiBase}\". It must be an https address (http only on this machine), such as https://slack.com/api/.";
        }
    }

    private static bool StartsWith(string? value, string start) => value?.Trim().StartsWith(start, StringComparison.Ordinal) == true;

    private static bool IsSafe(Uri address) => address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback);
}
