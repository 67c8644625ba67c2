using NewsBot.Core.Calls;

namespace NewsBot.Host.Cli;

/// <summary>A call as JSON.</summary>
internal sealed record CallOutput(
    string Caller,
    string CallerKind,
    string? Role,
    string? Party,
    string Target,
    string Strength,
    bool Conditional,
    bool Retracted,
    string? Reason,
    string? Date,
    string? Quote,
    string Sentence,
    double Confidence,
    string? OnBehalfOf,
    IReadOnlyList<string> Flags)
{
    public static CallOutput Of(ResignationCall call) => new(
        call.Caller.Name,
        call.Caller.Kind.Word(),
        call.Caller.Role,
        call.Caller.Party,
        call.Target.Name,
        call.Strength.Word(),
        call.Conditional,
        call.Retracted,
        call.Reason,
        call.Date?.ToString(),
        call.Evidence.Quote,
        call.Evidence.Sentence,
        Math.Round(call.Confidence, 3),
        call.Circumstances.OnBehalfOf,
        call.Circumstances.Flags);
}
