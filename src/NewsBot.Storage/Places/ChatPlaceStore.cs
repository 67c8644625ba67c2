using NewsBot.Core.Workspaces;
using NewsBot.Core.Workspaces.Places;
using NewsBot.Storage.Deliveries;

namespace NewsBot.Storage.Places;

internal sealed class ChatPlaceStore(Database database) : IChatPlaceStore
{
    private const string At = "workspace = @Workspace and surface = @Surface and address = @Address";

    private const string Columns = "workspace, surface, address, kind, route, team, name, person, state";

    public async Task<ChatPlace?> FindAsync(ChatChannel channel, CancellationToken cancellationToken = default) => (await database.ReadAsync(
        session => session.FirstOrDefaultAsync<ChatPlaceRow>(
            $"select {Columns} from chat_places where {At}", Values(channel)),
        cancellationToken))?.Place();

    public async Task<ChatPlace?> OfPersonAsync(WorkspaceId workspace, string surface, string person, CancellationToken cancellationToken = default) =>
        (await database.ReadAsync(
            session => session.FirstOrDefaultAsync<ChatPlaceRow>(
                $"""
                select {Columns} from chat_places
                where workspace = @Workspace and surface = @Surface and person = @Person and state = 'open' order by met_at desc limit 1
                """,
                new { Workspace = workspace.Value, Surface = surface, Person = person }),
            cancellationToken))?.Place();

    public Task MeetAsync(ChatPlace place, DateTimeOffset now, CancellationToken cancellationToken = default) => database.WriteAsync(
        async session =>
        {
            // Met with every message: mostly it was open, and nothing waits.
            var waits = await session.FirstOrDefaultAsync<int>(
                $"""
                select 1 from chat_places where {At} and state <> 'open'
                union all select 1 from subscriptions where {At} and pause_problem is not null limit 1
                """,
                Values(place.Channel)) > 0;
            await session.ExecuteAsync(
                """
                insert into chat_places (workspace, surface, address, kind, route, team, name, person, state, met_at)
                values (@Workspace, @Surface, @Address, @Kind, @Route, @Team, @Name, @Person, 'open', @Now)
                on conflict (workspace, surface, address) do update set
                    kind = excluded.kind,
                    route = excluded.route,
                    team = coalesce(excluded.team, chat_places.team),
                    name = coalesce(excluded.name, chat_places.name),
                    person = coalesce(excluded.person, chat_places.person),
                    state = 'open',
                    met_at = excluded.met_at
                """,
                new
                {
                    Workspace = place.Channel.Workspace.Value,
                    place.Channel.Surface,
                    place.Channel.Address,
                    place.Kind,
                    place.Route,
                    place.Team,
                    place.Name,
                    place.Person,
                    Now = UtcText.Of(now),
                });
            return waits ? (await ChannelOpening.OpenAsync(session, place.Channel, now)).Count : 0;
        },
        cancellationToken);

    public async Task<bool> ClaimWelcomeAsync(ChatChannel channel, DateTimeOffset now, CancellationToken cancellationToken = default) =>
        await database.WriteAsync(
            session => session.ExecuteAsync(
                $"update chat_places set welcomed_at = @Now where {At} and welcomed_at is null",
                new { Workspace = channel.Workspace.Value, channel.Surface, channel.Address, Now = UtcText.Of(now) }),
            cancellationToken) > 0;

    public Task<int> SetStateAsync(
        ChatChannel placeOrTeam, PlaceState state, DateTimeOffset now, PlaceState? from = null, CancellationToken cancellationToken = default) => database.WriteAsync(
            async session =>
            {
                var changed = await session.ExecuteAsync(
                    $"""
                    update chat_places set state = @State, welcomed_at = case when @State = 'left' then null else welcomed_at end
                    where workspace = @Workspace and surface = @Surface and (address = @Address or team = @Address) and state <> @State
                        {(from is null ? "" : "and state = @From")}
                    """,
                    new
                    {
                        Workspace = placeOrTeam.Workspace.Value,
                        placeOrTeam.Surface,
                        placeOrTeam.Address,
                        State = ChatPlaceRow.Of(state),
                        From = from is { } before ? ChatPlaceRow.Of(before) : null,
                    });
                if (state == PlaceState.Open && changed > 0)
                {
                    await ChannelOpening.OpenAsync(session, placeOrTeam, now);
                }

                return changed;
            },
            cancellationToken);

    public Task RenameAsync(ChatChannel channel, string name, CancellationToken cancellationToken = default) => database.WriteAsync(
        session => session.ExecuteAsync(
            $"update chat_places set name = @Name where {At}",
            new { Workspace = channel.Workspace.Value, channel.Surface, channel.Address, Name = name }),
        cancellationToken);

    private static object Values(ChatChannel channel) => new { Workspace = channel.Workspace.Value, channel.Surface, channel.Address };
}
