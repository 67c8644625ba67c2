using System.Security.Claims;

namespace NewsBot.Web.SignIn;

/// <summary>What came of a way to the provider and back.</summary>
/// <param name="Who">Who came in; null where nobody did.</param>
/// <param name="To">Where they wanted to go.</param>
/// <param name="Problem">Why nobody came in, in plain words; null when all is well.</param>
internal sealed record Arrival(ClaimsPrincipal? Who, string? To, string? Problem)
{
    public static Arrival Refused(string problem) => new(null, null, problem);
}
