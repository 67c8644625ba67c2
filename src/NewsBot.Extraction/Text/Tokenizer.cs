using NewsBot.Extraction.Words;

namespace NewsBot.Extraction.Text;

/// <summary>Cuts one line of the plain text into tokens and quotation marks.</summary>
internal sealed class Tokenizer(string plain)
{
    private static readonly string[] Tails = ["'s", "'ve", "'d", "'ll", "'re", "'m"];

    public List<Token> Tokens { get; } = new(plain.Length / 5);

    public List<QuoteMark> Marks { get; } = [];

    /// <summary>Reads the line from <paramref name="start"/> to <paramref name="end"/>.</summary>
    public void ReadLine(int start, int end)
    {
        for (var at = start; at < end;)
        {
            var c = plain[at];
            if (char.IsWhiteSpace(c))
            {
                at++;
            }
            else if (char.IsLetter(c) || c is '@' or '#' && at + 1 < end && char.IsLetter(plain[at + 1]))
            {
                at = ReadWord(at, start, end);
            }
            else if (char.IsDigit(c) || c is '£' or '$' or '€' && at + 1 < end && char.IsDigit(plain[at + 1]))
            {
                at = ReadNumber(at, end);
            }
            else if (c is '"' or '“' or '”' or '‘' or '\'' or '’')
            {
                at = ReadQuoteOrApostrophe(at, start, end);
            }
            else if (c == '-' && at + 1 < end && plain[at + 1] == '-')
            {
                // The wires' dash.
                var stop = at + 2;
                while (stop < end && plain[stop] == '-')
                {
                    stop++;
                }

                Add(at, stop, "–", TokenKind.Mark);
                at = stop;
            }
            else
            {
                var length = c == '.' && at + 2 < end && plain[at + 1] == '.' && plain[at + 2] == '.' ? 3 : 1;
                Add(at, at + length, length == 3 || c == '…' ? "..." : c.ToString(), TokenKind.Mark);
                at += length;
            }
        }
    }

    private static bool IsApostrophe(char c) => c is '\'' or '’' or '‘';

    private int ReadWord(int at, int start, int end)
    {
        var stop = at + 1;
        while (stop < end)
        {
            var c = plain[stop];
            if (char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark || c == '_')
            {
                stop++;
            }
            else if ((c is '-' or '&' || IsApostrophe(c)) && stop + 1 < end && char.IsLetterOrDigit(plain[stop + 1]))
            {
                stop += 2;
            }
            else if (c == '.' && stop + 1 < end && char.IsLetter(plain[stop + 1]) && IsDotted(at, stop))
            {
                stop += 2;
            }
            else
            {
                break;
            }
        }

        var word = plain[at..stop];
        var norm = Fold(word);
        foreach (var tail in Tails)
        {
            if (norm.Length > tail.Length && norm.EndsWith(tail, StringComparison.Ordinal))
            {
                Add(at, stop - tail.Length, norm[..^tail.Length], TokenKind.Word);
                Add(stop - tail.Length, stop, tail, TokenKind.Word);
                return stop;
            }
        }

        if (stop < end && plain[stop] == '.' && IsAbbreviation(word, norm))
        {
            stop++;
            norm = norm.Replace(".", "", StringComparison.Ordinal);
        }

        Add(at, stop, norm, TokenKind.Word);
        return stop;
    }

    private bool IsDotted(int at, int stop) => stop - at == 1 || (stop - at >= 3 && plain[stop - 2] == '.');

    private static bool IsAbbreviation(string word, string norm) =>
        (word.Length == 1 && char.IsUpper(word[0])) || word.Contains('.', StringComparison.Ordinal) || Lexicon.Abbreviations.Contains(norm);

    private int ReadNumber(int at, int end)
    {
        var stop = at + 1;
        while (stop < end && (char.IsLetterOrDigit(plain[stop])
            || (plain[stop] is '.' or ',' or ':' or '-' or '/' or '–' && stop + 1 < end && char.IsDigit(plain[stop + 1]))))
        {
            stop++;
        }

        Add(at, stop, Fold(plain[at..stop]), TokenKind.Number);
        return stop;
    }

    private int ReadQuoteOrApostrophe(int at, int start, int end)
    {
        var c = plain[at];
        var before = at > start ? plain[at - 1] : ' ';
        var after = at + 1 < end ? plain[at + 1] : ' ';
        if (c is '\'' && at + 1 < end && plain[at + 1] == '\'')
        {
            // Two single marks printed for a double one.
            AddMark(at, '"', before, at + 2 < end ? plain[at + 2] : ' ');
            return at + 2;
        }

        if (c is '\'' or '’' or '‘' && char.IsLetter(after) && !char.IsLetter(before)
            && Lexicon.ClippedWords.Contains(Clip(at + 1, end)))
        {
            return ReadWord(at, start, end);
        }

        AddMark(at, c, before, after);
        return at + 1;
    }

    private string Clip(int at, int end)
    {
        var stop = at;
        while (stop < end && char.IsLetter(plain[stop]))
        {
            stop++;
        }

        return "'" + plain[at..stop].ToLowerInvariant();
    }

    private void AddMark(int at, char sign, char before, char after)
    {
        var spaceBefore = char.IsWhiteSpace(before) || before is '(' or '[' or '–' or '-' or '"' or '“' or '\'' or '‘' or ':' or '/' or '…';
        var spaceAfter = char.IsWhiteSpace(after) || (char.IsPunctuation(after) && after is not ('(' or '[' or '£' or '$' or '…' or '.' or '@' or '#' or '\'' or '‘' or '“' or '"'));
        var dots = after is '.' && !char.IsWhiteSpace(before);
        var mayOpen = sign switch
        {
            '“' or '‘' => !char.IsWhiteSpace(after) || spaceBefore,
            '”' => false,
            '’' => spaceBefore && char.IsLetterOrDigit(after),
            _ => spaceBefore && !char.IsWhiteSpace(after),
        };
        var mayClose = sign switch
        {
            '“' => spaceAfter && !spaceBefore,
            '‘' => spaceAfter && !char.IsWhiteSpace(before),
            _ => (spaceAfter || dots || after is '.' or '"' or '\'' or '“' or '”' or '…') && !char.IsWhiteSpace(before),
        };
        if (sign == '”')
        {
            mayClose = true;
        }

        Marks.Add(new(at, sign, Tokens.Count, mayOpen, mayClose));
    }

    private void Add(int start, int end, string norm, TokenKind kind) =>
        Tokens.Add(new(start, end, plain[start..end], norm, kind, start == 0 || char.IsWhiteSpace(plain[start - 1])));

    private static string Fold(string word) => word.ToLowerInvariant().Replace('’', '\'').Replace('‘', '\'');
}
