using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace NewsBot.Web.SignIn;

/// <summary>
/// The way in where no provider is set up: a link that whoever starts this host sees in the terminal. It works once, for this run, from this
/// machine.
/// </summary>
public sealed class OneTimeLink
{
    private const int Letters = 40;

    private readonly Lock _lock = new();
    private readonly bool _isWanted;
    private string? _key;
    private volatile bool _isOpen;

    public OneTimeLink(IOptions<SignInOptions> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _isWanted = !options.Value.HasProvider;
    }

    /// <summary>Somebody watches the terminal of this run: whoever sits at its machine may chat at once. A service is watched by nobody.</summary>
    internal bool IsOpen => _isOpen;

    /// <summary>A new link, the one before no longer works; null where a provider is set up, or this host listens to more than its own machine.</summary>
    /// <param name="own">The address this host listens on.</param>
    public Uri? Issue(Uri own)
    {
        ArgumentNullException.ThrowIfNull(own);
        if (!_isWanted || !own.IsLoopback)
        {
            return null;
        }

        _isOpen = true;
        lock (_lock)
        {
            _key = RandomNumberGenerator.GetHexString(Letters, lowercase: true);
            return new(own, $"/sign-in/link?key={_key}");
        }
    }

    /// <summary>True once for the right key.</summary>
    internal bool Redeem(string key)
    {
        lock (_lock)
        {
            if (_key is null || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(_key), Encoding.UTF8.GetBytes(key)))
            {
                return false;
            }

            _key = null;
            return true;
        }
    }
}
