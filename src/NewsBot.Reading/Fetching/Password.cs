using System.Text;

namespace NewsBot.Reading.Fetching;

/// <summary>The user and password of an address: sent as a header, to the host they were given for only, and never shown.</summary>
internal sealed class Password
{
    private readonly string _authority;
    private readonly string _header;

    private Password(Uri address)
    {
        _authority = address.GetLeftPart(UriPartial.Scheme) + address.Authority;
        _header = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(Uri.UnescapeDataString(address.UserInfo)));
    }

    public static Password? Of(Uri address) => address.IsAbsoluteUri && address.UserInfo.Length > 0 ? new(address) : null;

    public static Uri Without(Uri address) =>
        address.IsAbsoluteUri && address.UserInfo.Length > 0 ? new UriBuilder(address) { UserName = string.Empty, Password = string.Empty }.Uri : address;

    public string? For(Uri address) => address.GetLeftPart(UriPartial.Scheme) + address.Authority == _authority ? _header : null;
}
