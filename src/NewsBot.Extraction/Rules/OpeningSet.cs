namespace NewsBot.Extraction.Rules;

/// <summary>Openings by their numbers, a bit each.</summary>
internal sealed class OpeningSet
{
    private ulong[] _bits = [];

    public void Add(int opening)
    {
        Grow((opening / 64) + 1);
        _bits[opening / 64] |= 1UL << (opening % 64);
    }

    public void UnionWith(OpeningSet other)
    {
        Grow(other._bits.Length);
        for (var i = 0; i < other._bits.Length; i++)
        {
            _bits[i] |= other._bits[i];
        }
    }

    public void Clear() => Array.Clear(_bits);

    public bool Contains(int opening) => opening / 64 < _bits.Length && (_bits[opening / 64] >> (opening % 64) & 1) != 0;

    private void Grow(int length)
    {
        if (_bits.Length < length)
        {
            Array.Resize(ref _bits, length);
        }
    }
}
