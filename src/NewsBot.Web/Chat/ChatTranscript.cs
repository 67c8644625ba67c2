using NewsBot.Core.Deliveries;
using NewsBot.Core.Stories;
using NewsBot.Core.Workspaces;
using NewsBot.Web.Markup;
using NewsBot.Web.Rendering;

namespace NewsBot.Web.Chat;

/// <summary>A conversation whole: what was said and answered, and the digests, alerts and follow-ups that were posted to it, as they read now.</summary>
internal sealed class ChatTranscript(ChatLog log, IDeliveryStore deliveries)
{
    private const int MostPosts = 60;
    private const int MostOfHouse = 10;

    /// <summary>In the order in which it came.</summary>
    /// <param name="withHouse">Also what was posted to the terminal, where this host posts while it has no chat workspace.</param>
    /// <param name="token">Goes into the forms.</param>
    public async Task<IReadOnlyList<ChatPiece>> ReadAsync(ChatChannel channel, bool withHouse, string token, CancellationToken cancellationToken = default)
    {
        var posts = await PostsAsync(channel, MostPosts, token, cancellationToken);
        IReadOnlyList<ChatPiece> house = withHouse ? await PostsAsync(ChatChannels.House, MostOfHouse, token, cancellationToken) : [];
        return [.. log.Turns(channel.Address).Select(t => Draw(t, token)).Concat(posts).Concat(house).OrderBy(p => p.Came)];
    }

    public static ChatPiece Draw(ChatTurn turn, string token)
    {
        var id = $"t{turn.Number}";
        return Piece(id, turn.At, turn.At, Html.Of($"""
            <p class="said"><span class="unseen">You said: </span>{turn.Said}</p>
            <div class="message">
            {MessageHtml.Draw(turn.Reply, new("/chat", token, $"/chat/files/{id}"))}
            </div>
            """));
    }

    private async Task<IReadOnlyList<ChatPiece>> PostsAsync(ChatChannel channel, int most, string token, CancellationToken cancellationToken)
    {
        var sent = await deliveries.SearchAsync(new(most, Channel: channel, State: DeliveryState.Sent), cancellationToken);
        var edits = sent.Where(d => d is { Kind: DeliveryKind.Edit, About: not null }).ToLookup(d => d.About!);
        return [.. sent.Where(d => d.Kind != DeliveryKind.Edit).Select(d => Draw(d, edits[d.Key].Max(e => e.SentAt), token))];
    }

    private static ChatPiece Draw(Delivery post, DateTimeOffset? edited, string token)
    {
        var came = post.SentAt ?? post.OwedAt;
        return Piece(Name(post.Key), came, edited ?? came, Html.Of($"""
            <p class="small">{Words(post.Kind)}{Thread(post)}, {TimeHtml.Moment(came)}{(edited is { } at ? Html.Of($"; put right {TimeHtml.Moment(at)}") : Html.Empty)}</p>
            <div class="message">
            {MessageHtml.Draw(post.Message, new("/chat", token))}
            </div>
            """));
    }

    private static Html Thread(Delivery post) => post.About is { } about ? Html.Of($""" to <a href="#{Name(about)}">what was posted before</a>""") : Html.Empty;

    private static string Words(DeliveryKind kind) => kind switch
    {
        DeliveryKind.Digest => "Digest",
        DeliveryKind.Alert => "Alert",
        DeliveryKind.FollowUp => "Follow-up",
        DeliveryKind.Correction => "Correction",
        _ => "Notice",
    };

    private static string Name(string key) => "p-" + StableHash.Twelve(key);

    private static ChatPiece Piece(string id, DateTimeOffset came, DateTimeOffset at, Html inside)
    {
        var version = StableHash.Twelve($"{at.UtcTicks} {inside.Bytes}");
        return new(id, came, at, version, Html.Of($"""
            <article class="turn" id="{id}" data-version="{version}">
            {inside}
            </article>
            """));
    }
}
