using System.Text.RegularExpressions;
using TalkTrends.Core.Talks;
using TalkTrends.Core.Text.Languages;
using TalkTrends.Ingest.Events;
using TalkTrends.Ingest.Fields;
using TalkTrends.Ingest.Formats;
using TalkTrends.Ingest.Inputs;
using TalkTrends.Ingest.Records;

namespace TalkTrends.Ingest.Bibliographies;

/// <summary>Reads BibTeX: each paper is a talk of the conference whose proceedings it stands in.</summary>
internal static partial class BibTexTalks
{
    private static readonly string[] s_papers = ["inproceedings", "conference", "incollection", "article", "misc", "unpublished", "online", "presentation", "techreport", "inbook"];

    /// <summary>How it is told, and what reads it.</summary>
    public static FormatReader Format { get; } = new("bibtex", (head, extension) => extension is "bib" or "bibtex" || (extension is "" or "txt" && Sign().IsMatch(head)), (reader, file, _) => Read(reader, file));

    private static TableDraft Read(TextReader reader, InputFile file)
    {
        var (sessions, problems, skipped) = (new List<SessionDraft>(), new Problems(), 0);
        var entries = BibTexEntry.Parse(reader.ReadToEnd(), problems);
        // A paper may take the fields of its proceedings from their own entry.
        var byKey = entries.GroupBy(entry => entry.Key, StringComparer.OrdinalIgnoreCase).ToDictionary(group => group.Key, group => group.First(), StringComparer.OrdinalIgnoreCase);
        foreach (var entry in entries)
        {
            if (!s_papers.Contains(entry.Type))
                skipped += entry.Type is "proceedings" ? 0 : 1;
            else if (Session(entry, entry.Plain("crossref") is { } of ? byKey.GetValueOrDefault(of) : null) is { } session)
                sessions.Add(session);
            else
            {
                skipped++;
                problems.Add(entry.Line, "an entry without a title; wanted one");
            }
        }
        return sessions.Count > 0 ? new TableDraft(sessions, null, skipped, problems.ToList())
            : throw new InputException(file.Source, 0, "BibTeX without a paper; wanted entries such as @inproceedings");
    }

    private static SessionDraft? Session(BibTexEntry entry, BibTexEntry? proceedings)
    {
        var title = CleanTitle.Of(entry.Plain("title") ?? "");
        if (title.Length == 0)
            return null;
        var conference = entry.Plain("booktitle") ?? proceedings?.Plain("title") ?? proceedings?.Plain("booktitle") ?? entry.Plain("eventtitle") ?? entry.Plain("journal") ?? entry.Plain("howpublished");
        var year = entry.Plain("year") ?? entry.Plain("date") ?? proceedings?.Plain("year");
        var lines = new List<TextLine>();
        if (entry.Fields.TryGetValue("abstract", out var text))
            MarkupText.AddLines(LatexText.Plain(text.Value), text.Line, entry.LastLine, lines);
        var tags = RecordTags.Of((entry.Plain("keywords") ?? entry.Plain("keyword") ?? "").Replace(',', ';'), ';');
        return new SessionDraft
        {
            Title = title,
            LineStart = entry.Line,
            LineEnd = entry.LastLine,
            Speakers = [.. Authors(entry)],
            Lines = lines,
            Kind = SessionKinds.Of(tags.KindWord, null, title),
            Language = LanguageCodes.TwoLetters(entry.Plain("language") ?? entry.Plain("langid")),
            Tags = tags.Tags,
            Url = entry.Plain("url") ?? (entry.Plain("doi") is { } doi ? "https://doi.org/" + doi : null),
            Event = new RecordEvent(conference is null ? null : Proceedings.Conference(conference), null, Years.Of(year ?? "")),
        };
    }

    private static IEnumerable<Speaker> Authors(BibTexEntry entry) => entry.Fields.TryGetValue("author", out var authors)
        ? BibTexEntry.Names(authors.Value).Select(name => AuthorNames.Straight(LatexText.Plain(name))).Where(name => name.Length > 0 && name != "others")
            .Distinct(StringComparer.Ordinal).Select(name => new Speaker(name, null))
        : [];

    [GeneratedRegex(@"\A(?:\s*%[^\n]*\n|\s*)*@(?:inproceedings|article|conference|misc|proceedings|string|comment|book|incollection)\s*[{(]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Sign();
}
