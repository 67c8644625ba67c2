namespace NewsBot.Core.Calls;

public enum StanceKind
{
    /// <summary>Wants the target to stay.</summary>
    Backs,

    /// <summary>Has taken an earlier call back.</summary>
    Withdrew,

    /// <summary>Says that they never called.</summary>
    Denied,

    /// <summary>Criticises the target, or stops short of a call.</summary>
    Criticised,
}
