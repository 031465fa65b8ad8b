using TalkTrends.Core.Corpus;
using TalkTrends.Core.Talks;
using TalkTrends.Core.Themes;
using TalkTrends.Core.Topics;
using TalkTrends.Core.Trends;

namespace TalkTrends.Core.Results;

/// <summary>Counts for the summaries of an analysis.</summary>
internal static class Summarise
{
    public static CorpusTotals Totals(TalkDetails details)
    {
        var talks = details.Corpus.Talks;
        var programme = talks.Where(talk => talk.IsOfProgramme).ToList();
        var withTopicText = Enumerable.Range(0, talks.Count).Where(i => talks[i].Teaches).ToList();
        return new CorpusTotals
        {
            Records = talks.Count,
            Talks = programme.Count,
            TalksWithText = programme.Count(talk => talk.EntersShares),
            TalksWithoutText = programme.Count(talk => talk.IsInLanguage && !talk.HasText),
            TalksInOtherLanguages = programme.Count(talk => !talk.IsInLanguage),
            UndatedTalks = programme.Count(talk => talk.Event?.Year is null),
            Sections = talks.Count(talk => talk.Talk.Kind == TalkKind.Section),
            NonTalks = talks.Count(talk => !talk.Talk.Kind.IsTalk()),
            Proposals = talks.Count(talk => talk.Talk.Kind.IsTalk() && talk.Talk.Status == TalkStatus.Proposed),
            Duplicates = talks.Count(talk => talk.DuplicateOf is not null),
            WithTopicText = withTopicText.Count,
            TitlesTeach = talks.Any(talk => talk.TitlesTeach),
            Unassigned = withTopicText.Count(i => details.Topics[i].Count == 0),
            Speakers = talks.Where(talk => talk.IsOfProgramme || talk.Talk.Kind == TalkKind.Section).SelectMany(talk => talk.SpeakerIds).Distinct(StringComparer.Ordinal).Count(),
        };
    }

    public static IReadOnlyList<LanguageSummary> Languages(TalkCorpus corpus) =>
        [.. corpus.Talks.Where(talk => talk.IsOfProgramme).GroupBy(talk => talk.Language, StringComparer.Ordinal)
            .Select(group => new LanguageSummary(group.Key, group.Count(), group.Count(talk => talk.Talk.Language is not null), group.First().IsInLanguage))
            .OrderBy(language => language.Code is null).ThenByDescending(language => language.Talks).ThenBy(language => language.Code, StringComparer.Ordinal)];

    public static IReadOnlyList<DocumentSummary> Documents(TalkCorpus corpus)
    {
        var talks = corpus.Talks.ToLookup(talk => talk.Talk.DocumentId, StringComparer.Ordinal);
        var warnings = corpus.Warnings.ToLookup(warning => warning.DocumentId, StringComparer.Ordinal);
        return [.. corpus.Documents.Select(document => new DocumentSummary(
            document,
            [.. talks[document.Id].Select(talk => talk.Talk.EventId).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            talks[document.Id].Count(),
            warnings[document.Id].Count()))];
    }

    /// <summary>Events as the completeness rules left them.</summary>
    public static IReadOnlyList<EventSummary> Events(TalkCorpus corpus, IReadOnlyList<EventCounts> counts)
    {
        var ruled = counts.ToDictionary(count => count.EventId, StringComparer.Ordinal);
        var talks = corpus.Talks.Where(talk => talk.Event is not null).ToLookup(talk => talk.Event!.Id, StringComparer.Ordinal);
        return [.. corpus.Events.Select(e =>
        {
            var programme = talks[e.Id].Where(talk => talk.IsOfProgramme).ToList();
            return new EventSummary(
                e with { Complete = ruled[e.Id].Complete, IncompleteReason = ruled[e.Id].IncompleteReason },
                programme.Count,
                programme.Count(talk => talk.EntersShares),
                Median([.. programme.Select(talk => talk.Tokens.TextWords).Order()]),
                talks[e.Id].Count(talk => talk.Talk.Kind == TalkKind.Section));
        })];
    }

    public static IReadOnlyList<ThemeSummary> Themes(TalkDetails details, ThemeCatalogue catalogue)
    {
        Dictionary<string, (int About, int Mentioning)> sizes = new(StringComparer.Ordinal);
        for (var i = 0; i < details.Themes.Count; i++)
        {
            if (details.Corpus.Talks[i] is { DuplicateOf: not null } or { Talk.Status: TalkStatus.Proposed })
                continue;
            foreach (var membership in details.Themes[i])
            {
                var (about, mentioning) = sizes.GetValueOrDefault(membership.ThemeId);
                sizes[membership.ThemeId] = membership.Level == ThemeLevel.About ? (about + 1, mentioning) : (about, mentioning + 1);
            }
        }
        return [.. catalogue.Themes.Select(theme =>
        {
            var (about, mentioning) = sizes.GetValueOrDefault(theme.Id);
            return new ThemeSummary(theme, catalogue.GroupOf(theme).Name, about, mentioning);
        })];
    }

    public static IReadOnlyList<TopicSummary> Topics(TalkDetails details, LearnedTopics? learned, TopicTree tree)
    {
        if (learned?.Model is not { } model)
            return [];
        var members = model.Topics.Select(_ => new List<int>()).ToList();
        for (var i = 0; i < details.Topics.Count; i++)
            if (details.Topics[i].Count > 0)
                members[details.Topics[i][0].Topic].Add(i);
        var all = Math.Max(1, details.Corpus.Talks.Count(talk => talk.HasTopics));
        return [.. model.Topics.Select((topic, t) => new TopicSummary(
            topic, learned.Colors[t], members[t].Count, (double)members[t].Count / all, CoveringTheme(details, members[t]), tree.Parents[t]))];
    }

    private static string? CoveringTheme(TalkDetails details, List<int> talks) => talks
        .SelectMany(i => details.Themes[i].Where(membership => membership.Level == ThemeLevel.About))
        .GroupBy(membership => membership.ThemeId, StringComparer.Ordinal)
        .Where(group => group.Count() * 2 >= talks.Count)
        .OrderByDescending(group => group.Count()).ThenByDescending(group => group.Sum(membership => membership.Score)).ThenBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => group.Key).FirstOrDefault();

    private static double? Median(List<int> sorted) => sorted.Count == 0 ? null
        : sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[sorted.Count / 2 - 1] + sorted[sorted.Count / 2]) / 2.0;
}
