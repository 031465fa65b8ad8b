using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using TalkTrends.Core.Talks;
using TalkTrends.Core.Text.Languages;

namespace TalkTrends.Core.Text;

/// <summary>Cuts a talk into words as people mean them: <c>k8s</c>, <c>ci/cd</c>, <c>c++</c>, <c>.net</c>, <c>node.js</c>, <c>/bin/sh</c>, <c>24/7</c> stay whole.</summary>
public static class Tokenizer
{
    /// <summary>Words of the text that count as its opening.</summary>
    public const int OpeningWords = 60;

    /// <summary>Pairs joined by a slash that are one word; other slashes separate ("speed/safety").</summary>
    private static readonly FrozenSet<string> SlashWords = new[]
    {
        "ci/cd", "cd/ci", "pub/sub", "tcp/ip", "i/o", "a/b", "24/7", "os/2", "gnu/linux", "n/a", "client/server", "req/res", "ssl/tls",
        "r/w", "and/or", "w/o", "w/",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Suffixes after a dot that belong to a name ("node.js", "asp.net").</summary>
    private static readonly FrozenSet<string> DotSuffixes =
        new[] { "js", "net", "io", "ai", "py", "rs", "ts", "md", "yml", "yaml", "json", "sh", "go", "d", "app", "dev", "org", "com" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SlashLookup =
        SlashWords.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The words of <paramref name="talk"/>, title first.</summary>
    public static TokenizedTalk Tokenize(Talk talk) => Tokenize(talk, new Spellings());

    /// <summary>The words of <paramref name="talks"/>, entry i those of talk i: the same as one by one, with each spelling held once.</summary>
    public static IReadOnlyList<TokenizedTalk> Tokenize(IReadOnlyList<Talk> talks)
    {
        var spellings = new Spellings();
        return [.. talks.Select(talk => Tokenize(talk, spellings))];
    }

    /// <summary>The words of a phrase, normalised as those of a talk are: what a catalogue's term is compared by.</summary>
    public static IReadOnlyList<string> Words(string phrase)
    {
        List<Token> tokens = [];
        Read(phrase, 1, int.MaxValue, new Spellings(), tokens);
        return [.. tokens.Select(token => token.Text)];
    }

    private static TokenizedTalk Tokenize(Talk talk, Spellings spellings)
    {
        var tokens = new List<Token>(16 + talk.Lines.Sum(line => line.Text.Length) / 6);
        Read(talk.Title, talk.LineStart, int.MaxValue, spellings, tokens);
        var titleWords = tokens.Count;
        foreach (var line in talk.Lines)
            Read(line.Text, line.Line, titleWords, spellings, tokens);
        return new TokenizedTalk(talk.Id, tokens, tokens.Count - titleWords);
    }

    /// <summary>Adds the words of one line; the first <paramref name="titleWords"/> of the list are the title's.</summary>
    private static void Read(string raw, int line, int titleWords, Spellings spellings, List<Token> tokens)
    {
        var whole = UnicodeText.WellFormed(raw);
        var text = whole.IsNormalized(NormalizationForm.FormKC) ? whole : whole.Normalize(NormalizationForm.FormKC);
        var (breaks, at, hasAt) = (true, 0, text.Contains('@', StringComparison.Ordinal));
        while (at < text.Length)
        {
            if (text[at] == ' ')
            {
                at++;
                continue;
            }
            if (SkipsAddress(text, at, hasAt, out var after))
            {
                (at, breaks) = (after, true);
                continue;
            }
            var end = WordEnd(text, at);
            if (end == at)
            {
                breaks |= IsBreak(text, at);
                at++;
                continue;
            }
            if (UnspacedText.Is(text.AsSpan(at, end - at)))
            {
                var start = at;
                foreach (var cut in UnspacedText.WordEnds(text[start..end]))
                {
                    Add(text.AsSpan(at, start + cut - at));
                    at = start + cut;
                }
            }
            else
                Add(text.AsSpan(at, end - at));
            at = end;
        }

        void Add(ReadOnlySpan<char> written)
        {
            var (word, surface) = spellings.Of(written);
            if (word.Length == 0)
                return;
            var place = tokens.Count < titleWords ? Place.Title : tokens.Count - titleWords < OpeningWords ? Place.Opening : Place.Body;
            tokens.Add(new Token(word, surface, line, place, breaks));
            breaks = false;
        }
    }

    /// <summary>What was once normalised need not be again: most words of a document come back.</summary>
    private sealed class Spellings
    {
        private readonly Dictionary<string, (string Word, string Surface)> _known = new(StringComparer.Ordinal);
        private readonly Dictionary<string, (string Word, string Surface)>.AlternateLookup<ReadOnlySpan<char>> _lookup;

        public Spellings() => _lookup = _known.GetAlternateLookup<ReadOnlySpan<char>>();

        public (string Word, string Surface) Of(ReadOnlySpan<char> written)
        {
            if (_lookup.TryGetValue(written, out var known))
                return known;
            var surface = written.ToString();
            known = (Normalise(surface), Trimmed(surface));
            _known.Add(surface, known);
            return known;
        }
    }

    /// <summary>End of the word that begins at <paramref name="at"/>; <paramref name="at"/> itself where none begins.</summary>
    private static int WordEnd(string text, int at)
    {
        var end = at;
        if (text[at] == '.')
        {
            // ".net" is a word, "..." and "end.Next" are not.
            if (at + 1 >= text.Length || !char.IsLetter(text[at + 1]) || (at > 0 && !char.IsWhiteSpace(text[at - 1]) && text[at - 1] != '('))
                return at;
            end++;
        }
        else if (text[at] == '/')
        {
            // "/bin/sh" is a word when a space comes before; a lone slash separates.
            var path = at;
            while (path < text.Length && (char.IsAsciiLetterOrDigit(text[path]) || text[path] is '/' or '.' or '_'))
                path++;
            var starts = at == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '(' or '"' or '“' or '`';
            return starts && text.AsSpan(at, path - at).Count('/') > 1 && char.IsLetter(text[path - 1]) ? path : at;
        }
        else if (!char.IsLetterOrDigit(text[at]) && !IsMark(text[at]))
            return at;

        while (end < text.Length)
        {
            var c = text[end];
            if (char.IsAsciiLetterOrDigit(c) || char.IsLetterOrDigit(c) || IsMark(c))
                end++;
            else if (c is '\'' or '’' && end + 1 < text.Length && char.IsLetter(text[end + 1]) && end > at)
                end++;
            else if (c is '+' or '#')
            {
                // "c++", "c#", "f#"; not "a + b" and not "notes#1".
                if (end - at > 3 || (end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1])))
                    break;
                end++;
            }
            else if (c == '.' && JoinsByDot(text, at, end))
                end++;
            else if (c == '/' && SlashWordEnd(text, at) is var whole && whole > end)
                return whole;
            else if (c == '_' && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1]))
                end++;
            else
                break;
        }
        return end;
    }

    private static bool IsMark(char c) => !char.IsAscii(c) && CharUnicodeInfo.GetUnicodeCategory(c)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>A dot inside numbers ("2.0"), versions and known suffixes ("node.js") joins; any other ends a sentence.</summary>
    private static bool JoinsByDot(string text, int start, int dot)
    {
        if (dot + 1 >= text.Length || !char.IsLetterOrDigit(text[dot + 1]))
            return false;
        if (char.IsDigit(text[dot - 1]) && char.IsDigit(text[dot + 1]))
            return true;
        var suffix = dot + 1;
        while (suffix < text.Length && char.IsLetterOrDigit(text[suffix]))
            suffix++;
        return dot > start && DotSuffixes.Contains(text[(dot + 1)..suffix].ToLowerInvariant());
    }

    private static int SlashWordEnd(string text, int start)
    {
        var end = start;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '/'))
            end++;
        if (end - start > 16)
            return start;
        Span<char> lower = stackalloc char[end - start];
        text.AsSpan(start, end - start).ToLowerInvariant(lower);
        return SlashLookup.Contains(lower) ? end : start;
    }

    /// <summary>Punctuation across which no phrase reaches. Hyphens, apostrophes and quotation marks join.</summary>
    private static bool IsBreak(string text, int at) => text[at] switch
    {
        '.' or ',' or ';' or ':' or '!' or '?' or '(' or ')' or '[' or ']' or '{' or '}' or '—' or '–' or '•' or '|' or '…'
            or '\n' or '/' or '→' or '<' or '>' or '=' or '*' or '。' or '、' => true,
        '-' => (at == 0 || char.IsWhiteSpace(text[at - 1])) && at + 1 < text.Length && char.IsWhiteSpace(text[at + 1]),
        _ => false,
    };

    /// <summary>URLs, e-mail addresses and handles are no words.</summary>
    private static bool SkipsAddress(string text, int at, bool hasAt, out int after)
    {
        after = at;
        var c = text[at];
        if (at > 0 && char.IsLetterOrDigit(text[at - 1]))
            return false;
        var isUrl = (c is 'h' or 'H' && Begins(text, at, "http://", "https://")) || (c is 'w' or 'W' && Begins(text, at, "www."))
            || (c is 'f' or 'F' && Begins(text, at, "ftp://")) || (c is 'g' or 'G' && Begins(text, at, "git://"));
        if (!isUrl && !hasAt)
            return false;
        var isHandle = c == '@' && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]);
        if (!isUrl && !isHandle && !IsMail(text, at))
            return false;
        while (after < text.Length && !char.IsWhiteSpace(text[after]) && text[after] is not ('<' or '>' or '"' or ')' or ']'))
            after++;
        return true;
    }

    private static bool Begins(string text, int at, params ReadOnlySpan<string> schemes)
    {
        foreach (var scheme in schemes)
            if (string.Compare(text, at, scheme, 0, scheme.Length, StringComparison.OrdinalIgnoreCase) == 0)
                return true;
        return false;
    }

    private static bool IsMail(string text, int at)
    {
        if (!char.IsAsciiLetterOrDigit(text[at]))
            return false;
        var i = at;
        while (i < text.Length && (char.IsAsciiLetterOrDigit(text[i]) || text[i] is '.' or '_' or '-' or '+'))
            i++;
        return i < text.Length - 1 && text[i] == '@' && char.IsAsciiLetterOrDigit(text[i + 1]) && text.IndexOf('.', i) is var dot
            && dot > 0 && !text.AsSpan(i, dot - i).ContainsAny(' ', '\t');
    }

    private static string Normalise(string surface)
    {
        var word = surface.ToLowerInvariant().Replace('’', '\'');
        word = Possessive(word);
        return word.Trim('\'', '_');
    }

    private static string Possessive(string word) =>
        word.EndsWith("'s", StringComparison.Ordinal) && !Contractions.Contains(word) ? word[..^2] : word;

    private static string Trimmed(string surface)
    {
        var trimmed = surface.Trim('\'', '’', '_');
        return trimmed.EndsWith("'s", StringComparison.Ordinal) || trimmed.EndsWith("’s", StringComparison.Ordinal) ? trimmed[..^2] : trimmed;
    }

    private static readonly FrozenSet<string> Contractions =
        new[] { "it's", "that's", "what's", "let's", "he's", "she's", "there's", "here's", "who's", "how's", "where's" }.ToFrozenSet(StringComparer.Ordinal);
}
