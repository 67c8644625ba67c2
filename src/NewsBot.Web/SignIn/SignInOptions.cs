using System.ComponentModel.DataAnnotations;
using NewsBot.Core.Commands;

namespace NewsBot.Web.SignIn;

/// <summary>Who may open the desk and the chat. Section <c>NewsBot:Web:SignIn</c>.</summary>
public sealed class SignInOptions
{
    public const string Section = "NewsBot:Web:SignIn";

    /// <summary>
    /// The OpenID Connect provider: the https address under which its <c>/.well-known/openid-configuration</c> stands. Default: none, which
    /// leaves the one-time link that is printed at the start. Plain http is taken for this machine's own addresses alone.
    /// </summary>
    public Uri? Authority { get; set; }

    /// <summary>The id under which NewsBot is registered there. Needed with <see cref="Authority"/>.</summary>
    public string? ClientId { get; set; }

    /// <summary>The secret of that registration; a secret, so from the environment. Default: none, for a public client.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>
    /// Who may come in: addresses (ann@paper.example, verified by the provider), whole domains (@paper.example), roles that the provider tells
    /// (role:newsroom), or its own ids of people ("sub"). Whoever is taken off is out at the next page after a start. Needed with <see cref="Authority"/>; <c>*</c> lets in everybody whom the provider knows.
    /// </summary>
    public IList<string> Allowed { get; } = [];

    /// <summary>Who of them may rule on entries, and say what is looked at before it is sent; told as in <see cref="Allowed"/>. Default: all of them.</summary>
    public IList<string> Editors { get; } = [];

    /// <summary>Who of them may add, pause and remove feeds; told as in <see cref="Allowed"/>. Default: all of them.</summary>
    public IList<string> Keepers { get; } = [];

    /// <summary>The claim in which the provider tells somebody's roles or groups. Default: roles.</summary>
    [Required]
    public string RolesClaim { get; set; } = "roles";

    /// <summary>How long somebody stays signed in after the last page. From five minutes to 30 days. Default: twelve hours.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "30.00:00:00")]
    public TimeSpan Stay { get; set; } = TimeSpan.FromHours(12);

    internal bool HasProvider => Authority is not null;

    /// <summary>The roles that mean anything here.</summary>
    internal IEnumerable<string> NamedRoles => Allowed.Concat(Editors).Concat(Keepers)
        .Where(n => n.StartsWith(Person.Role, StringComparison.Ordinal)).Select(n => n[Person.Role.Length..]);

    /// <summary>What somebody may look at and not change.</summary>
    internal IReadOnlyCollection<ChangedBy> Barred(Person person) =>
    [
        .. Editors.Count > 0 && !person.IsAmong(Editors) ? [ChangedBy.Editors] : Array.Empty<ChangedBy>(),
        .. Keepers.Count > 0 && !person.IsAmong(Keepers) ? [ChangedBy.Keepers] : Array.Empty<ChangedBy>(),
    ];
}
