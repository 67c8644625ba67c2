namespace NewsBot.Teams.Protocol;

/// <param name="Caller">Who calls; null when the token is not believed.</param>
/// <param name="Fault">Why it is not.</param>
/// <param name="CannotJudge">We have no keys to judge by: the caller may try again.</param>
internal sealed record TokenVerdict(ServiceCaller? Caller, string? Fault, bool CannotJudge = false)
{
    public static TokenVerdict Refused(string fault) => new(null, fault);
}
