namespace NewsBot.Core.Workspaces;

/// <summary>One thing that was looked at.</summary>
/// <param name="What">What was looked at: "Slack token".</param>
/// <param name="Words">How it is, and where it is wrong what to do; without secrets.</param>
public sealed record SurfaceFinding(string What, string Words, bool IsWell);
