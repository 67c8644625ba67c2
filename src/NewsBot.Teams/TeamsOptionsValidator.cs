using Microsoft.Extensions.Options;

namespace NewsBot.Teams;

/// <summary>Tells all faults of the set-up at once, and never a secret.</summary>
internal sealed class TeamsOptionsValidator : IValidateOptions<TeamsOptions>
{
    public ValidateOptionsResult Validate(string? name, TeamsOptions options)
    {
        if (!options.IsOn)
        {
            return ValidateOptionsResult.Success;
        }

        var faults = Faults(options).Select(fault => $"{TeamsOptions.Section}:{fault}").ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(TeamsOptions options)
    {
        if (!TeamsOptions.Given(options.AppId))
        {
            yield return "AppId is missing, so no request could be believed. It is the \"Microsoft App ID\" of the bot in the Azure portal.";
        }

        if (!TeamsOptions.Given(options.TenantId))
        {
            yield return "TenantId is missing, so no token could be got. It is the \"App Tenant ID\" of the bot; "
                + "for an old multi-tenant bot set botframework.com.";
        }

        var credentials = new[] { TeamsOptions.Given(options.ClientSecret), TeamsOptions.Given(options.CertificateFile), options.ManagedIdentity }.Count(given => given);
        if (credentials == 0)
        {
            yield return "ClientSecret is missing, so nothing could be answered. It is made under \"Certificates & secrets\" of the app registration. "
                + "Or give CertificateFile, or set ManagedIdentity.";
        }

        if (credentials > 1)
        {
            yield return "ClientSecret, CertificateFile and ManagedIdentity are three ways to prove who the bot is. Give one of them.";
        }

        if (TeamsOptions.Given(options.CertificateFile) && !File.Exists(options.CertificateFile))
        {
            yield return $"CertificateFile is \"{options.CertificateFile}\", and there is no such file.";
        }

        if (!IsSafe(options.LoginBase))
        {
            yield return $"LoginBase is \"{options.LoginBase}\". It must be an https address (http only on this machine), "
                + "such as https://login.microsoftonline.com/.";
        }

        if (options.OpenIdMetadata is { } metadata && !IsSafe(metadata))
        {
            yield return $"OpenIdMetadata is \"{metadata}\". It must be an https address (http only on this machine).";
        }

        if (options.PublicBase is { } pages && (!pages.IsAbsoluteUri || pages.Scheme is not ("https" or "http")))
        {
            yield return $"PublicBase is \"{pages}\". It must be the address of the tracker's pages, such as https://newsbot.example.com/.";
        }

        if (options.SendsPerSecond is < 1 or > 50)
        {
            yield return $"SendsPerSecond is {options.SendsPerSecond}. Give a number from 1 to 50.";
        }

        foreach (var host in options.AllowedServiceHosts.Where(host => Uri.CheckHostName(host) == UriHostNameType.Unknown))
        {
            yield return $"AllowedServiceHosts holds \"{host}\". Give host names alone, without scheme, port or path.";
        }
    }

    private static bool IsSafe(Uri address) =>
        address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
}
