using NewsBot.Core.Workspaces.Arrivals;
using NewsBot.Teams.Handlers;

namespace NewsBot.Teams.Invokes;

/// <summary>
/// What a client may ask of any app and NewsBot has no need of: thumbs under a message, settings of the search, answers to cards that it does
/// not send. They are taken note of, so that nobody is shown an error. A suggested action that is sent in this way is said like any button.
/// </summary>
internal sealed class QuietInvokes(TeamsIntake intake) : IInvokeHandler
{
    public IReadOnlyList<string> Names { get; } =
    [
        "suggestedActions/submit", "composeExtension/querySettingUrl", "message/fetchTask", "message/submitAction", "composeExtension/setting",
        "composeExtension/onCardButtonClicked", "fileConsent/invoke", "actionableMessage/executeAction",
    ];

    public async Task<InvokeAnswer> AnswerAsync(InvokeCall call, CancellationToken cancellationToken = default) => call.Activity.Name?.ToUpperInvariant() switch
    {
        "SUGGESTEDACTIONS/SUBMIT" when ButtonData.Of(call.Value).Line is { } line =>
            await intake.SaysAsync(call.Activity, call.Address, call.Tenant, line, shows: null, cancellationToken) == Reception.Refused ? InvokeAnswer.Away : InvokeAnswer.Nothing,
        "COMPOSEEXTENSION/QUERYSETTINGURL" => InvokeAnswer.FoundNothing("There is nothing to set here. Say “help” to NewsBot for what it can do."),
        "MESSAGE/FETCHTASK" => InvokeAnswer.DialogSays("Tell the editors of this desk what is wrong: they can correct the entry, with a reason (“queue”)."),
        _ => InvokeAnswer.Nothing,
    };
}
