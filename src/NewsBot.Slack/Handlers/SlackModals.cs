using System.Text.Json;
using Microsoft.Extensions.Logging;
using NewsBot.Core.Messages;
using NewsBot.Core.Workspaces;
using NewsBot.Slack.Handlers.Work;
using NewsBot.Slack.Protocol;
using NewsBot.Slack.Protocol.Views;
using NewsBot.Slack.Rendering;

namespace NewsBot.Slack.Handlers;

/// <summary>
/// Opens modals. A trigger lives for three seconds, so a modal is opened empty at once, and what was said is taken into the inbox then; its
/// answer fills the modal.
/// </summary>
internal sealed class SlackModals(SlackIntake intake, ISlackApi api, ILogger<SlackModals> logger)
{
    /// <summary>What a form says whose one field is all that is said.</summary>
    public const string Asks = "ask";

    private static readonly Message Question = new(new Form(Asks, [new TextField("", "What do you want to know?", IsLong: true)], "Ask"));

    /// <summary>The answer to a sent modal that puts another view in its place.</summary>
    public static string Update(SlackView view) => JsonSerializer.Serialize(new ViewResponse(view), SlackJson.Default.ViewResponse);

    /// <summary>Opens a modal for what was said; does not wait, since the request must be acknowledged.</summary>
    public void Open(JsonElement payload, Said said, string key)
    {
        if (payload.Words("trigger_id") is { } trigger)
        {
            _ = GuardAsync(said.Workspace, async () =>
            {
                var opened = await api.OpenViewAsync(said.Workspace, trigger, ViewDrawing.Waiting);
                if (!IsOpen(opened, said.Workspace) || opened.Body?.Words("view", "id") is not { } view)
                {
                    return;
                }

                var ack = await intake.TakeAsync(said with { View = view }, key);
                if (!ack.IsOk)
                {
                    await api.UpdateViewAsync(said.Workspace, view, ViewDrawing.Busy);
                }
            });
        }
    }

    /// <summary>Opens a modal to ask in.</summary>
    public void Ask(WorkspaceId workspace, string trigger, string user) => _ = GuardAsync(workspace, async () =>
        IsOpen(await api.OpenViewAsync(workspace, trigger, ViewDrawing.Modal(Question, user)), workspace));

    private bool IsOpen(SlackAnswer answer, WorkspaceId workspace)
    {
        if (answer.Error is { } error)
        {
            logger.ModalNotOpened(workspace.Value, error);
        }

        return answer.IsOk;
    }

    private async Task GuardAsync(WorkspaceId workspace, Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception fault)
        {
            logger.ModalFaulted(fault, workspace.Value);
        }
    }
}
