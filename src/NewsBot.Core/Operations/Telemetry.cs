using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace NewsBot.Core.Operations;

/// <summary>
/// What is measured of the work, for whoever listens (OpenTelemetry, dotnet-counters): names of commands, surfaces and outcomes; never what somebody
/// wrote, whom it is about, or an address. Where nobody listens it costs next to nothing.
/// </summary>
public static class Telemetry
{
    /// <summary>The name of the meter and of the source of activities.</summary>
    public const string Name = "NewsBot";

    private static readonly ActivitySource Activities = new(Name);
    private static readonly Meter Meter = new(Name);

    private static readonly Histogram<double> Replies = Meter.CreateHistogram<double>("newsbot.reply.duration", "s", "How long answering took, by surface and command.");
    private static readonly Counter<long> FeedReads = Meter.CreateCounter<long>("newsbot.feed.reads", "{read}", "Feeds asked, by outcome.");
    private static readonly Counter<long> Stories = Meter.CreateCounter<long>("newsbot.stories", "{story}", "New stories read.");
    private static readonly Counter<long> Calls = Meter.CreateCounter<long>("newsbot.calls", "{call}", "Calls found in new stories.");
    private static readonly Counter<long> Sends = Meter.CreateCounter<long>("newsbot.deliveries", "{try}", "Tries to send what is owed, by surface, kind and outcome.");

    /// <summary>A piece of work that a trace shows; null where nobody traces.</summary>
    public static Activity? Begin(string work) => Activities.StartActivity(work);

    /// <param name="command">The verb; "question" for plain words.</param>
    public static void Replied(string surface, string command, TimeSpan took, bool faulted) =>
        Replies.Record(took.TotalSeconds, new("surface", surface), new("command", command), new("outcome", faulted ? "fault" : "done"));

    public static void FeedAsked(bool failed) => FeedReads.Add(1, new KeyValuePair<string, object?>("outcome", failed ? "failed" : "read"));

    public static void StoriesRead(int stories, int calls)
    {
        Stories.Add(stories);
        Calls.Add(calls);
    }

    public static void Tried(string surface, string kind, string outcome) =>
        Sends.Add(1, new("surface", surface), new("kind", kind), new("outcome", outcome));
}
