using TalkTrends.Core.Talks;
using TalkTrends.Io.Ingest.Speakers;
using TalkTrends.Io.Yaml;

namespace TalkTrends.Io.Ingest.Structured;

/// <summary>Reads YAML lists of talks, RubyEvents' <c>videos.yml</c> with the <c>event.yml</c> beside it among them.</summary>
internal static class YamlTalks
{
    private static readonly string[] s_beside = ["event.yml", "involvements.yml", "schedule.yml", "venue.yml", "cfp.yml", "sponsors.yml", "transcripts.yml", "todos.yml", "volunteers.yml", "series.yml"];

    /// <summary>The talks of a document.</summary>
    /// <exception cref="InputException">It is no YAML, or holds no talk.</exception>
    public static TableDraft Read(string text, InputFile file)
    {
        var name = Path.GetFileName(file.Source);
        var isBeside = s_beside.Contains(name) && Companions.Has(file, "videos.yml");
        // It is read with the talks that lie beside it.
        if (isBeside)
            return new TableDraft([], null, 0, []) { Format = "rubyevents" };
        if (SpeakersBeside.IsOne(file))
            return SpeakersBeside.Nothing;
        var problems = new List<InputException>();
        var root = YamlReader.Read(text, file.Source, problems) ?? throw problems[^1];
        var walk = new RecordWalk(file.Settings.Mapping);
        walk.TakeSpeakers(SpeakersBeside.Of(file));
        walk.Take(root, inList: root is YamlList);
        foreach (var problem in problems)
            walk.Problems.Add(problem.Line, problem.Problem);
        var isRuby = name is "videos.yml" or "talks.yml" && Companions.Has(file, "event.yml");
        if (walk.Sessions.Count == 0 && !(isRuby && root is YamlList { Items.Count: 0 }))
            throw new InputException(file.Source, 0, "YAML without talks; wanted a list of them, each with a title");
        return new TableDraft(walk.Sessions, walk.Event ?? (isRuby ? EventOf(file) : null), walk.Skipped, walk.Problems.ToList()) { Rooms = walk.Rooms, Format = isRuby ? "rubyevents" : null };
    }

    private static RecordEvent? EventOf(InputFile file)
    {
        if (Companions.Text(file, "event.yml") is not { } text || YamlReader.Read(text, "event.yml", []) is not YamlMap map)
            return null;
        string? Word(string key) => map[key] is YamlScalar { IsNull: false } scalar && scalar.Value.Trim() is { Length: > 0 } word ? word : null;
        return new RecordEvent(null, Word("title") ?? Word("name"), Years.Of(Word("year") ?? Word("start_date") ?? ""));
    }
}
