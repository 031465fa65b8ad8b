using System.Text;
using TalkTrends.Core.Talks;

namespace TalkTrends.Ingest.Events;

/// <summary>Names of several words, found in a line whatever their case, spaces and hyphens.</summary>
internal sealed class NamePhrases<T>
{
    private readonly Dictionary<string, T> _values = new(StringComparer.Ordinal);
    private int _longest;

    /// <summary>Adds a spelling.</summary>
    /// <exception cref="InputException">Another entry has it already, or nothing of it is a letter or digit.</exception>
    public void Add(string spelling, T value, string file, int line)
    {
        var key = NameWords.Key(spelling);
        if (key.Length == 0)
            throw new InputException(file, line, $"name \"{spelling}\"; wanted letters or digits");
        if (!_values.TryAdd(key, value))
            throw new InputException(file, line, $"\"{spelling}\" is the spelling of an entry above; wanted each once");
        _longest = Math.Max(_longest, key.Length);
    }

    /// <summary>The longest name that begins at a word and ends at a word's end.</summary>
    public (T Value, int Next)? LongestAt(IReadOnlyList<NameWord> words, int first)
    {
        (T, int)? best = null;
        var key = new StringBuilder();
        for (var next = first; next < words.Count && key.Length < _longest; next++)
        {
            // No name reaches from one sentence into the next: at most three signs lie between its words.
            if (next > first && words[next].Start - words[next - 1].End > 3)
                break;
            key.Append(words[next].Key);
            if (_values.TryGetValue(key.ToString(), out var value))
                best = (value, next + 1);
        }
        return best;
    }

    /// <summary>The value of a spelling; default where there is none.</summary>
    public T? Whole(string text) => _values.TryGetValue(NameWords.Key(text), out var value) ? value : default;
}
