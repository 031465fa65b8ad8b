using System.Text.RegularExpressions;
using System.Text;
using TalkTrends.Core.Talks;
using TalkTrends.Core.Text;
using TalkTrends.Core.Themes;
using TalkTrends.Core.Topics;
using TalkTrends.Store.Runs;
using TalkTrends.Store.Tables;

namespace TalkTrends.Pipelines.Themes;

/// <summary>Drafts themes for the topics of a run that no theme covers, as YAML to paste under <c>themes:</c> and to edit.</summary>
/// <remarks>
/// A term becomes strong where at least <see cref="StrongPart"/> of the talks that have it in title or opening belong to the topic,
/// else weak; terms of the topic and terms that are new or rising and at home in it are drafted alike. What a theme is, a person
/// decides: names, definitions and groups are drafts.
/// </remarks>
public static partial class ThemeSuggestions
{
    /// <summary>Part of a term's talks that a topic must hold for the term to tell it.</summary>
    public const double StrongPart = 0.5;

    private const int MostTerms = 12;

    private const int MostEmerging = 20;

    /// <summary>The YAML; empty where there is nothing to suggest.</summary>
    /// <param name="folder">Tables of the run.</param>
    /// <param name="catalogue">The catalogue that the suggestions are for.</param>
    /// <param name="least">Fewest talks of a topic that is suggested; at least 1.</param>
    /// <exception cref="InputException">The folder holds no finished run.</exception>
    public static string Of(string folder, ThemeCatalogue catalogue, int least)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(least, 1);
        var run = FinishedRun.Open(folder);
        var coverage = ThemeCoverage.Of(run);
        var talksOf = TalksOf(run);
        var emerging = Emerging(run, catalogue);
        var ids = catalogue.Themes.Select(theme => theme.Id).ToHashSet(StringComparer.Ordinal);
        var names = catalogue.Themes.Select(theme => theme.Name).ToHashSet(StringComparer.Ordinal);
        StringBuilder yaml = new();
        foreach (var topic in coverage.Topics.Where(topic => topic.Talks.Count >= least))
        {
            var talks = topic.Talks.Select(talk => talk.Id).ToHashSet(StringComparer.Ordinal);
            var (strong, weak) = Terms(topic, emerging, talks, talksOf);
            if (strong.Count == 0)
                continue;
            var (id, name) = (Unused(ids, Slug.Of(topic.Label), "-"), Unused(names, Capital(topic.Label.Replace(Topic.LabelSeparator, ", ", StringComparison.Ordinal)), " "));
            yaml.Append("  # ").Append(FormattableString.Invariant($"Topic {topic.Id}: {topic.Talks.Count} talks, {topic.TalksWithoutTheme} of them about no theme.\n"));
            yaml.Append("  - id: ").Append(id).Append('\n');
            yaml.Append("    name: ").Append(Quoted(name)).Append('\n');
            yaml.Append("    group: ").Append(GroupOf(topic, catalogue)).Append('\n');
            yaml.Append("    definition: ").Append(Quoted($"Talks about {InWords(strong.Concat(weak).Take(3))}.")).Append('\n');
            yaml.Append("    strong:\n");
            foreach (var term in strong)
                yaml.Append("      - ").Append(Quoted(term)).Append('\n');
            if (weak.Count > 0)
                yaml.Append("    weak: [").AppendJoin(", ", weak.Select(Quoted)).Append("]\n");
            yaml.Append('\n');
        }
        if (emerging.Count > 0)
        {
            yaml.Append("  # Terms that are new or rising and that no theme has, with their first year and talks:\n");
            foreach (var (_, display, year, count) in emerging.Take(MostEmerging))
                yaml.Append("  #   ").Append(FormattableString.Invariant($"{OneLine(display)} ({year}, {count})\n"));
        }
        return yaml.ToString();
    }

    private static (List<string> Strong, List<string> Weak) Terms(
        UncoveredTopic topic, List<(string Id, string Display, int Year, int Talks)> emerging, HashSet<string> talks, Dictionary<string, List<string>> talksOf)
    {
        double Part(string term) => talksOf.TryGetValue(term, out var own) ? (double)own.Count(talks.Contains) / own.Count : 0;
        var all = topic.Terms.Concat(emerging.Where(term => Part(term.Id) >= StrongPart).Select(term => (term.Id, term.Display)))
            .DistinctBy(term => term.Id, StringComparer.Ordinal).ToList();
        List<ThemeTerm> kept = [];
        List<(string Text, double Part)> usable = [];
        foreach (var (id, display) in all)
        {
            // Bars, brackets and equals signs mean something in a catalogue; a spelling that another term has would be refused.
            var text = Marks().Replace(display.ToLowerInvariant(), " ").Trim();
            if (usable.Count == MostTerms || !ThemeTerm.TryParse(text, out var term, out _) || kept.Exists(term.Overlaps))
                continue;
            kept.Add(term);
            usable.Add((text, Part(id)));
        }
        List<string> strong = [.. usable.Where(term => term.Part >= StrongPart).Select(term => term.Text)];
        // Without a telling term the one that tells most is drafted.
        if (strong.Count == 0 && usable.Count > 0)
            strong.Add(usable.MaxBy(term => term.Part).Text);
        return (strong, [.. usable.Select(term => term.Text).Except(strong, StringComparer.Ordinal)]);
    }

    /// <summary>Talks that have a term in title or opening, by term.</summary>
    private static Dictionary<string, List<string>> TalksOf(FinishedRun run)
    {
        var rows = run.Read(TalkTables.Terms);
        Dictionary<string, List<string>> talks = new(StringComparer.Ordinal);
        for (var row = 0; row < rows.RowCount; row++)
        {
            if (!rows.Flag(row, "counted"))
                continue;
            var term = rows.Text(row, "term_id")!;
            if (!talks.TryGetValue(term, out var own))
                talks[term] = own = [];
            own.Add(rows.Text(row, "talk_id")!);
        }
        return talks;
    }

    /// <summary>Terms that are new or rising and that mean no theme, those in most talks first.</summary>
    private static List<(string Id, string Display, int Year, int Talks)> Emerging(FinishedRun run, ThemeCatalogue catalogue)
    {
        var rows = run.Read(ComparisonTables.Terms);
        return
        [
            .. Enumerable.Range(0, rows.RowCount).Where(row => rows.Text(row, "verdict") is "new" or "rising")
                .Select(row => (Id: rows.Text(row, "term_id")!, Display: rows.Text(row, "term")!, Year: rows.Int(row, "first_year")!.Value, Talks: rows.Int(row, "talks_counted")!.Value))
                .Where(term => !IsKnown(term.Display, catalogue))
                .OrderByDescending(term => term.Talks).ThenBy(term => term.Id, StringComparer.Ordinal),
        ];
    }

    private static bool IsKnown(string display, ThemeCatalogue catalogue) => ThemeScorer.Score(
        Tokenizer.Tokenize(new Talk { Id = "term-1", DocumentId = "term", Title = display, LineStart = 1, LineEnd = 1 }), catalogue).Count > 0;

    /// <summary>The group of which most themes of the topic's talks are; the catalogue's last where they carry none.</summary>
    private static string GroupOf(UncoveredTopic topic, ThemeCatalogue catalogue)
    {
        var counts = new int[catalogue.Groups.Count];
        var groups = catalogue.Groups.Select(group => group.Id).ToList();
        foreach (var theme in topic.Talks.SelectMany(talk => talk.Themes).Where(theme => theme.IsAbout))
            if (catalogue.Find(theme.ThemeId) is { } known)
                counts[groups.IndexOf(known.GroupId)]++;
        var best = groups.Count - 1;
        for (var group = 0; group < counts.Length; group++)
            if (counts[group] > counts[best])
                best = group;
        return groups[best];
    }

    private static string Unused(HashSet<string> taken, string text, string between)
    {
        var unused = text;
        for (var number = 2; !taken.Add(unused); number++)
            unused = FormattableString.Invariant($"{text}{between}{number}");
        return unused;
    }

    private static string InWords(IEnumerable<string> terms)
    {
        var list = terms.ToList();
        return list.Count == 1 ? list[0] : $"{string.Join(", ", list[..^1])} and {list[^1]}";
    }

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>A scalar that no reader of YAML takes for anything but text.</summary>
    private static string Quoted(string text) => $"\"{OneLine(text).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static string OneLine(string text) => Controls().Replace(text, " ");

    [GeneratedRegex(@"[|()=]+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Marks();

    [GeneratedRegex(@"[\p{C}\p{Zl}\p{Zp}]+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Controls();
}
