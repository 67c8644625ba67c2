using NewsBot.Core.Workspaces;

namespace NewsBot.Core.Deliveries;

/// <summary>Which deliveries are wanted; what is left out narrows nothing.</summary>
/// <param name="Limit">At most so many, the latest owed first.</param>
public sealed record DeliverySearch(int Limit, WorkspaceId? Workspace = null, ChatChannel? Channel = null, DeliveryState? State = null, string? KeyStartsWith = null, DeliveryKind? Kind = null);
