using System.Buffers;
using NewsBot.Core.Stories;

namespace NewsBot.Extraction.Words;

/// <summary>The check before all others: a story without any of these words holds no call.</summary>
internal static class LeavingWords
{
    private static readonly SearchValues<string> Any = SearchValues.Create(WordFile.Lines("triggers"), StringComparison.OrdinalIgnoreCase);

    public static bool Occur(Story story) =>
        story.Text.AsSpan().ContainsAny(Any) || story.Title.AsSpan().ContainsAny(Any);
}
