using NewsBot.Core.Calls;

namespace NewsBot.Host.Cli;

/// <summary>A stance as JSON: who backs, withdrew, denied or criticised.</summary>
internal sealed record StanceOutput(string Holder, string Target, string Kind, string? Quote, string Sentence)
{
    public static StanceOutput Of(Stance stance) => new(
        stance.Holder.Name, stance.Target.Name, stance.Kind.ToString().ToLowerInvariant(), stance.Evidence.Quote, stance.Evidence.Sentence);
}
