using TalkTrends.Core.Talks;
using TalkTrends.Core.Text;

namespace TalkTrends.Core.Corpus;

/// <summary>The language of a corpus and of each of its talks.</summary>
/// <param name="Language">Two-letter code of the language that topics and themes work on.</param>
/// <param name="OfTalks">Entry i is that of talk i; null: nothing tells, and the talk is taken to be in <paramref name="Language"/>.</param>
internal sealed record CorpusLanguages(string Language, string?[] OfTalks)
{
    /// <summary>Least part of all talks whose language is told that makes it the corpus's, where it is not English.</summary>
    private const double LeastShare = 0.1;

    /// <summary>Settles them: a talk's is the one its record states, else the one its letters tell, else that of at least half of the talks of its event.</summary>
    /// <remarks>
    /// A record may name the language spoken and not the one written: where it names the language of the corpus and a long text is plainly in
    /// another, the letters win, since words of that language would be counted as terms.
    /// </remarks>
    /// <param name="talks">All talks.</param>
    /// <param name="asked">The language asked for; null: the one that most of the talks have that tell theirs, English where none is known, where as many have it, or where fewer than a tenth of all talks tell the other.</param>
    /// <param name="profiles">Tell languages by their letters; null: records alone do.</param>
    public static CorpusLanguages Of(IReadOnlyList<Talk> talks, string? asked, LanguageProfiles? profiles)
    {
        var (own, written) = (new string?[talks.Count], new string?[talks.Count]);
        Parallel.For(0, own.Length, i =>
        {
            var text = talks[i].Title + "\n" + talks[i].Text;
            own[i] = talks[i].Language ?? profiles?.Detect(text);
            written[i] = talks[i].Language is { } stated ? profiles?.Contradicts(text, stated) : null;
        });
        var counted = Enumerable.Range(0, talks.Count).Where(i => talks[i].Kind.IsTalk()).ToList();
        // Of five hundred bare titles four that tell Danish make no Danish corpus.
        var told = counted.ConvertAll(i => written[i] ?? own[i]);
        var most = MostUsed(told) is { } used && told.Count(one => one == used) >= LeastShare * told.Count ? used : null;
        var language = asked ?? most ?? LanguageProfiles.Safe;
        for (var i = 0; i < own.Length; i++)
            own[i] = own[i] == language ? written[i] ?? own[i] : own[i];
        var ofEvent = counted.Where(i => talks[i].EventId is not null).GroupBy(i => talks[i].EventId!, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => Prevailing([.. group.Select(i => own[i])]), StringComparer.Ordinal);
        for (var i = 0; i < own.Length; i++)
            if (own[i] is null && talks[i].EventId is { } id && ofEvent.GetValueOrDefault(id) is { } around && around != language)
                own[i] = around;
        return new CorpusLanguages(language, own);
    }

    /// <summary>The language of at least half of an event's talks; null: none is. One talk that says German says nothing of ten that say nothing.</summary>
    private static string? Prevailing(string?[] languages) => MostUsed(languages) is { } most && 2 * languages.Count(language => language == most) >= languages.Length ? most : null;

    private static string? MostUsed(IEnumerable<string?> languages) => languages.OfType<string>().CountBy(language => language, StringComparer.Ordinal)
        .OrderByDescending(count => count.Value).ThenBy(count => count.Key != LanguageProfiles.Safe).ThenBy(count => count.Key, StringComparer.Ordinal)
        .Select(count => count.Key).FirstOrDefault();
}
