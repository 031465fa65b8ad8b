using System.Globalization;
using System.Text;
using TalkTrends.Core.Talks;
using TalkTrends.Core.Text;

namespace TalkTrends.Store.Background;

/// <summary>Learns from talks that state their language how often each trigram stands in it: the contents of <c>data/background/languages.tsv</c>.</summary>
/// <remarks>
/// A pure function of the talks, whatever their order. A record states the language that was spoken, and many a talk given in
/// Spanish is announced in English: after a first learning, texts that look like another language than the stated one are left out, and the rest is learned anew.
/// </remarks>
public sealed class LanguageProfilesBuilder
{
    private const int Rounds = 3;
    private const int FewestTalks = 4;
    private const int FewestTrigrams = 1500;
    private const int LeastCount = 3;
    private const int LeastFrequency = 60;

    private readonly List<(string Language, string Text)> _talks = [];

    /// <summary>Adds one talk.</summary>
    /// <param name="language">Two-letter code that the record states.</param>
    /// <param name="text">Title and text.</param>
    public void Add(string language, string text) => _talks.Add((language, text));

    /// <summary>Learns the profiles.</summary>
    /// <exception cref="InputException">The talks hold too little English.</exception>
    public LanguageProfiles Learn() => LanguageProfiles.Of(Profiles());

    /// <summary>The file: language, trigram, frequency in millionths; tab-separated, sorted by language and trigram.</summary>
    /// <exception cref="InputException">As of <see cref="Learn"/>.</exception>
    public string Build()
    {
        var file = new StringBuilder(LanguageProfiles.Header).Append('\n');
        foreach (var (language, profile) in Profiles())
            foreach (var (trigram, frequency) in profile)
                file.Append(CultureInfo.InvariantCulture, $"{language}\t{Trigrams.Text(trigram)}\t{frequency}\n");
        return file.ToString();
    }

    private SortedDictionary<string, SortedDictionary<ulong, int>> Profiles()
    {
        var kept = _talks;
        var profiles = Count(kept);
        for (var round = 1; round < Rounds; round++)
        {
            var learned = LanguageProfiles.Of(profiles);
            kept = [.. _talks.AsParallel().AsOrdered().Where(talk => learned.Likeliest(talk.Text) == talk.Language)];
            profiles = Count(kept);
        }
        return profiles;
    }

    private static SortedDictionary<string, SortedDictionary<ulong, int>> Count(List<(string Language, string Text)> talks)
    {
        SortedDictionary<string, SortedDictionary<ulong, int>> profiles = new(StringComparer.Ordinal);
        foreach (var group in talks.GroupBy(talk => talk.Language, StringComparer.Ordinal))
        {
            Dictionary<ulong, int> counts = [];
            var (total, read) = (0L, 0);
            foreach (var (_, text) in group)
            {
                read++;
                foreach (var trigram in Trigrams.Of(text))
                {
                    counts[trigram] = counts.GetValueOrDefault(trigram) + 1;
                    total++;
                }
            }
            if (read < FewestTalks || total < FewestTrigrams)
                continue;
            SortedDictionary<ulong, int> profile = [];
            // A Russian or Japanese text is full of English names; what is written in Latin letters is no sign of such a language.
            var isLatin = counts.Sum(pair => HasLatin(pair.Key) ? (long)pair.Value : 0) * 10 > total * 9;
            foreach (var (trigram, count) in counts)
                if ((isLatin || !HasLatin(trigram)) && count >= LeastCount && (int)(count * (long)LanguageProfiles.Whole / total) is var frequency && frequency >= LeastFrequency)
                    profile[trigram] = frequency;
            profiles[group.Key] = profile;
        }
        return profiles.ContainsKey(LanguageProfiles.Safe) ? profiles
            : throw new InputException("corpora", 0, "too little English to learn languages from; wanted some talks tagged lang:en");
    }

    private static bool HasLatin(ulong trigram) => Trigrams.Text(trigram).Any(char.IsAsciiLetter);
}
