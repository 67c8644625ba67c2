using Microsoft.Extensions.Options;

namespace NewsBot.Web.SignIn;

/// <summary>Tells what is missing or unsafe in the settings of a provider.</summary>
internal sealed class ProviderValidator(IOptions<WebOptions> site) : IValidateOptions<SignInOptions>
{
    public ValidateOptionsResult Validate(string? name, SignInOptions options)
    {
        if (!options.HasProvider)
        {
            return options.ClientId is null && options.Allowed.Count + options.Editors.Count + options.Keepers.Count == 0
                ? ValidateOptionsResult.Success
                : ValidateOptionsResult.Fail($"{SignInOptions.Section} names a client or people and no provider: give its address as {SignInOptions.Section}:Authority.");
        }

        var faults = new List<string>();
        foreach (var (key, address) in new[] { ($"{SignInOptions.Section}:Authority", options.Authority), ($"{WebOptions.Section}:PublicAddress", site.Value.PublicAddress) })
        {
            if (address is not null && !(address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))))
            {
                faults.Add($"{key} is \"{address}\": give an https address.");
            }
        }

        if (string.IsNullOrWhiteSpace(options.ClientId))
        {
            faults.Add($"{SignInOptions.Section}:ClientId is missing: give the id under which NewsBot is registered at the provider.");
        }

        if (options.Allowed.Count == 0)
        {
            faults.Add($"{SignInOptions.Section}:Allowed is empty: name who may come in, such as @paper.example, or * for everybody whom the provider knows.");
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
