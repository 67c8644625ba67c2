using NewsBot.Core.Calls;

namespace NewsBot.Host.Cli;

/// <summary>A claimed number as JSON.</summary>
internal sealed record ClaimOutput(
    string Target, int Number, string Bound, string Words, string? Counted, string? SaidBy, string Strength, bool Conditional, string? Date, string Sentence)
{
    public static ClaimOutput Of(CountClaim claim) => new(
        claim.Target.Name, claim.Number, claim.Bound.Word(), claim.Words, claim.Counted, claim.SaidBy, claim.Strength.Word(), claim.Conditional, claim.Date?.ToString(), claim.Evidence.Sentence);
}
