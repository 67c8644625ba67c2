namespace NewsBot.Core.Calls;

public enum CallerKind
{
    Person,

    /// <summary>An informal body or a part of one: a council group, a caucus, a branch.</summary>
    Group,

    /// <summary>A body with its own standing: a party, a union, a supporters' trust, a newspaper under its masthead.</summary>
    Organisation,
}
