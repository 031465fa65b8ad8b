using TalkTrends.Charts;
using TalkTrends.Charts.Description;
using TalkTrends.Core.Results;
using TalkTrends.Core.Talks;
using TalkTrends.Core.Trends;
using TalkTrends.Core.Wording;
using TalkTrends.Store.Tables;

namespace TalkTrends.Reports;

/// <summary>What a person asked for, found in a run.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its id in the tables.</param>
/// <param name="Name">As people write it.</param>
internal sealed record AskedLine(AskedKind Kind, string Id, string Name);

/// <summary>What can be followed over the years.</summary>
internal enum AskedKind
{
    /// <summary>A word or phrase.</summary>
    Word,

    /// <summary>A theme of the catalogue.</summary>
    Theme,

    /// <summary>A topic that the program found.</summary>
    Topic,
}

/// <summary>Words, themes and topics over the years on one axis.</summary>
internal static class WordLines
{
    /// <summary>Finds what a word means: after <c>theme:</c> a theme, after <c>topic:</c> a topic, else a word of the corpus, and where it is none a theme or topic.</summary>
    /// <exception cref="InputException">It is nothing of these.</exception>
    public static AskedLine Find(Analysis analysis, RunTables talks, IReadOnlyList<(string Id, string Term, string Display)> terms, string asked)
    {
        var (kind, words) = asked.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && asked[..colon].ToLowerInvariant() is "theme" or "topic" or "word"
            ? (asked[..colon].ToLowerInvariant(), asked[(colon + 1)..].Trim()) : ("", asked);
        return (kind is "" or "word" ? Word() : null) ?? (kind is "" or "theme" ? Theme() : null) ?? (kind is "" or "topic" ? Topic() : null)
            ?? throw new InputException(asked, 0, $"no {(kind.Length == 0 ? "word, theme or topic" : kind)} of this run; wanted one as its tables terms, themes and topics have it");

        AskedLine? Word() => terms.Where(term => Is(term.Id) || Is(term.Term) || Is(term.Display)).Select(term => new AskedLine(AskedKind.Word, term.Id, term.Display)).FirstOrDefault();
        AskedLine? Theme() => ThemeSearch.Find([.. analysis.Themes.Select(theme => (theme.Theme.Id, theme.Theme.Name))], talks.Talks, words) is { } id
            ? new AskedLine(AskedKind.Theme, id, analysis.Themes.First(theme => theme.Theme.Id == id).Theme.Name) : null;
        // A word of its label makes a topic, else one of its most typical terms, the sooner the better.
        AskedLine? Topic() => analysis.Topics
            .Select(topic => (topic.Topic, Place: Is(topic.Topic.Id) || Is(topic.Topic.Label) || topic.Topic.Label.Split(Core.Topics.Topic.LabelSeparator).Any(Is) ? 0
                : topic.Topic.Terms.Index().Where(term => Is(term.Item.Display)).Select(term => term.Index + 1).FirstOrDefault(int.MaxValue)))
            .Where(topic => topic.Place < int.MaxValue).OrderBy(topic => topic.Place).ThenBy(topic => topic.Topic.Id, StringComparer.Ordinal)
            .Select(topic => new AskedLine(AskedKind.Topic, topic.Topic.Id, topic.Topic.Label)).FirstOrDefault();
        bool Is(string text) => string.Equals(text, words, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The chart.</summary>
    /// <param name="analysis">The run.</param>
    /// <param name="lines">What was asked for, and its years.</param>
    /// <param name="shown">First and last year shown; null: as far as there are any.</param>
    /// <param name="intervals">Whether intervals are drawn.</param>
    /// <param name="source">Where the numbers come from.</param>
    /// <exception cref="InputException">No year of any of them is left.</exception>
    public static LineChart Chart(Analysis analysis, IReadOnlyList<(AskedLine Line, IReadOnlyList<ThemeYear> Years)> lines, (int? From, int? To) shown, bool intervals, string source)
    {
        ThemeSeries[] series =
        [
            .. lines.Select((line, i) => new ThemeSeries(
                new ThemeLabel(line.Line.Name, Palette.HueOf(i)), null,
                ThemeLines.Points([.. line.Years.Where(year => !(year.Year < shown.From) && !(year.Year > shown.To)).OrderBy(year => year.Year)]))),
        ];
        if (series.All(one => one.Years.Count == 0))
            throw new InputException(string.Join(", ", lines.Select(line => line.Line.Name)), 0, $"no talk with text in the years asked for; wanted some of {Figures.Years([.. analysis.Trends.Years.Select(year => year.Year).Distinct().Order()])}");
        var windows = lines.SelectMany(line => line.Years).Where(year => year.Window is not null && !(year.Year < shown.From) && !(year.Year > shown.To)).OrderBy(year => year.Year).Select(year => year.Window!).ToList();
        var years = windows.Count > 0 ? windows[^1].Years : [series.Max(one => one.Years[^1].Year)];
        return new LineChart
        {
            Id = Slug.Of(string.Join(' ', lines.Select(line => line.Line.Name))),
            Finding = Finding(series, years, windows.Count > 0 && windows[^1].Adjusted),
            Measure = $"Share of each year’s talks, by title and first 60 words: {Figures.List([.. lines.Select(line => line.Line.Kind).Distinct().Order().Select(Counted)])}{(analysis.Trends.CannotTell is null ? "" : "; year and conference cannot be told apart")}",
            Source = source,
            Lines = series,
            ShowsIntervals = intervals,
            LineMeaning = windows.Count == 0 ? null : ThemeLines.MeaningOf(windows[^1].Adjusted),
        };
    }

    /// <summary>The last numbers, the largest first: as many as the title holds.</summary>
    private static string Finding(IReadOnlyList<ThemeSeries> series, IReadOnlyList<int> years, bool isAdjusted)
    {
        var numbers = series.Where(one => one.Latest is not null).OrderByDescending(one => one.Latest!.Share).Select(one => $"{one.Theme.Name} {Figures.Percent(one.Latest!.Share, one.Latest.Total)}").ToList();
        var when = $" of talks in {Figures.Years(years)}{(isAdjusted ? " (adjusted)" : "")}";
        for (var most = numbers.Count; most > 0; most--)
            if ($"{Figures.List([.. numbers.Take(most), .. most < numbers.Count ? [$"{Figures.Number(numbers.Count - most)} more"] : Array.Empty<string>()])}{when}" is var finding && (most == 1 || ChartRenderer.TitleFits(finding)))
                return finding;
        return $"{Figures.Names([.. series.Select(one => one.Theme.Name)])}: no complete year";
    }

    private static string Counted(AskedKind kind) => kind switch
    {
        AskedKind.Word => "with the word",
        AskedKind.Theme => "about the theme",
        _ => "nearest to the topic",
    };
}
