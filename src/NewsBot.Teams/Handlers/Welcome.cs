using NewsBot.Core.Messages;

namespace NewsBot.Teams.Handlers;

/// <summary>What NewsBot says once where it was added: its name as in the manifest, what it is for, how it is set up, its limits.</summary>
internal static class Welcome
{
    /// <summary>What to try first.</summary>
    public static IReadOnlyList<Choice> Prompts { get; } = [new("What is new?", "new"), new("Help", "help"), new("Status", "status")];

    /// <param name="installer">Who added it, as Teams names them; empty where it is not to be told.</param>
    public static Message Of(bool isPersonal, string installer) => new(
        new Heading("NewsBot"),
        new Paragraph(RichText.Of(
            "NewsBot keeps the record of who has publicly called for whom to go: it reads the news feeds of this desk, lists each call with its words and a link to the story, and answers questions from that record alone.")),
        new Bullets([
            new RichText(new Run("Ask: ", Strong: true), new Run(isPersonal ? "“Who has called for Jo Roe to go?”" : "“@NewsBot who has called for Jo Roe to go?”")),
            new RichText(new Run("Follow: ", Strong: true), new Run($"“{(isPersonal ? "" : "@NewsBot ")}follow everyone” posts digests here at the times you choose.")),
            new RichText(new Run("Correct: ", Strong: true), new Run("editors rule on entries (“queue”); every ruling is kept and can be undone.")),
        ]),
        new Choices([.. Prompts, new Choice("Follow somebody…", Dialogs.Follow)]),
        new Context(RichText.Of(
            $"It can misread a story: open the source before you publish. It hears only what is said to it.{(installer.Length == 0 ? "" : $" Added by {CleanText.Clip(installer, 60)}.")}")));
}
