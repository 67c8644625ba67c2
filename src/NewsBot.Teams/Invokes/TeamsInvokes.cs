using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using NewsBot.Teams.Protocol;

namespace NewsBot.Teams.Invokes;

/// <summary>
/// Answers invokes while somebody waits: within three seconds, or with a word that it takes longer. One that is sent again while the first
/// is worked on gets the same answer.
/// </summary>
internal sealed class TeamsInvokes(IEnumerable<IInvokeHandler> handlers, TimeProvider clock, ILogger<TeamsInvokes> logger)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    // What was pressed or sent may still be taken in.
    private const string Late = "NewsBot takes longer than Teams waits. If nothing comes of it within a minute, try again.";

    private readonly Dictionary<string, IInvokeHandler> _handlers = handlers
        .SelectMany(h => h.Names, (handler, name) => (name, handler))
        .ToDictionary(pair => pair.name, pair => pair.handler, StringComparer.OrdinalIgnoreCase);

    private readonly ConcurrentDictionary<string, Lazy<Task<InvokeAnswer>>> _running = new(StringComparer.Ordinal);

    public async Task<InvokeAnswer> AnswerAsync(TeamsActivity activity, ConversationAddress address, string tenant, CancellationToken cancellationToken = default)
    {
        if (activity.Name is not { } name || !_handlers.TryGetValue(name, out var handler))
        {
            return InvokeAnswer.NotServed;
        }

        var key = $"{tenant} {activity.Conversation?.Id} {(string.IsNullOrEmpty(activity.Id) ? Guid.NewGuid().ToString() : activity.Id)}";
        var call = new InvokeCall(activity, address, tenant);
        // Not stopped by whoever asked first hanging up: the same may be asked again.
        var running = _running.GetOrAdd(key, _ => new(() => handler.AnswerAsync(call, CancellationToken.None)));
        try
        {
            return await running.Value.WaitAsync(Patience, clock, cancellationToken);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            logger.InvokeFailed(fault, name);
            return TooLate(name);
        }
        finally
        {
            if (running.IsValueCreated && running.Value.IsCompleted)
            {
                _running.TryRemove(key, out _);
            }
            else
            {
                _ = running.Value.ContinueWith(_ => _running.TryRemove(key, out Lazy<Task<InvokeAnswer>>? _), TaskScheduler.Default);
            }
        }
    }

    // Each kind of invoke shows words in a shape of its own.
    private static InvokeAnswer TooLate(string name) => name.Split('/')[0].ToUpperInvariant() switch
    {
        "ADAPTIVECARD" => InvokeAnswer.Fault(StatusCodes.Status500InternalServerError, "Late", Late),
        "TASK" => InvokeAnswer.DialogSays(Late),
        "CONFIG" => InvokeAnswer.DialogSays(Late).AsSetup(),
        "COMPOSEEXTENSION" when name.Equals(MessageInvokes.Open, StringComparison.OrdinalIgnoreCase) => InvokeAnswer.DialogSays(Late),
        "COMPOSEEXTENSION" => InvokeAnswer.FoundNothing(Late),
        _ => InvokeAnswer.Away,
    };
}
