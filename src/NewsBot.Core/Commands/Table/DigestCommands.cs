namespace NewsBot.Core.Commands;

/// <summary>What sets up digests and alerts: the standing orders of a channel.</summary>
internal static class DigestCommands
{
    private static readonly string[] Terms = ["digest", "at", "zone", "review", "days", "max", "when-empty", "class", "from", "source", "party", "role", "region", "target", Confirmation.Key];

    public static IReadOnlyList<Command> All { get; } =
    [
        new("follow", CommandKind.Digests, ["sub", "subscribe"],
            "<target>|everyone [class:…] [party:…] [role:…] [region:…] [from:…] [source:…] [-word] [instant|instant:no] [digest 07:30,17:30|digest:no] [daily|weekdays|weekends|mon,thu] [zone Europe/London] [max 10] [when-empty skip|say] [review on|here|off]",
            "Posts digests, and alerts at once where instant is said, to this channel. What is left out is taken from the order there is, else from the house.",
            ["follow everyone", "follow Jo Roe digest 07:30,17:30 weekdays", "follow Jo Roe instant class:explicit,timetable party:labour -football", "follow everyone digest 08:00 zone America/New_York when-empty say"]) { Also = [.. Terms, "instant"] },
        new("digest", CommandKind.Digests, ["schedule"],
            "[<subscription id>] at 07:30,17:30|off [daily|weekdays|weekends|mon,thu] [zone Europe/London] [instant:yes|no] [max 10] [when-empty skip|say] [review on|here|off]",
            "Changes when this channel's digests come, and how; with review, what is posted waits as a draft until an editor sends it.", ["digest at 07:30,17:30 weekdays", "digest S3 at 08:00 zone Europe/London max 10 when-empty say", "digest S3 review here", "digest off"]) { Also = [.. Terms, "instant"] },
        new("unfollow", CommandKind.Digests, ["unsub", "unsubscribe"], "<subscription id>|<target>|everyone|all", "Ends a standing order.", ["unfollow S3", "unfollow Jo Roe", "unfollow all"])
            { Also = [Confirmation.Key] },
        new("list", CommandKind.Digests, ["ls", "subscriptions", "subs"], "", "Lists the standing orders of this workspace, with ids and the next digests.", ["list"]) { OnlyTells = true },
        new("pause", CommandKind.Digests, [], "[<subscription id>|all]", "Stops an order until it is resumed; what comes meanwhile is recorded.", ["pause S3", "pause"]) { Also = [Confirmation.Key] },
        new("resume", CommandKind.Digests, [], "[<subscription id>|all]", "Lets a paused or snoozed order go on.", ["resume S3"]),
        new("snooze", CommandKind.Digests, [], "[<subscription id>] 2h|until mon 07:00|off", "Stops orders for a while; what came meanwhile is told afterwards, in one message.", ["snooze 2h", "snooze S3 until mon 07:00", "snooze off"]) { Also = Terms },
        new("quiet", CommandKind.Digests, [], "[<subscription id>] 22:00-06:30|off [urgent-through]", "Keeps this channel quiet at night; urgent alerts may still come through.", ["quiet 22:00-06:30 urgent-through", "quiet off"]) { Also = Terms },
        new("drafts", CommandKind.Digests, [], "", "Lists what waits until an editor sends it.", ["drafts"]) { OnlyTells = true },
        new("send", CommandKind.Digests, [], "<draft id>", "Lets a draft go to its channel.", ["send D12"], ChangedBy.Editors),
        new("drop", CommandKind.Digests, [], "<draft id>", "Takes a draft back: it is not posted.", ["drop D12"], ChangedBy.Editors),
        new("notify", CommandKind.Digests, [], "me about <person>|<target>|<party>, me off, keepers here|off", "Tells you alone of what is new about somebody, or this channel of NewsBot's own troubles.", ["notify me about Jo Roe", "notify me off", "notify keepers here"]) { Also = Terms },
        new("test", CommandKind.Digests, [], "", "Posts a test here, so that you see that it arrives.", ["test"]),
        new("preview", CommandKind.Digests, [], "[<subscription id>|<target>|everyone] [class:…] [party:…] [role:…] [region:…] [from:…] [source:…] [-word]",
            "Shows the next digest as it would be now, and how much an order would have told of late; nothing is posted.", ["preview", "preview S3", "preview Jo Roe class:explicit"]) { OnlyTells = true },
    ];
}
