using NewsBot.Core.Calls;
using NewsBot.Core.Stories;
using NewsBot.Storage.Stories;

namespace NewsBot.Storage.Ledger;

/// <summary>What a report and a stance have in common: the story, the target and the words they stand on.</summary>
internal abstract class EvidenceRow : StoryHeaderRow
{
    public string TargetId { get; init; } = "";

    public string TargetName { get; init; } = "";

    public string? TargetRole { get; init; }

    public string? TargetAliases { get; init; }

    public string? Quote { get; init; }

    public int? QuoteStart { get; init; }

    public int? QuoteLength { get; init; }

    public string Sentence { get; init; } = "";

    public int SentenceStart { get; init; }

    public int SentenceLength { get; init; }

    protected Target Target() => new(TargetName, TargetRole, StorageJson.Read(TargetAliases));

    protected Evidence Evidence() => new(
        Quote,
        QuoteStart is { } start && QuoteLength is { } length ? new TextSpan(start, length) : null,
        Sentence,
        new(SentenceStart, SentenceLength));
}
