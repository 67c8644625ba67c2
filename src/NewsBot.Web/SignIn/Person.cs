using System.Security.Claims;

namespace NewsBot.Web.SignIn;

/// <summary>Somebody as a provider vouches for them.</summary>
/// <param name="Subject">The provider's own id of them.</param>
/// <param name="Email">Null where the provider has not verified it.</param>
/// <param name="Roles">What the provider says that they are, as far as the settings name it.</param>
internal sealed record Person(string Subject, string? Email, IReadOnlyList<string> Roles)
{
    public const string Role = "role:";

    /// <summary>Null for one who came by the one-time link, or did not sign in.</summary>
    public static Person? Of(ClaimsPrincipal user) => user.FindFirstValue(ClaimTypes.NameIdentifier) is { } subject
        ? new(subject[(subject.IndexOf(' ', StringComparison.Ordinal) + 1)..], user.FindFirstValue(ClaimTypes.Email), [.. user.FindAll(ClaimTypes.Role).Select(c => c.Value)])
        : null;

    /// <summary>Whether they are among these: addresses, @domains, role:…, the provider's own ids, or * for everybody.</summary>
    public bool IsAmong(IEnumerable<string> named) => named.Any(n =>
        n == "*"
        || n == Subject
        || (n.StartsWith(Role, StringComparison.Ordinal) && Roles.Contains(n[Role.Length..]))
        || (Email is not null && (n.Equals(Email, StringComparison.OrdinalIgnoreCase) || (n.StartsWith('@') && Email.EndsWith(n, StringComparison.OrdinalIgnoreCase)))));

    /// <summary>What a browser is given to keep, encrypted.</summary>
    /// <param name="name">Under which they rule.</param>
    /// <param name="issuer">The provider, whose ids are its own.</param>
    public IEnumerable<Claim> Claims(string name, string issuer) =>
    [
        new(ClaimTypes.Name, name),
        new(ClaimTypes.NameIdentifier, $"{issuer} {Subject}"),
        .. Email is null ? Array.Empty<Claim>() : [new Claim(ClaimTypes.Email, Email)],
        .. Roles.Select(r => new Claim(ClaimTypes.Role, r)),
    ];
}
