using Microsoft.AspNetCore.Http;
using NewsBot.Core.Workspaces.Arrivals;

namespace NewsBot.Teams.Handlers;

/// <summary>What became of an activity.</summary>
/// <param name="Status">The status to answer with.</param>
/// <param name="IsNew">It will be worked on; false for what is left alone, known already, or refused.</param>
internal readonly record struct TakenIn(int Status, bool IsNew = false)
{
    public static TakenIn LeftAlone { get; } = new(StatusCodes.Status200OK);

    public static TakenIn Of(Reception reception) =>
        new(reception == Reception.Refused ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK, reception == Reception.Taken);
}
