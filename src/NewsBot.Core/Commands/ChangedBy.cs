namespace NewsBot.Core.Commands;

/// <summary>Who may change something with a command; everybody may look.</summary>
public enum ChangedBy
{
    Everybody,

    /// <summary>Those named in <see cref="CommandOptions.Keepers"/>; everybody, where nobody is named.</summary>
    Keepers,

    /// <summary>Those named in <see cref="CommandOptions.Editors"/>; everybody, where nobody is named.</summary>
    Editors,
}
