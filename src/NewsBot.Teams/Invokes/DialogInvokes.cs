using System.Text.Json;
using NewsBot.Core.Messages;
using NewsBot.Core.Workspaces.Arrivals;
using NewsBot.Teams.Handlers;
using NewsBot.Teams.Rendering;

namespace NewsBot.Teams.Invokes;

/// <summary>Opens the dialogs for following and for rulings, and takes what they send as a command that was said.</summary>
internal sealed class DialogInvokes(TeamsIntake intake) : IInvokeHandler
{
    private const string Open = "task/fetch";
    private const string SetUp = "config/fetch";
    private const string SetUpSent = "config/submit";
    private const string Stale = "There is no such form. Say “help” for what there is.";

    public IReadOnlyList<string> Names { get; } = [Open, "task/submit", SetUp, SetUpSent];

    public async Task<InvokeAnswer> AnswerAsync(InvokeCall call, CancellationToken cancellationToken = default)
    {
        // Where the app is set up for a team or a chat, that is whom it follows there.
        if (Is(call, SetUp))
        {
            var (title, form) = Dialogs.Draw(Dialogs.Follow)!.Value;
            return InvokeAnswer.Dialog(title, Cards.Draw(form, new(DialogKey: Dialogs.Follow))[0].Card).AsSetup();
        }

        var answer = await TaskAsync(call, cancellationToken);
        return Is(call, SetUpSent) ? answer.AsSetup() : answer;
    }

    private async Task<InvokeAnswer> TaskAsync(InvokeCall call, CancellationToken cancellationToken)
    {
        var data = call.Value is { } value && value.TryGetProperty("data", out var given) && given.ValueKind == JsonValueKind.Object ? ButtonData.Of(given) : ButtonData.None;
        if (Is(call, Open))
        {
            return data.Dialog is { } dialog && Dialogs.Draw(dialog) is var (title, message)
                ? InvokeAnswer.Dialog(title, Cards.Draw(message, new(data.Shows, DialogKey: dialog))[0].Card)
                : InvokeAnswer.DialogSays(Stale);
        }

        if (Dialogs.Line(data) is not { } line)
        {
            return InvokeAnswer.DialogSays("Nothing was done: the form was not filled in. Open it again.");
        }

        return await intake.SaysAsync(call.Activity, call.Address, call.Tenant, line, data.Shows, cancellationToken) == Reception.Refused
            ? InvokeAnswer.DialogSays("NewsBot cannot take this just now, and nothing was done. Please send it again in a minute.")
            : InvokeAnswer.DialogSays($"“{CleanText.Clip(line, 200)}”: the answer comes as a message.");
    }

    private static bool Is(InvokeCall call, string name) => string.Equals(call.Activity.Name, name, StringComparison.OrdinalIgnoreCase);
}
