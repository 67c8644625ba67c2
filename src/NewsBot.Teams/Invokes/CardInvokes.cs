using System.Text.Json;
using Microsoft.AspNetCore.Http;
using NewsBot.Core.Messages;
using NewsBot.Core.Workspaces.Arrivals;
using NewsBot.Teams.Handlers;
using NewsBot.Teams.Rendering;

namespace NewsBot.Teams.Invokes;

/// <summary>
/// Buttons of cards (Action.Execute). What a button says goes the way of everything that is said: into the inbox, once, and its answer
/// comes as a message. Drawing a card anew changes nothing and is done at once.
/// </summary>
internal sealed class CardInvokes(TeamsIntake intake, TeamsAnswers answers) : IInvokeHandler
{
    private const string Stale = "This button is from another version of NewsBot, and nothing was done. Say “help” for what there is now.";

    public IReadOnlyList<string> Names { get; } = ["adaptiveCard/action"];

    public async Task<InvokeAnswer> AnswerAsync(InvokeCall call, CancellationToken cancellationToken = default)
    {
        if (call.Value is not { } value || !value.TryGetProperty("action", out var action) || action.ValueKind != JsonValueKind.Object)
        {
            return InvokeAnswer.Fault(StatusCodes.Status400BadRequest, "BadRequest", "There is no action in it.", StatusCodes.Status400BadRequest);
        }

        var data = action.TryGetProperty("data", out var given) ? ButtonData.Of(given) : ButtonData.None;
        return call.Text("action", "verb") switch
        {
            CardVerbs.Say when Dialogs.Line(data) is { } line => await SayAsync(call, line, data.Shows, cancellationToken),
            CardVerbs.Refresh when data.Shows is { } words && Looks.Shown(words) is { } shows =>
                InvokeAnswer.Shows(Cards.Draw(await call.AskAsync(answers, shows, cancellationToken), new(shows, call.Activity.From?.Id))[0].Card),
            _ => InvokeAnswer.Fault(StatusCodes.Status400BadRequest, "NotSupported", Stale),
        };
    }

    private async Task<InvokeAnswer> SayAsync(InvokeCall call, string line, string? shows, CancellationToken cancellationToken) =>
        await intake.SaysAsync(call.Activity, call.Address, call.Tenant, line, shows, cancellationToken) == Reception.Refused
            ? InvokeAnswer.Away
            : InvokeAnswer.Says($"“{CleanText.Clip(line, 120)}”: the answer comes as a message.");
}
