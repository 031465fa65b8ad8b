using TalkTrends.Charts.Description;

namespace TalkTrends.Charts.Tests;

/// <summary>Made-up charts of the size that people will see.</summary>
internal static class Samples
{
    public static readonly (string Name, Hue Hue)[] Themes =
    [
        ("Observability", Hue.Platforms), ("Kubernetes and containers", Hue.Platforms), ("Serverless", Hue.Platforms),
        ("BPF", Hue.HardwareAndPerformance), ("Performance", Hue.HardwareAndPerformance), ("Security", Hue.Security),
        ("Software supply chain", Hue.Security), ("Machine learning", Hue.AiAndData), ("Databases", Hue.AiAndData),
        ("Streaming", Hue.AiAndData), ("Incident management", Hue.PeopleAndPractice), ("Culture and teams", Hue.PeopleAndPractice),
        ("Chaos engineering", Hue.PeopleAndPractice), ("Rust", Hue.Languages), ("Testing", Hue.Others),
    ];

    public static ShareEstimate Wilson(int counted, int total)
    {
        const double z = 1.959964;
        var p = (double)counted / total;
        var scale = 1 + (z * z / total);
        var centre = (p + (z * z / (2.0 * total))) / scale;
        var half = z * Math.Sqrt((p * (1 - p) / total) + (z * z / (4.0 * total * total))) / scale;
        return new ShareEstimate(p, Math.Max(0, Math.Min(p, centre - half)), Math.Min(1, Math.Max(p, centre + half)), counted, total);
    }

    public static ThemeLabel Theme(int index, bool emphasised = false) =>
        new(Themes[index % Themes.Length].Name + (index < Themes.Length ? "" : $" {index / Themes.Length + 1}"), Themes[index % Themes.Length].Hue, emphasised);

    public static ThemeEventGrid Grid(int themes, IReadOnlyList<EventLabel> events, int seed = 7, int emphasised = 0)
    {
        var random = new Random(seed);
        var cells = new List<IReadOnlyList<ShareEstimate?>>();
        for (var row = 0; row < themes; row++)
            cells.Add([.. events.Select(label => label.Total == 0 || random.Next(14) == 0
                ? null
                : Wilson((int)(label.Total * 0.45 * random.NextDouble() * random.NextDouble()), label.Total))]);
        return new ThemeEventGrid([.. Enumerable.Range(0, themes).Select(i => Theme(i, i < emphasised))], events, cells);
    }

    public static readonly EventLabel[] FourEvents =
    [
        new("Velocity 2018", 9, "partial"), new("LISA 2019", 19, "selection"), new("QCon Plus 2020", 10, "selection"), new("DevOpsDays Tel-Aviv 2017", 16, "selection"),
    ];

    public static EventLabel[] Events(int count) =>
        [.. Enumerable.Range(0, count).Select(i => new EventLabel($"FOSDEM {2026 - count + i + 1}", 200 + (i * 37)))];

    public static HeatMapChart HeatMap(int themes = 12, EventLabel[]? events = null) => new()
    {
        Id = "theme-events",
        Finding = "BPF is LISA’s own subject; incident management comes up at every event",
        Measure = "Talks counted for a theme, by event; shade: share of the event’s talks",
        Source = "Source: five documents, 2017–2020. Talks counted by title and opening; selections are what one attendee wrote up.",
        Grid = Grid(themes, events ?? FourEvents),
    };

    public static ShareComparisonChart Comparison(int themes = 12, EventLabel[]? events = null, int emphasised = 0) => new()
    {
        Id = "theme-shares",
        Finding = "Only BPF at LISA stands clear of the other events; with 9 to 19 talks each, the rest overlap",
        Measure = "Share of an event’s talks counted for a theme, with 95% intervals",
        Source = "Source: five documents, 2017–2020. Talks counted by title and opening.",
        Grid = Grid(themes, events ?? FourEvents, emphasised: emphasised),
    };

    public static TermBarsChart TermBars(int topics = 7, int terms = 8)
    {
        var random = new Random(3);
        string[] words =
        [
            "BPF", "bpftrace", "kernel tracing", "flame graphs", "Kubernetes", "service mesh", "sidecar", "Envoy", "on-call", "incident review",
            "postmortem", "runbook", "error budget", "SLO", "latency", "chaos engineering", "game day", "blast radius", "CI/CD", "GitOps", "feature flags",
            "canary releases", "serverless", "cold start", "Lambda", "Kafka", "event sourcing", "PostgreSQL", "sharding", "schema migration", "psychological safety",
        ];
        return new TermBarsChart
        {
            Id = "topic-terms",
            Finding = "Seven topics, from kernel tracing to how teams learn from incidents",
            Measure = "Heaviest terms of each topic; 57 talks, each panel on its own scale",
            Source = "Source: five documents, 2017–2020.",
            Topics =
            [
                .. Enumerable.Range(0, topics).Select(i => new TopicTerms(
                    words[i * 4% words.Length] + ", " + words[((i * 4) + 1) % words.Length], Palette.HueOf(i), 14 - (i % 12),
                    [.. Enumerable.Range(0, terms).Select(k => new WeightedTerm(words[((i * 4) + k) % words.Length], 3.0 / (k + 1 + random.NextDouble())))])),
            ],
        };
    }

