using System.CommandLine;
using System.Globalization;
using TalkTrends.Core.Talks;
using TalkTrends.Core.Trends.Statistics;
using TalkTrends.Core.Trends.Verdicts;
using TalkTrends.Core.Wording;
using TalkTrends.Store.Runs;
using TalkTrends.Store.Tables;

namespace TalkTrends.Cli;

/// <summary><c>talktrends show</c>: one talk, topic or theme of a finished run, and why.</summary>
internal static class ShowCommand
{
    private const int MostTalks = 25;

    public static Command Build(Terminal terminal)
    {
        Command command = new("show", "Show one talk, topic or theme of a finished run, and why it is so.");
        command.Add(One("talk", "A talk: its themes with their evidence, its topics.", Talk, terminal));
        command.Add(One("topic", "A topic: its terms and talks.", Topic, terminal));
        command.Add(One("theme", "A theme: its talks with their evidence, its shares and verdict.", Theme, terminal));
        return command;
    }

    private static Command One(string what, string description, Func<FinishedRun, string, Terminal, int> show, Terminal terminal)
    {
        Argument<string> id = new("ID") { Description = $"Id of the {what}, as in the tables." };
        var (name, output) = (CommonOptions.Name(), CommonOptions.Out());
        Command command = new(what, description) { id, name, output };
        command.SetAction((parsed, _) =>
        {
            return Task.FromResult(show(FinishedRun.Open(CommonOptions.Tables(parsed.GetValue(output)!, parsed.GetValue(name)!)), parsed.GetValue(id)!, terminal));
        });
        return command;
    }

    private static int Talk(FinishedRun run, string id, Terminal terminal)
    {
        var talk = run.Talks.FirstOrDefault(talk => talk.Id == id) ?? throw NoSuch(run, "talk", id);
        var names = Names(run, ThemeTables.Themes, "theme_id", "name");
        var labels = Names(run, TopicTables.Topics, "topic_id", "label");
        terminal.Out.WriteLine(talk.Title);
        terminal.Out.WriteLine($"  {string.Join(" · ", new[] { talk.Speakers, talk.Event ?? "no event", talk.Kind.Word(), FormattableString.Invariant($"{talk.Source}({talk.LineStart}–{talk.LineEnd})"), FormattableString.Invariant($"{talk.Words} words") }.Where(part => part is not null))}");
        if (talk.DuplicateOf is { } first)
            terminal.Out.WriteLine($"  the same talk as {first}");
        foreach (var theme in talk.Themes.OrderByDescending(theme => theme.Score).ThenBy(theme => theme.ThemeId, StringComparer.Ordinal))
        {
            terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {(theme.IsAbout ? "about" : "mentions")} {names[theme.ThemeId]} {Score(theme)}"));
            Evidence(theme, terminal);
        }
        foreach (var topic in talk.Topics.OrderByDescending(topic => topic.Weight))
            terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  topic {topic.TopicId}, {labels[topic.TopicId]} ({topic.Weight:0.00})"));
        return ExitCode.Done;
    }

    private static int Topic(FinishedRun run, string id, Terminal terminal)
    {
        var label = Names(run, TopicTables.Topics, "topic_id", "label").GetValueOrDefault(id) ?? throw NoSuch(run, "topic", id);
        var terms = run.Read(TopicTables.Terms);
        var talks = run.ReadTalks().ByTopic()[id].ToList();
        terminal.Out.WriteLine(label);
        terminal.Out.WriteLine("  " + string.Join(", ", Enumerable.Range(0, terms.RowCount).Where(row => terms.Text(row, "topic_id") == id).Select(row => terms.Text(row, "term"))));
        terminal.Out.WriteLine($"  {Figures.Number(talks.Count, "talk")}:");
        foreach (var talk in talks.Take(MostTalks))
            terminal.Out.WriteLine($"  {Line(talk)}");
        More(talks.Count, terminal);
        return ExitCode.Done;
    }

