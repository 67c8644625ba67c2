namespace NewsBot.Core.Calls;

/// <summary>How a call was made, as the story's words beside it tell. Each is kept as told and changes no count.</summary>
/// <param name="OnBehalfOf">For whom the caller says to speak, in the story's own words ("the Burnley and Pendle groups"); never counted as heads.</param>
/// <param name="Joint">Made together with others: a joint statement, a letter with several signatures.</param>
/// <param name="QuitPost">The caller gave up a post of their own, and the same story tells it.</param>
/// <param name="SelfPublished">Made in a post of the caller's own, on a social network or a blog.</param>
public sealed record Circumstances(string? OnBehalfOf = null, bool Joint = false, bool QuitPost = false, bool SelfPublished = false)
{
    public static Circumstances None { get; } = new();

    /// <summary>The words under which they are stored and printed, in a fixed order: joint, quit_post, self_published.</summary>
    public IReadOnlyList<string> Flags =>
    [
        .. Joint ? ["joint"] : Array.Empty<string>(),
        .. QuitPost ? ["quit_post"] : Array.Empty<string>(),
        .. SelfPublished ? ["self_published"] : Array.Empty<string>(),
    ];

    /// <summary>For people; empty where nothing is told.</summary>
    /// <example>made together with others, on behalf of “the Ely and Soham groups”</example>
    public string Words() => string.Join(", ", new[]
    {
        Joint ? "made together with others" : null,
        OnBehalfOf is { } principal ? $"on behalf of “{principal}”" : null,
        QuitPost ? "gave up a post as well" : null,
        SelfPublished ? "in a post of their own" : null,
    }.OfType<string>());

    /// <summary>What either tells; of two principals the first.</summary>
    public Circumstances With(Circumstances other) =>
        new(OnBehalfOf ?? other.OnBehalfOf, Joint || other.Joint, QuitPost || other.QuitPost, SelfPublished || other.SelfPublished);

    /// <summary>The circumstances whose words these are; a word that is not known is left out.</summary>
    public static Circumstances Of(string? onBehalfOf, IReadOnlyCollection<string> flags) =>
        new(onBehalfOf, flags.Contains("joint"), flags.Contains("quit_post"), flags.Contains("self_published"));
}