    public static MapChart Map(int talks = 57, int topics = 7)
    {
        var random = new Random(11);
        var centres = Enumerable.Range(0, topics).Select(_ => (X: random.NextDouble() * 3, Y: random.NextDouble() * 2)).ToArray();
        return new MapChart
        {
            Id = "talk-map",
            Finding = "Talks on incidents and on teams lie side by side; kernel tracing keeps to itself",
            Measure = $"Each point is a talk ({talks}); near each other where their words are alike; grey: in no topic",
            Source = "Source: five documents, 2017–2020. Directions mean nothing.",
            Topics = [.. TermBars(topics).Topics.Select(topic => new MapTopic(topic.Label, topic.Hue))],
            Points =
            [
                .. Enumerable.Range(0, talks).Select(i =>
                {
                    var topic = random.Next(topics);
                    var (dx, dy) = (random.NextDouble() + random.NextDouble() - 1, random.NextDouble() + random.NextDouble() - 1);
                    var spread = i % 9 == 0 ? 1.2 : 0.35;
                    return new MapPoint($"Talk number {i}", centres[topic].X + (dx * spread), centres[topic].Y + (dy * spread), i % 9 == 0 ? null : topic);
                }),
            ],
        };
    }

    public static DumbbellChart Dumbbell(int rows = 12, int emphasised = 4)
    {
        var random = new Random(4);
        return new DumbbellChart
        {
            Id = "theme-change",
            Finding = "Machine learning: 8% of talks in 2026, up from 2%",
            Measure = "Share of talks counted for a theme: 2026 (852 talks) against the three years before (1,940 talks), 95% intervals",
            Source = "Source: conference schedules 2023–2026; talks with 40 words or more, counted by title and opening.",
            Before = "mean of 2023–2025",
            After = "2026",
            Rows = [.. Enumerable.Range(0, rows).Select(i => new DumbbellRow(
                Theme(i, i < emphasised), i % 11 == 9 ? null : Wilson(random.Next(240), 1940), i % 13 == 12 ? null : Wilson(random.Next(90), 852),
                i % 4 == 1 ? null : i % 4 == 2 ? "own track is gone in 2026" : "rising, off its peak"))],
        };
    }

    public static ThemeSeries Series(int index, int years, bool emphasised = false)
    {
        var random = new Random(100 + index);
        var totals = Enumerable.Range(0, years).Select(i => 170 + (i * 35)).ToArray();
        var counts = Enumerable.Range(0, years).Select(i => (int)(totals[i] * (index % 3 == 0 ? 0.002 + (0.005 * i) : index % 3 == 1 ? 0.11 / (1 + (i * 0.4)) : 0.05) * (0.7 + (0.6 * random.NextDouble())))).ToArray();
        return new ThemeSeries(Theme(index, emphasised), index % 3 == 0 ? "rising" : index % 3 == 1 ? "faded; peak 11% in 2007" : "unclear: the years differ too much", [
            .. Enumerable.Range(0, years).Where(i => years < 12 || i != 7).Select(i =>
            {
                var from = Math.Max(0, i - 2);
                var mean = i < 2 && years > 2 ? null : Wilson(counts[from..(i + 1)].Sum(), totals[from..(i + 1)].Sum());
                return new YearPoint(2027 - years + i, Wilson(counts[i], totals[i]), mean, i > years / 2 && index % 2 == 0 ? counts[i] * 0.5 / totals[i] : 0, i != years - 3);
            })]);
    }

    public static SmallMultiplesChart Multiples(int themes = 12, int years = 20) => new()
    {
        Id = "themes-by-year",
        Finding = "Four of twelve themes rise over twenty years; four have faded",
        Measure = "Share of each year’s talks; own scales",
        Source = "Source: conference schedules; talks with 40 words or more (170 in 2007 to 835 in 2026), counted by title and opening.",
        Series = [.. Enumerable.Range(0, themes).Select(i => Series(i, years))],
    };

    public static LineChart Line(int years = 20) => new()
    {
        Id = "theme-observability",
        Finding = "Observability has grown steadily, from hardly a talk to nine in a hundred",
        Measure = "Share of each year’s talks; n = 1,210 of 10,085 talks",
        Source = "Source: conference schedules; talks with 40 words or more, counted by title and opening.",
        Lines = [Series(0, years)],
    };

    public static DifferenceBarsChart Differences(int rows = 12)
    {
        var random = new Random(8);
        return new DifferenceBarsChart
        {
            Id = "differences",
            Finding = "LISA talks more about BPF and performance, DevOpsDays about teams",
            Measure = "Difference of the shares of talks counted for a theme, in percentage points, with 95% intervals",
            Source = "Source: conference schedules 2017–2020.",
            Left = new EventLabel("DevOpsDays Tel-Aviv", 216),
            Right = new EventLabel("LISA", 319),
            Rows = [.. Enumerable.Range(0, rows).Select(i =>
            {
                var difference = (random.NextDouble() - 0.5) * 0.3;
                return new DifferenceRow(Theme(i, i < 3), difference, Math.Max(-1, difference - 0.05), Math.Min(1, difference + 0.06));
            })],
        };
    }

