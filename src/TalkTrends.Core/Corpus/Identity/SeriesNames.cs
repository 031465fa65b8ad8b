using System.Collections.Frozen;
using System.Text;
using TalkTrends.Core.Talks;

namespace TalkTrends.Core.Corpus.Identity;

/// <summary>Which names of conferences are one series, and which only look like one.</summary>
internal static class SeriesNames
{
    private const int MostNamed = 4;

    // Words that one writes and another leaves out.
    private static readonly FrozenSet<string> s_loose = FrozenSet.ToFrozenSet(
        ["the", "annual", "conference", "conf", "con", "summit", "international", "edition", "online", "virtual", "konferenz", "conférence", "conferencia"], StringComparer.Ordinal);

    /// <summary>One spelling for names that differ in case alone: that of most events, then the first in ordinal order.</summary>
    public static List<Event> Unified(List<Event> events)
    {
        var spellings = events.Select(e => e.Conference).OfType<string>().GroupBy(name => name.ToLowerInvariant(), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.GroupBy(name => name, StringComparer.Ordinal).OrderByDescending(own => own.Count()).ThenBy(own => own.Key, StringComparer.Ordinal).First().Key, StringComparer.Ordinal);
        return events.ConvertAll(e => e.Conference is { } name && spellings[name.ToLowerInvariant()] is var usual && usual != name ? e with { Conference = usual } : e);
    }

    /// <summary>A line for each group of conferences whose names differ in loose words and numbers only and that were kept apart.</summary>
    public static IEnumerable<string> KeptApart(IEnumerable<Event> events) =>
        from name in events.Select(e => e.Conference).OfType<string>().Distinct(StringComparer.Ordinal)
        group name by Key(name) into alike
        where alike.Key.Length > 2 && alike.Skip(1).Any()
        orderby alike.Key
        let names = alike.Order(StringComparer.Ordinal).ToArray()
        select $"{string.Join(" and ", names.Take(MostNamed).Select(name => $"\"{name}\""))}{(names.Length > MostNamed ? " and others" : "")} look like one conference and are kept apart; \"conference\" in a corpus file can join them";

    private static string Key(string name)
    {
        var key = new StringBuilder();
        foreach (var word in name.ToLowerInvariant().Split([' ', '-', '_', ',', '.', ':', '/'], StringSplitOptions.RemoveEmptyEntries))
        {
            var letters = string.Concat(word.Where(c => char.IsLetter(c) || c is '+' or '#'));
            if (!s_loose.Contains(letters))
                key.Append(letters.Length > 6 && letters.EndsWith("conf", StringComparison.Ordinal) ? letters[..^4] : letters);
        }
        return key.ToString();
    }
}
