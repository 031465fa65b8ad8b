using System.Text.RegularExpressions;
using TalkTrends.Core.Talks;
using TalkTrends.Ingest.Formats;
using TalkTrends.Ingest.Inputs;
using TalkTrends.Ingest.Records;
using TalkTrends.Store.DataTrees;

namespace TalkTrends.Ingest.PaperCall;

/// <summary>Reads PaperCall's submissions: a record holds the talk, the profile of who gives it, and what became of it.</summary>
internal static partial class PaperCallTalks
{
    /// <summary>How it is told, and what reads it.</summary>
    public static FormatReader Format { get; } = new("papercall", (head, extension) => extension is "json" or "" && Sign().IsMatch(head), (reader, file, _) => Read(reader, file));

    private static TableDraft Read(TextReader reader, InputFile file)
    {
        var (sessions, problems, skipped, builder) = (new List<SessionDraft>(), new Problems(), 0, new RecordBuilder(file));
        JsonText.ForEach(JsonText.Utf8(reader, file.Source), file.Source, (node, _) =>
        {
            if (node is DataMap submission && submission["talk"] is DataMap talk && Session(submission, talk, builder) is { } session)
                sessions.Add(session);
            else
            {
                skipped++;
                problems.Add(node.Line, "a submission without a title; wanted one");
            }
        });
        return sessions.Count > 0 ? new TableDraft(sessions, null, skipped, problems.ToList()) { HasColumns = false }
            : throw new InputException(file.Source, 0, "PaperCall submissions without a title; wanted a \"talk\" with one in each");
    }

    private static SessionDraft? Session(DataMap submission, DataMap talk, RecordBuilder builder)
    {
        var people = RecordBuilder.Maps(submission["profile"]).Concat(RecordBuilder.Maps(submission["co_presenter_profiles"]))
            .Select(person => (Person: person, Name: RecordBuilder.Text(person["name"]))).Where(pair => pair.Name is not null);
        // The day of submission is not that of the talk: the year is left to the event.
        return builder.Session(submission,
            ("title", talk["title"]),
            ("abstract", talk["abstract"]),
            ("description", talk["description"]),
            ("speakers", new DataList(submission.Line, [.. people.Select(pair => RecordBuilder.Speaker(pair.Person.Line, pair.Name!, RecordBuilder.Text(pair.Person["company"])))])),
            ("status", submission["state"]),
            ("type", talk["talk_format"]),
            ("tags", submission["tags"]));
    }

    [GeneratedRegex("""\A\s*\[\s*\{(?=.{0,60000}"profile"\s*:\s*\{)(?=.{0,60000}"talk"\s*:\s*\{)""", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Sign();
}
