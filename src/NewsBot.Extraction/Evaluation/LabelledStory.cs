using NewsBot.Core.Stories;

namespace NewsBot.Extraction.Evaluation;

/// <summary>A story with the calls that a careful reader found in it: one line of a labelled file.</summary>
/// <param name="NotCallers">Names in the story that a careless reader would list.</param>
public sealed record LabelledStory(Story Story, IReadOnlyList<LabelledCall> Calls, IReadOnlyList<string> NotCallers, IReadOnlyList<string> Slices)
{
    /// <summary>The number at the end of the story's id; -1 where there is none. Numbers divisible by three are put aside.</summary>
    public int Number => int.TryParse(new string([.. Story.Id.Value.Reverse().TakeWhile(char.IsAsciiDigit).Reverse()]), out var number) ? number : -1;

    /// <summary>Measured, but never read while rules are written.</summary>
    public bool IsPutAside => Number >= 0 && Number % 3 == 0;
}
