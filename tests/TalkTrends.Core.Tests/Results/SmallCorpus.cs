using TalkTrends.Core.Corpus;
using TalkTrends.Core.Results;
using TalkTrends.Core.Talks;
using TalkTrends.Core.Themes;
using TalkTrends.Core.Topics;
using TalkTrends.MlNet;

namespace TalkTrends.Core.Tests.Results;

/// <summary>Made-up events and talks, and a catalogue of two themes.</summary>
internal sealed class SmallCorpus
{
    private readonly Dictionary<string, (Event Event, List<Talk> Talks)> _events = new(StringComparer.Ordinal);

    private int _talks;

    /// <summary>Stands for forty-five words of the talk's own that carry no theme.</summary>
    public const string Filler = "FILLER";

    public SmallCorpus Add(Event e, string title, string text, Func<Talk, Talk>? with = null)
    {
        if (!_events.TryGetValue(e.Id, out var entry))
            _events[e.Id] = entry = (e, []);
        // Every talk has filler of its own: talks with one text are one talk.
        var own = string.Join(' ', Enumerable.Range(0, 45).Select(i => FormattableString.Invariant($"plain{Letters((_talks * 45) + i)}")));
        _talks++;
        text = text.Replace(Filler, own, StringComparison.Ordinal);
        var talk = new Talk
        {
            Id = FormattableString.Invariant($"{e.Id}-{entry.Talks.Count + 1:0000}"),
            DocumentId = e.Id,
            EventId = e.Id,
            Title = title,
            LineStart = entry.Talks.Count + 1,
            LineEnd = entry.Talks.Count + 1,
            Lines = text.Length == 0 ? [] : [new TextLine(entry.Talks.Count + 1, text)],
        };
        entry.Talks.Add(with?.Invoke(talk) ?? talk);
        return this;
    }

    public SmallCorpus AddMany(Event e, int count, string title, string text)
    {
        for (var i = 0; i < count; i++)
            Add(e, $"{title} {e.Id} {(char)('a' + (i % 26))}{i / 26}", text);
        return this;
    }

    public static Event Event(string conference, int? year, Coverage coverage = Coverage.Programme) =>
        new(Slug.Of($"{conference} {year}"), conference, year is null ? conference : FormattableString.Invariant($"{conference} {year}"), year, coverage);

    public IEnumerable<MappedDocument> Documents() => _events.Values.Select(entry => MappedDocument.Of(new DocumentReading(
        new Document(entry.Event.Id, entry.Event.Id + ".csv", "00", 1, "csv", entry.Event.Coverage, 0), [entry.Event], entry.Talks, [])));

    public (Analysis Analysis, TalkDetails Details) Analyse(int workers = 1, EarlierRun? since = null, int? topics = null) => Analyser.Analyse(
        CorpusBuilder.Build(Documents(), "en"), Catalogue, new SvdTopicEngine(), new AnalysisOptions { Name = "small", Since = since, Topics = new TopicOptions { Workers = workers, TopicCount = topics } });

    public static ThemeCatalogue Catalogue { get; } = new(
        [new ThemeGroup("g", "Group", "#0369a1")],
        [Theme("beekeeping", "Beekeeping", "beekeeping"), Theme("falconry", "Falconry", "falconry")]);

    private static string Letters(int number) => string.Concat(number.ToString("00000", System.Globalization.CultureInfo.InvariantCulture).Select(digit => (char)('a' + (digit - '0'))));

    private static Theme Theme(string id, string name, string term) => new()
    {
        Id = id,
        Name = name,
        GroupId = "g",
        Color = "#0369a1",
        Definition = name + ".",
        Strong = [ThemeTerm.Parse(term)],
    };
}
