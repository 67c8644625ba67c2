namespace NewsBot.Teams.Protocol;

/// <summary>Who calls, as the token proves it.</summary>
/// <param name="ServiceUrl">The address that answers may go to.</param>
/// <param name="Endorsements">The channels that the signing key may speak for.</param>
internal sealed record ServiceCaller(string ServiceUrl, IReadOnlySet<string> Endorsements)
{
    /// <summary>A client on this machine, which proves nothing.</summary>
    public static ServiceCaller Nobody { get; } = new("", new HashSet<string>());
}
