using TalkTrends.Core.Corpus;
using TalkTrends.Core.Results;
using TalkTrends.Core.Talks;
using TalkTrends.Core.Themes;

namespace TalkTrends.Store.Tables;

/// <summary>A row of <c>talks</c>.</summary>
public sealed record TalkRow(CorpusTalk Talk, string Source, bool TrackIsRoom, (double X, double Y)? Place);

/// <summary>A row of <c>speakers</c>.</summary>
public sealed record SpeakerRow(string TalkId, int Position, string SpeakerId, Speaker Speaker);

/// <summary>A row of <c>talk_terms</c>.</summary>
public sealed record TalkTermRow(string TalkId, string TermId, int Occurrences, double Weight, bool Counted);

/// <summary>A row of <c>talk_topics</c>.</summary>
public sealed record TalkTopicRow(string TalkId, string TopicId, double Weight, bool IsPrimary);

/// <summary>A row of <c>theme_evidence</c>.</summary>
public sealed record EvidenceRow(string TalkId, string ThemeId, int Number, ThemeEvidence Evidence);

/// <summary>Streams the talk-level rows of a run, each in the order of its table's key.</summary>
public static class TalkRows
{
    /// <summary>Every record, non-talks included.</summary>
    public static IEnumerable<TalkRow> Talks(TalkDetails details)
    {
        var sources = details.Corpus.Documents.ToDictionary(document => document.Id, document => document.Source, StringComparer.Ordinal);
        return details.Corpus.Talks.Select((talk, i) => new TalkRow(talk, sources[talk.Talk.DocumentId], talk.Talk.Track is not null && details.Tracks[i] is null, details.Places[i]));
    }

    /// <summary>Speakers in the order of their documents.</summary>
    public static IEnumerable<SpeakerRow> Speakers(TalkDetails details) => details.Corpus.Talks.SelectMany(talk =>
        talk.Talk.Speakers.Select((speaker, i) => new SpeakerRow(talk.Talk.Id, i + 1, talk.SpeakerIds[i], speaker)));

    /// <summary>Terms of each talk; the weight is the sub-linear count times the inverse document frequency.</summary>
    public static IEnumerable<TalkTermRow> Terms(TalkDetails details)
    {
        var (matrix, terms) = (details.Corpus.Matrix, details.Corpus.Terms);
        for (var row = 0; row < matrix.RowCount; row++)
            for (var i = matrix.RowStarts[row]; i < matrix.RowStarts[row + 1]; i++)
            {
                var (term, count) = (terms[matrix.Terms[i]], matrix.Counts[i]);
                var inverse = Math.Log((1.0 + matrix.RowCount) / (1.0 + term.TalksWith)) + 1;
                yield return new TalkTermRow(details.Corpus.Talks[row].Talk.Id, term.Id, count, (1 + Math.Log(count)) * inverse, matrix.InOpening.Length > 0 && matrix.InOpening[i]);
            }
    }

    /// <summary>Topics of each talk, by topic id.</summary>
    public static IEnumerable<TalkTopicRow> Topics(TalkDetails details, IReadOnlyList<TopicSummary> topics) => details.Corpus.Talks.SelectMany((talk, i) =>
        details.Topics[i].OrderBy(share => share.Topic)
            .Select(share => new TalkTopicRow(talk.Talk.Id, topics[share.Topic].Topic.Id, share.Weight, share.IsPrimary)));

    /// <summary>Themes of each talk, by theme id.</summary>
    public static IEnumerable<ThemeMembership> Themes(TalkDetails details) => details.Themes.SelectMany(memberships => memberships);

    /// <summary>Why each talk is in each of its themes.</summary>
    public static IEnumerable<EvidenceRow> Evidence(TalkDetails details) => Themes(details).SelectMany(membership =>
        membership.Evidence.Select((evidence, i) => new EvidenceRow(membership.TalkId, membership.ThemeId, i + 1, evidence)));
}
