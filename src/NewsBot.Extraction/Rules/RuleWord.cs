namespace NewsBot.Extraction.Rules;

/// <summary>A word as the rules know it: the patterns it can open, and the openings of steps it belongs to.</summary>
internal sealed class RuleWord
{
    /// <summary>A word that is in no rule and in no list of one.</summary>
    public static readonly RuleWord Unknown = new();

    private ulong[] _openings = [];

    /// <summary>The patterns a match of which can begin with it, in the order of the rules.</summary>
    public List<(int Rule, Pattern Pattern)> Opens { get; } = [];

    public void Join(int opening)
    {
        var bits = opening / 64;
        if (bits >= _openings.Length)
        {
            Array.Resize(ref _openings, bits + 1);
        }

        _openings[bits] |= 1UL << (opening % 64);
    }

    public bool Belongs(int opening)
    {
        var bits = opening / 64;
        return bits < _openings.Length && (_openings[bits] >> (opening % 64) & 1) != 0;
    }
}
