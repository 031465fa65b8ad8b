using TalkTrends.Core.Talks;
using TalkTrends.Ingest.Inputs;

namespace TalkTrends.Ingest.Events;

/// <summary>Turns what records say of their events into events, one for each edition, for one document.</summary>
/// <remarks>The year comes from the record, the event's name, the document, the corpus file, the path, in that order.</remarks>
internal sealed class RecordEvents(InputFile file, RecordEvent? stated, Coverage coverage, ConferenceCatalogue catalogue)
{
    private readonly Dictionary<RecordEvent, Event> _events = [];
    private readonly Dictionary<string, Event> _byId = new(StringComparer.Ordinal);

    /// <summary>The rooms that the document lists: those of its event.</summary>
    public IReadOnlyList<string> Rooms { get; init; } = [];

    /// <summary>True for a document of one talk: all such documents of a folder are of one event.</summary>
    public bool IsOneTalk { get; init; }

    /// <summary>Set where nothing but the document's own name was left to call an event by.</summary>
    public string? CalledByFile { get; private set; }

    /// <summary>All events so far, sorted by id.</summary>
    public IReadOnlyList<Event> Events => [.. _byId.Values.OrderBy(one => one.Id, StringComparer.Ordinal)];

    /// <summary>The event of a record.</summary>
    public Event Of(RecordEvent? record)
    {
        var key = record ?? default;
        if (_events.TryGetValue(key, out var known))
            return known;
        var made = Distinct(Make(key)) with { Rooms = Rooms, Complete = file.Settings.Complete ?? true, IncompleteReason = file.Settings.IncompleteReason };
        _byId.TryAdd(made.Id, made);
        return _events[key] = _byId[made.Id];
    }

    // A document that names no event may hold several years of one.
    private Event Distinct(Event made)
    {
        if (made.Conference is not null || made.Year is not { } year || !_byId.TryGetValue(made.Id, out var other) || other.Year == year)
            return made;
        return made with { Id = FormattableString.Invariant($"{made.Id}-{year}"), Name = FormattableString.Invariant($"{made.Name} {year}") };
    }

    private Event Make(RecordEvent record)
    {
        var settings = file.Settings;
        var conference = record.Conference ?? stated?.Conference ?? settings.Conference;
        var name = record.Name ?? stated?.Name ?? settings.Event;
        var inPath = conference is null && name is null && catalogue.FindAll(WithoutExtension(file.Source), exactCase: false) is [{ } found, ..] ? found : null;
        if (conference is null && name is null && inPath is null)
            name = FolderName();
        var byName = name is null ? null : Known(name);
        var byConference = conference is null ? null : Known(conference);
        // An archive's own name of a series with a place in it ("LA RubyConf") is another series than the one without.
        if (record.Conference is not null && byConference is { Place: not null, Series.HasPlaces: false })
            byConference = null;
        var year = record.Year ?? byName?.Year ?? YearIn(name) ?? byConference?.Year ?? YearIn(conference) ?? stated?.Year ?? settings.Year ?? inPath?.Year ?? YearIn(WithoutExtension(file.Source)) ?? YearIn(file.InputFolder);
        var mention = byConference ?? (conference is null ? byName is { Place: not null, Series.HasPlaces: false } ? null : byName ?? inPath : null);
        if (mention is not null)
        {
            var place = mention.Place ?? (byName?.Series == mention.Series ? byName.Place : null) ?? (mention.Series.HasPlaces && name is not null ? catalogue.Place(EditionName.WithoutYear(name)) : null);
            return EventNames.Compose(mention.Series.Name, place, year, coverage);
        }
        if (conference is null && name is null)
        {
            CalledByFile ??= Path.GetFileNameWithoutExtension(file.Source);
            return EventNames.OfDocument(file.DocumentId, Path.GetFileNameWithoutExtension(file.Source), year, coverage);
        }
        var series = EditionName.Series(conference ?? name!);
        var edition = name is null ? EditionName.WithoutYear(conference!) : EditionName.WithoutYear(name);
        return EventNames.Compose(series, edition, year, coverage, isWholeName: true);
    }

    private ConferenceMention? Known(string name) =>
        catalogue.MatchWhole(name) ?? (EditionName.Series(name) is var series && series != name ? catalogue.MatchWhole(series) : null);

    // The pages of one event lie in one folder; a table or schedule is called by its folder where its own name says nothing.
    private string? FolderName()
    {
        var own = Path.GetFileNameWithoutExtension(file.Source);
        if (IsOneTalk)
            return PlainNames.EventFolder(file.Folders) ?? (file.Folders is [.., { } last] ? last : null);
        return PlainNames.IsPlain(own) ? PlainNames.EventFolder(file.Folders) : null;
    }

    private static int? YearIn(string? text)
    {
        if (text is null)
            return null;
        var words = NameWords.Of(text);
        for (var i = 0; i < words.Count; i++)
        {
            // A year that begins a date is a day of publication.
            var dated = i + 1 < words.Count && words[i + 1].IsNumber && words[i + 1].Key.Length <= 2;
            if (Years.IsYear(words[i].Key, out var year) && !dated)
                return year;
        }
        return null;
    }

    private static string WithoutExtension(string source)
    {
        var dot = source.IndexOf('.', source.LastIndexOf('/') + 1);
        return dot > source.LastIndexOf('/') + 1 ? source[..dot] : source;
    }
}
