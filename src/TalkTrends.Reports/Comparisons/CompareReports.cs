using TalkTrends.Core.Comparisons;
using TalkTrends.Core.Comparisons.Statistics;
using TalkTrends.Core.Comparisons.Terms;
using TalkTrends.Core.Talks;
using TalkTrends.Core.Trends;

namespace TalkTrends.Reports.Comparisons;

/// <summary>Works out what is said of two sides of a run.</summary>
public static class CompareReports
{
    private const int MostGaps = 8;
    private const int MostExamples = 3;
    private const int MostOfOne = 20;
    private const int MostShared = 8;
    private const int MostFirst = 6;
    private const int FewestYearsOfLead = 2;
    private const int MostTerms = 200;
    private const int LeastNamingAffiliations = 10;

    /// <summary>The report. What both sides hold is taken from the larger.</summary>
    /// <exception cref="ArgumentException">The sides hold the same events, or one holds no talk.</exception>
    public static CompareReport Of(ComparedRun run, Side left, Side right)
    {
        // "FOSDEM against FOSDEM:2024" means the other years.
        if (left.Events.Intersect(right.Events).Any())
            (left, right) = left.Events.Count >= right.Events.Count ? (left.Without(right), right) : (left, right.Without(left));
        var comparison = Comparison.Of(run.Corpus, left, right);
        var (onLeft, onRight) = (TalksOf(run, left), TalksOf(run, right));
        var (themes, isEnough) = (comparison.Items.Where(item => item.Kind == CountedItem.Theme).ToList(), comparison.IsEnough);
        return new CompareReport
        {
            Run = run.Name,
            Comparison = comparison,
            Left = Summary(run, left, onLeft),
            Right = Summary(run, right, onRight),
            IsInTime = IsInTime(run, left, right),
            Distance = GroupDistances.Of(run.Corpus, [left, right], 0, 1) is [var distance] ? distance.Measure : null,
            MoreLeft = isEnough ? More(comparison, item => item.Difference) : [],
            MoreRight = isEnough ? More(comparison, item => -item.Difference) : [],
            Shared = isEnough ? [.. themes.Where(item => !item.Differs && Math.Min(item.LeftShare, item.RightShare) >= CompareReport.LeastShared)
                .OrderByDescending(item => Math.Min(item.LeftShare, item.RightShare)).ThenBy(item => item.Id, StringComparer.Ordinal).Take(MostShared)] : [],
            First = isEnough ? First(run, left, right, themes) : [],
            LeftGaps = isEnough ? Gaps(run, themes, onLeft, onRight, item => (item.LeftShare, item.RightShare, item.RightCounted)) : [],
            RightGaps = isEnough ? Gaps(run, themes, onRight, onLeft, item => (item.RightShare, item.LeftShare, item.LeftCounted)) : [],
            OnBoth = isEnough ? [] : [.. themes.Where(item => item is { LeftCounted: > 0, RightCounted: > 0 })
                .OrderByDescending(item => item.LeftCounted + item.RightCounted).ThenBy(item => item.Id, StringComparer.Ordinal)],
            OnlyLeft = isEnough ? [] : Only(run, themes, onLeft, item => item.RightCounted > 0 ? 0 : item.LeftCounted),
            OnlyRight = isEnough ? [] : Only(run, themes, onRight, item => item.LeftCounted > 0 ? 0 : item.RightCounted),
            Tracks = Tracks(onLeft, onRight),
            Speakers = Speakers(onLeft, onRight),
            LeftAffiliations = Affiliations(onLeft),
            RightAffiliations = Affiliations(onRight),
            LeftProposals = Proposals(run, onLeft),
            RightProposals = Proposals(run, onRight),
            Colors = run.Corpus.Themes.Select((theme, i) => (theme.Id, run.Colors[i])).ToDictionary(pair => pair.Id, pair => pair.Item2, StringComparer.Ordinal),
        };
    }

    private static List<ComparedTalk> TalksOf(ComparedRun run, Side side)
    {
        var events = side.Events.ToHashSet();
        return [.. run.Talks.Where(talk => events.Contains(talk.Event))];
    }

    private static SideSummary Summary(ComparedRun run, Side side, List<ComparedTalk> talks)
    {
        var years = side.Events.Select(e => run.Corpus.Events[e].Year).OfType<int>().ToList();
        return new SideSummary(
            side, talks.Count(talk => talk.IsOfProgramme), side.Total(run.Corpus.Events), years.Count == 0 ? null : years.Min(), years.Count == 0 ? null : years.Max(),
            [.. side.Events.Where(e => run.Corpus.Events[e].Coverage != Coverage.Programme).Select(e => run.Corpus.EventNames[e])],
            [.. side.Events.Where(e => run.Corpus.Events[e] is { Coverage: Coverage.Programme, Complete: false }).Select(e => run.Corpus.EventNames[e])]);
    }