    private static int Theme(FinishedRun run, string id, Terminal terminal)
    {
        var name = Names(run, ThemeTables.Themes, "theme_id", "name").GetValueOrDefault(id) ?? throw NoSuch(run, "theme", id);
        // All that is read is read before the first line is written: a damaged table leaves no half of an answer.
        var (trends, events, all) = (run.Read(ThemeTables.Trends), run.Read(ThemeTables.Events), run.Talks);
        var row = Enumerable.Range(0, trends.RowCount).First(row => trends.Text(row, "theme_id") == id);
        terminal.Out.WriteLine(name);
        terminal.Out.WriteLine($"  {trends.Text(row, "reason")}");
        foreach (var at in Enumerable.Range(0, events.RowCount).Where(at => events.Text(at, "theme_id") == id && events.Int(at, "talks_total") > 0))
            terminal.Out.WriteLine($"  {events.Text(at, "event_id")}: {Figures.Share(events.Int(at, "talks_counted")!.Value, events.Int(at, "talks_total")!.Value, Bounds(events, at))}");
        // A talk given again at another event counts there too; a repeat inside one event counts once.
        var talks = all.Where(talk => talk is { Status: TalkStatus.Accepted, RepeatsAtEvent: false }).SelectMany(talk => talk.Themes.Where(theme => theme.ThemeId == id && theme.IsAbout).Select(theme => (Talk: talk, Theme: theme))).ToList();
        terminal.Out.WriteLine($"  {Figures.Number(talks.Count, "talk")} about it{Different(talks.Select(pair => pair.Talk))}, the newest year first, in each the surest:");
        int? before = null;
        var isOneYear = talks.Select(pair => pair.Talk.Year).Distinct().Count() < 2;
        foreach (var (i, (talk, theme)) in talks.OrderByDescending(pair => pair.Talk.Year ?? 0).ThenByDescending(pair => pair.Theme.Score).ThenBy(pair => pair.Talk.Id, StringComparer.Ordinal).Take(MostTalks).Index())
        {
            if (!isOneYear && (i == 0 || before != talk.Year))
                terminal.Out.WriteLine($"  {(talk.Year is { } year ? year.ToString(CultureInfo.InvariantCulture) : "undated")}:");
            before = talk.Year;
            terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {Line(talk)} {Score(theme)}"));
            Evidence(theme, terminal);
        }
        More(talks.Count, terminal);
        return ExitCode.Done;
    }

    /// <summary>" at their events, 31 of them different", where some are repeats.</summary>
    private static string Different(IEnumerable<TalkRecord> talks)
    {
        var all = talks.ToList();
        var different = all.Select(talk => talk.DuplicateOf ?? talk.Id).Distinct(StringComparer.Ordinal).Count();
        return different == all.Count ? "" : $" at their events, {Figures.Number(different)} of them different";
    }

    private static Interval? Bounds(TableData events, int row) =>
        events.Number(row, "share_low") is { } low && events.Number(row, "share_high") is { } high ? new Interval(low, high) : null;

    private static string Line(TalkRecord talk) => $"{talk.Id}  {talk.Title}{(talk.Speakers is null ? "" : " — " + talk.Speakers)}";

    /// <summary>The score, and what the context made of it where that shows.</summary>
    private static string Score(ThemeRecord theme) => string.Create(CultureInfo.InvariantCulture,
        $"({theme.Score:0.00}{(Math.Abs(theme.Context - 1) < 0.05 ? "" : $", context ×{theme.Context.ToString("0.0", CultureInfo.InvariantCulture)}")}){(theme.IsCounted ? ", counted" : "")}");

    private static void Evidence(ThemeRecord theme, Terminal terminal)
    {
        var terms = theme.Evidence.GroupBy(item => item.Term, StringComparer.OrdinalIgnoreCase)
            .Select(same => FormattableString.Invariant($"{same.First().Term} ({string.Join(", ", same.Select(item => item.Place).Distinct(StringComparer.Ordinal))}; line {same.First().Line}{(same.Count() > 1 ? FormattableString.Invariant($" and {same.Count() - 1} more") : "")})"));
        terminal.Out.WriteLine("      " + string.Join(", ", terms));
    }

    private static void More(int count, Terminal terminal)
    {
        if (count > MostTalks)
            terminal.Out.WriteLine($"  … and {Figures.Number(count - MostTalks)} more in the tables");
    }

    private static Dictionary<string, string> Names(FinishedRun run, Table table, string key, string name)
    {
        var data = run.Read(table);
        return Enumerable.Range(0, data.RowCount).ToDictionary(row => data.Text(row, key)!, row => data.Text(row, name)!, StringComparer.Ordinal);
    }

    private static InputException NoSuch(FinishedRun run, string what, string id) =>
        new(run.Folder, 0, $"no {what} '{id}' in this run; wanted an id as in its tables");
}