    /// <summary>A theme at several conferences.</summary>
    public static LineChart Conferences(int conferences = 4, int years = 12)
    {
        string[] names = ["DevOpsDays", "FOSDEM", "LISA", "QCon"];
        return Line(years) with
        {
            Finding = "Observability is talked about more at LISA and DevOpsDays than at FOSDEM, and rises at all of them",
            Whole = Series(0, years),
            Lines = [.. Enumerable.Range(0, conferences).Select(i => Series(i, years - i) with { Theme = new ThemeLabel(names[i % 4], Palette.HueOf(i)) })],
        };
    }

    public static LineChart Annotated(int years = 20)
    {
        var line = Line(years);
        var last = line.Lines[0].Years[^1].Year;
        return line with
        {
            LineName = $"mean of {last - 4}, {last - 3} and {last}",
            Peak = new YearNote(last - 4, last - 4, $"peak 7.9%, {last - 6}–{last - 4}"),
            Notes = [new YearNote(last - 5, last, "surge"), new YearNote(last - 8, last - 8, "its own track is new: 7 of 14 talks"), new YearNote(last - 7, last - 6, "a second note close by")],
        };
    }

    public static TalkCountsChart Counts(int rows = 20) => new()
    {
        Id = "talks-by-year",
        Finding = "Twenty years, 10,085 talks with text; 2024 and 2025 are incomplete",
        Measure = "Accepted talks of each year, and those of them with 40 words of text or more",
        Source = "Source: conference schedules.",
        Rows = [.. Enumerable.Range(0, rows).Select(i => new TalkCount(
            $"{2027 - rows + i}", 199 + (i * 37), 162 + (i * 35), i % 11 != 8, i % 11 == 8 ? "The room Janson is listed without a talk; 15 of 17 earlier editions filled it." : null))],
    };

    public static ShareGrowthChart Growth(int points = 40)
    {
        var random = new Random(9);
        return new ShareGrowthChart
        {
            Id = "share-growth",
            Finding = "Large themes grow less than small ones; security is the exception",
            Measure = "Share of talks and how it changed; 30 counted talks or more; in colour where the verdict is sure",
            Source = "Source: conference schedules.",
            Before = "2007–2009",
            After = "2022, 2023 and 2026",
            Points = [.. Enumerable.Range(0, points).Select(i => new GrowthPoint(
                Theme(i, i % 3 == 0), Wilson(i % 5 == 1 ? 0 : random.Next(1, 40), 512), Wilson((int)(200 * Math.Pow(random.NextDouble(), 3)), 2150)))],
        };
    }

    public static ThemePairsChart Pairs(int pairs = 14)
    {
        var random = new Random(10);
        return new ThemePairsChart
        {
            Id = "theme-pairs",
            Finding = "Supply chain and security meet four times as often as chance would have it",
            Measure = "Talks about both themes, by title and opening words, and as many as chance would bring together; n = 10,085 talks",
            Source = "Source: conference schedules.",
            Pairs = [.. Enumerable.Range(0, pairs).Select(i => new ThemePairRow(Theme(i), Theme(i + 5), random.Next(120), random.NextDouble() * 40))],
        };
    }

    public static TopicTreeChart Tree(int leaves = 24)
    {
        var random = new Random(12);
        string[] words = ["BPF · tracing", "Kubernetes · operators", "SLO · error budget", "PostgreSQL", "Rust · memory safety", "on-call · incidents"];
        var nodes = Enumerable.Range(0, leaves).Select(i => (Label: words[i % words.Length] + (i < words.Length ? "" : $" {i}"), Height: 0.0, Talks: random.Next(3, 400), Hue: Palette.HueOf(i / 4))).ToList();
        var parents = new List<int?>(new int?[leaves]);
        var open = Enumerable.Range(0, leaves).ToList();
        while (open.Count > 1)
        {
            var at = random.Next(open.Count - 1);
            var (one, other) = (open[at], open[at + 1]);
            (parents[one], parents[other]) = (nodes.Count, nodes.Count);
            nodes.Add(($"group of {words[nodes.Count % words.Length]}", Math.Max(nodes[one].Height, nodes[other].Height) + random.NextDouble(), nodes[one].Talks + nodes[other].Talks, nodes[one].Hue));
            parents.Add(null);
            open[at] = nodes.Count - 1;
            open.RemoveAt(at + 1);
        }

        return new TopicTreeChart
        {
            Id = "topic-tree",
            Finding = "Operations and culture lie close together; kernel topics part early",
            Measure = "Topics by the words they share: the further right two branches part, the more alike; bars: talks",
            Source = "Source: conference schedules.",
            Nodes = [.. nodes.Select((node, i) => new TreeNode(node.Label, parents[i], node.Height, node.Talks, node.Hue))],
        };
    }
}