    private static bool IsInTime(ComparedRun run, Side left, Side right)
    {
        var events = left.Events.Concat(right.Events).Select(e => run.Corpus.Events[e]).ToList();
        if (events.Any(e => e.Year is null || e.Conference is null) || events.Select(e => e.Conference).Distinct(StringComparer.Ordinal).Skip(1).Any())
            return false;
        var (ofLeft, ofRight) = (left.Events.Select(e => run.Corpus.Events[e].Year!.Value).ToList(), right.Events.Select(e => run.Corpus.Events[e].Year!.Value).ToList());
        return ofLeft.Max() < ofRight.Min() || ofRight.Max() < ofLeft.Min();
    }

    private static List<ComparedItem> More(Comparison comparison, Func<ComparedItem, double> difference)
    {
        var more = comparison.Items.Where(item => item is { Differs: true, Namesake: false } && difference(item) > 0)
            .OrderByDescending(difference).ThenBy(item => item.Id, StringComparer.Ordinal).ToList();
        return [.. more.Where(item => item.Kind == CountedItem.Theme),
            .. EmergingTerms.Distinct([.. more.Where(item => item.Kind == CountedItem.Term)], item => item.Id, item => item.LeftCounted + item.RightCounted, MostTerms)];
    }

    /// <summary>A side that was not there yet cannot have been first, nor second.</summary>
    private static List<FirstHad> First(ComparedRun run, Side left, Side right, List<ComparedItem> themes)
    {
        var (leftStart, rightStart) = (Start(left), Start(right));
        return [.. themes.Where(item => item is { LeftFirstYear: not null, RightFirstYear: not null, Namesake: false }
                && Math.Abs(item.LeftFirstYear.Value - item.RightFirstYear.Value) >= FewestYearsOfLead
                && Math.Min(item.LeftFirstYear.Value, item.RightFirstYear.Value) >= Math.Max(leftStart, rightStart))
            .OrderByDescending(item => Math.Abs(item.LeftFirstYear!.Value - item.RightFirstYear!.Value)).ThenBy(item => item.Id, StringComparer.Ordinal)
            .Take(MostFirst).Select(item => new FirstHad(item, item.LeftFirstYear < item.RightFirstYear))];

        int Start(Side side) => side.Events.Where(e => ComparedCorpus.TotalOf(run.Corpus.Events[e]) > 0).Select(e => run.Corpus.Events[e].Year ?? int.MaxValue).DefaultIfEmpty(int.MaxValue).Min();
    }

