using TalkTrends.Core.Talks;
using TalkTrends.Ingest.Events;
using TalkTrends.Ingest.Fields;
using TalkTrends.Ingest.Formats;
using TalkTrends.Ingest.Inputs;
using TalkTrends.Store.DataTrees;

namespace TalkTrends.Ingest.Records;

/// <summary>Reads YAML lists of talks, RubyEvents' <c>videos.yml</c> with the <c>event.yml</c> beside it among them.</summary>
internal static class YamlTalks
{
    /// <summary>How it is told, and what reads it.</summary>
    public static GeneralFormat Format { get; } = new("yaml", head => head.Extension is "yaml" or "yml", (_, document, file, _) => Read(document.Text(DocumentReader.MostNotesCharacters, DocumentReader.MostLineCharacters), file)) { HasColumns = true };

    private static readonly string[] s_beside = ["event.yml", "involvements.yml", "schedule.yml", "venue.yml", "cfp.yml", "sponsors.yml", "transcripts.yml", "todos.yml", "volunteers.yml", "series.yml"];

    /// <summary>The talks of a document.</summary>
    /// <exception cref="InputException">It is no YAML, or holds no talk.</exception>
    public static TableDraft Read(string text, InputFile file)
    {
        var name = Path.GetFileName(file.Source);
        // What lies beside the talks, or above them, is read with them.
        if (s_beside.Contains(name) && (name == "series.yml" || SiblingFiles.Has(file, "videos.yml") || (name == "event.yml" ? SiblingFiles.TextAbove(file, "series.yml") is not null : SiblingFiles.Has(file, "event.yml"))))
            return new TableDraft([], null, 0, []) { Format = "rubyevents" };
        if (SpeakerIds.IsReadWithSessions(file))
            return new TableDraft([], null, 0, []);
        var root = QuotedLines.Read(text, file.Source, out var problems) ?? throw problems[^1];
        var walk = new RecordWalk(file);
        walk.Take(root, inList: root is DataList);
        foreach (var problem in problems)
            walk.Problems.Add(problem.Line, problem.Problem);
        var isRuby = name is "videos.yml" or "talks.yml" && SiblingFiles.Has(file, "event.yml");
        if (walk.Sessions.Count == 0 && !(isRuby && root is DataList { Items.Count: 0 }))
            throw new InputException(file.Source, 0, "YAML without talks; wanted a list of them, each with a title");
        var stated = walk.Event ?? (isRuby ? EventOf(file) : null);
        var series = isRuby ? SeriesOf(file) : null;
        return new TableDraft(series is null ? walk.Sessions : walk.Sessions.ConvertAll(session => session with { Event = (session.Event ?? default) with { Conference = series } }), stated, walk.Skipped, walk.AllProblems())
        {
            Rooms = walk.Rooms,
            Format = isRuby ? "rubyevents" : null,
            IsOneTalk = walk.IsOneRecord && walk.Sessions.Count == 1,
            Unread = isRuby ? [] : walk.Unread,
        };
    }

    // The archive keeps the events of a series in one folder, and says its name there.
    private static string? SeriesOf(InputFile file) =>
        SiblingFiles.TextAbove(file, "series.yml") is { } text && YamlReader.Read(text, "series.yml", []) is DataMap map ? Word(map, "name") : null;

    private static string? Word(DataMap map, string key) => map[key] is DataScalar { IsNull: false } scalar && scalar.Value.Trim() is { Length: > 0 } word ? word : null;

    private static RecordEvent? EventOf(InputFile file)
    {
        if (SiblingFiles.Text(file, "event.yml") is not { } text || YamlReader.Read(text, "event.yml", []) is not DataMap map)
            return null;
        return new RecordEvent(null, Word(map, "title") ?? Word(map, "name"), Years.Of(Word(map, "year") ?? Word(map, "start_date") ?? ""));
    }
}
