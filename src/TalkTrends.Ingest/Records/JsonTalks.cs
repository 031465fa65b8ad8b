using System.Text.RegularExpressions;
using TalkTrends.Core.Talks;
using TalkTrends.Core.Wording;
using TalkTrends.Ingest.Events;
using TalkTrends.Ingest.Fields;
using TalkTrends.Ingest.Formats;
using TalkTrends.Ingest.Inputs;
using TalkTrends.Store.DataTrees;

namespace TalkTrends.Ingest.Records;

/// <summary>Reads JSON: lists and lines of talks, and the exports of frab, pretalx, Sessionize and pyvideo.</summary>
internal static partial class JsonTalks
{
    /// <summary>How it is told, and what reads it.</summary>
    public static FormatReader Format { get; } = new("json", IsOne, (reader, file, _) => Read(reader, file)) { HasColumns = true };

    /// <summary>What a document of JSON without a talk is refused with.</summary>
    public const string Wanted = "wanted a list of talks, each with a title";

    /// <summary>The talks of a document.</summary>
    /// <param name="reader">The text; read once.</param>
    /// <param name="file">For errors, the corpus file's mapping, and the files beside it.</param>
    /// <exception cref="InputException">It is no JSON, or holds no talk.</exception>
    public static TableDraft Read(TextReader reader, InputFile file)
    {
        var bytes = JsonText.Utf8(reader, file.Source);
        var walk = new RecordWalk(file);
        if (JsonText.IsLines(bytes))
        {
            // Not in one statement: the walk counts what it passes over meanwhile.
            var wrong = JsonText.ForEachLine(bytes, file.Source, walk.Problems, walk.Take);
            walk.Skipped += wrong;
        }
        else
            ReadWhole(bytes, file, walk);
        if (walk.Sessions.Count > 0)
        {
            var stated = walk.Event ?? (walk.Format is "pyvideo" ? CategoryOf(file) : null);
            return new TableDraft(walk.Sessions.ConvertAll(session => Placed(session, stated)), stated, walk.Skipped, walk.AllProblems())
            {
                Rooms = walk.Rooms,
                Format = walk.Format,
                IsOneTalk = walk.IsOneRecord && walk.Sessions.Count == 1,
                Unread = walk.Format is null ? walk.Unread : [],
            };
        }
        // It says of which conference the files beside it are, and is read with them.
        if (Path.GetFileName(file.Source) == "category.json")
            return new TableDraft([], null, 0, []) { Format = "pyvideo" };
        if (SpeakerIds.IsReadWithSessions(file))
            return new TableDraft([], null, 0, []);
        throw new InputException(file.Source, 0, $"JSON without talks; {Wanted}");
    }

    // An edition's name with its year goes before the day of a recording, which may be that of the upload.
    private static SessionDraft Placed(SessionDraft session, RecordEvent? stated) =>
        stated is { } known && session.Event is { Conference: null, Name: null } own && (known.Year is not null || (known.Name is { } name && NameWords.Of(name).Any(word => Years.IsYear(word.Key, out _))))
            ? session with { Event = own with { Year = null } }
            : session;

    private static void ReadWhole(byte[] bytes, InputFile file, RecordWalk walk)
    {
        try
        {
            JsonText.ForEach(bytes, file.Source, walk.Take);
        }
        catch (InputException error) when (walk.Sessions.Count > 0)
        {
            walk.Problems.Add(error.Line, FormattableString.Invariant($"{error.Problem}; the {Figures.Number(walk.Sessions.Count, "record")} before it {(walk.Sessions.Count == 1 ? "is" : "are")} kept"));
        }
    }

    private static RecordEvent? CategoryOf(InputFile file)
    {
        RecordEvent? found = null;
        if (SiblingFiles.Text(file, "category.json", inParentOf: "videos") is { } text)
        {
            try
            {
                JsonText.ForEach(System.Text.Encoding.UTF8.GetBytes(text), file.Source, (node, _) => found = node is DataMap map && map["title"] is DataScalar { Value.Length: > 0 } title ? new RecordEvent(null, title.Value.Trim(), null) : null);
            }
            catch (InputException)
            {
                // The file is an input of its own, and is refused there.
            }
        }
        return found;
    }

    private static bool IsOne(string head, string extension) =>
        extension is "json" or "jsonl" or "ndjson" || extension is not ("md" or "markdown" or "html" or "htm") && Sign().IsMatch(head.AsSpan().TrimStart()[..Math.Min(200, head.AsSpan().TrimStart().Length)]);

    [GeneratedRegex(@"\A(?:\{\s*(?:""|\})|\[\s*(?:[\{\[""]|\]\s*\z))", RegexOptions.CultureInvariant)]
    private static partial Regex Sign();
}