    private static List<Gap> Gaps(
        ComparedRun run, List<ComparedItem> themes, List<ComparedTalk> own, List<ComparedTalk> others, Func<ComparedItem, (double Own, double Other, int OtherCounted)> shares)
    {
        var themeOf = run.Corpus.Themes.Select((theme, i) => (theme.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i, StringComparer.Ordinal);
        var tracks = own.Where(talk => talk is { IsOfProgramme: true, Track: not null }).Select(talk => TrackNames.Key(talk.Track!)).ToHashSet(StringComparer.Ordinal);
        return [.. themes.Where(item => item is { Differs: true, Namesake: false } && shares(item) is var (own, other, counted) && own <= CompareReport.MostOfLacking * other && counted >= CompareReport.FewestOfGap)
            .OrderByDescending(item => Math.Abs(item.Difference)).ThenBy(item => item.Id, StringComparer.Ordinal).Take(MostGaps)
            .Select(item => new Gap(item, Examples(run, others, themeOf[item.Id]), tracks.Count == 0 ? 0 : Counted(others, themeOf[item.Id])
                .Count(pair => pair.Talk.Track is { } track && !tracks.Contains(TrackNames.Key(track)))))];
    }

    /// <summary>Themes of one side with all their talks there: of a small side they are few, and the talks are what there is to say.</summary>
    private static List<OnSideOnly> Only(ComparedRun run, List<ComparedItem> themes, List<ComparedTalk> own, Func<ComparedItem, int> counted)
    {
        var themeOf = run.Corpus.Themes.Select((theme, i) => (theme.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i, StringComparer.Ordinal);
        return [.. themes.Where(item => counted(item) > 0).OrderByDescending(counted).ThenBy(item => item.Id, StringComparer.Ordinal)
            .Select(item => new OnSideOnly(item, [.. MostAbout(run, own, themeOf[item.Id]).Take(MostOfOne)]))];
    }

    /// <summary>The talks that are most about the theme; one for each speaker.</summary>
    private static List<ExampleTalk> Examples(ComparedRun run, List<ComparedTalk> talks, int theme) =>
        [.. MostAbout(run, talks, theme).DistinctBy(talk => talk.Speakers ?? talk.Id, StringComparer.Ordinal).Take(MostExamples)];

    /// <summary>The talks about a theme, those most about it first, the latest of equals.</summary>
    private static IEnumerable<ExampleTalk> MostAbout(ComparedRun run, List<ComparedTalk> talks, int theme) =>
        Counted(talks, theme).OrderByDescending(pair => Math.Round(pair.Score, 2)).ThenByDescending(pair => run.Corpus.Events[pair.Talk.Event].Year ?? 0).ThenBy(pair => pair.Talk.Id, StringComparer.Ordinal)
            .Select(pair => new ExampleTalk(pair.Talk.Title, pair.Talk.Speakers, run.Corpus.EventNames[pair.Talk.Event], pair.Talk.Id));

    private static IEnumerable<(ComparedTalk Talk, double Score)> Counted(List<ComparedTalk> talks, int theme) => talks
        .Where(talk => talk.EntersShares)
        .SelectMany(talk => talk.Themes.Where(membership => membership.Theme == theme).Select(membership => (talk, membership.Score)));

    private static NamesApart? Tracks(List<ComparedTalk> left, List<ComparedTalk> right)
    {
        var (ofLeft, ofRight) = (Count(left), Count(right));
        return ofLeft.Count == 0 || ofRight.Count == 0 ? null
            : new NamesApart(Only(ofLeft, ofRight), Only(ofRight, ofLeft), ofLeft.Keys.Count(ofRight.ContainsKey));

        static Dictionary<string, NamedCount> Count(List<ComparedTalk> talks) => talks.Where(talk => talk is { IsOfProgramme: true, Track: not null })
            .GroupBy(talk => TrackNames.Key(talk.Track!), StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => new NamedCount(
                same.GroupBy(talk => talk.Track!, StringComparer.Ordinal).OrderByDescending(name => name.Count()).ThenBy(name => name.Key, StringComparer.Ordinal).First().Key, same.Count()), StringComparer.Ordinal);

        static List<NamedCount> Only(Dictionary<string, NamedCount> own, Dictionary<string, NamedCount> other) => [.. own.Where(track => !other.ContainsKey(track.Key))
            .Select(track => track.Value).OrderByDescending(track => track.Talks).ThenBy(track => track.Name, StringComparer.Ordinal)];
    }

    private static SpeakersApart? Speakers(List<ComparedTalk> left, List<ComparedTalk> right)
    {
        var (ofLeft, ofRight) = (Persons(left), Persons(right));
        return ofLeft.Count == 0 || ofRight.Count == 0 ? null : new SpeakersApart(ofLeft.Count, ofRight.Count, ofLeft.Count(ofRight.Contains));

        static HashSet<string> Persons(List<ComparedTalk> talks) => talks.Where(talk => talk.IsOfProgramme).SelectMany(talk => talk.SpeakerIds)
            .Where(id => !Core.Corpus.Identity.Persons.IsPlaceholder(id)).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Empty where under a tenth of the talks with a speaker name one: what stands there is then mostly something else, nicknames say.</summary>
    private static List<NamedCount> Affiliations(List<ComparedTalk> talks)
    {
        var spoken = talks.Where(talk => talk is { IsOfProgramme: true, SpeakerIds.Count: > 0 }).ToList();
        return spoken.Count(talk => talk.Affiliations.Count > 0) * LeastNamingAffiliations < spoken.Count ? []
            : [.. Programmes.Affiliations(spoken.SelectMany(talk => talk.Affiliations)).Select(pair => new NamedCount(pair.Name, pair.Talks))
                .OrderByDescending(affiliation => affiliation.Talks).ThenBy(affiliation => affiliation.Name, StringComparer.Ordinal)];
    }

    private static ProposalsApart? Proposals(ComparedRun run, List<ComparedTalk> talks)
    {
        var proposals = talks.Where(talk => talk.IsProposalWithText).ToList();
        if (proposals.Count == 0)
            return null;
        var accepted = talks.Where(talk => talk.EntersShares).ToList();
        if (proposals.Count < Comparison.FewestTalks || accepted.Count < Comparison.FewestTalks)
            return new ProposalsApart(accepted.Count, proposals.Count, []);
        // Two events of one kind: the programme, and what did not get into it.
        EventCounts[] events = [new("accepted", null, null, Coverage.Programme, true, null, accepted.Count), new("proposed", null, null, Coverage.Programme, true, null, proposals.Count)];
        var corpus = ComparedCorpus.Of(
            events, ["accepted", "proposed"], [.. run.Corpus.Themes.Select(theme => new ItemName(theme.Id, theme.Name))], [],
            [.. accepted.Select(talk => Items(talk, 0)), .. proposals.Select(talk => Items(talk, 1))]);
        var compared = Comparison.Of(corpus, Sides.Event(corpus, 0), Sides.Event(corpus, 1));
        return new ProposalsApart(accepted.Count, proposals.Count,
            [.. compared.Items.Where(item => item.Differs).OrderByDescending(item => Math.Abs(item.Difference)).ThenBy(item => item.Id, StringComparer.Ordinal)]);

        static TalkItems Items(ComparedTalk talk, int e) => new(e, [.. talk.Themes.Select(theme => theme.Theme)], []);
    }
}
