using System.Text.RegularExpressions;
using TalkTrends.Core.Talks;
using TalkTrends.Ingest.Events;
using TalkTrends.Ingest.Formats;
using TalkTrends.Ingest.Inputs;
using TalkTrends.Ingest.Records;
using TalkTrends.Store.Background;
using TalkTrends.Store.DataTrees;

namespace TalkTrends.Ingest.Videos;

/// <summary>Reads what yt-dlp writes of videos: a playlist, one video, or a video a line.</summary>
internal static partial class VideoTalks
{
    /// <summary>How it is told, and what reads it.</summary>
    public static FormatReader Format { get; } = new("yt-dlp", (head, extension) => extension is "json" or "jsonl" or "ndjson" or "" && Sign().IsMatch(head), Read);

    private sealed record Video(DataMap Record, string Title, string? List, string? Uploaded);

    private static TableDraft Read(TextReader reader, InputFile file, NameTokens names)
    {
        var (videos, problems, builder) = (new List<Video>(), new Problems(), new RecordBuilder(file));
        var (bytes, skipped) = (JsonText.Utf8(reader, file.Source), 0);
        if (JsonText.IsLines(bytes))
            skipped += JsonText.ForEachLine(bytes, file.Source, problems, (node, _) => Take(node, null));
        else
            JsonText.ForEach(bytes, file.Source, (node, _) => Take(node, null));
        if (videos.Count == 0)
            throw new InputException(file.Source, 0, "metadata of no video; wanted what yt-dlp writes with --dump-json or --dump-single-json");
        var lists = videos.Select(video => video.List).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var titles = VideoTitles.Read([.. videos.Select(video => video.Title)], lists, names);
        var (sessions, byUpload) = (new List<SessionDraft>(videos.Count), 0);
        for (var i = 0; i < videos.Count; i++)
        {
            var (record, _, list, uploaded) = videos[i];
            var session = builder.Session(record, ("title", RecordBuilder.Value(record.Line, titles[i].Title)), ("abstract", record["description"]), ("url", record["webpage_url"] ?? record["original_url"]), ("tags", record["tags"]));
            if (session is null)
            {
                skipped++;
                continue;
            }
            var name = titles[i].Event ?? list ?? RecordBuilder.Text(record["channel"]) ?? RecordBuilder.Text(record["uploader"]);
            // The playlist may name the year that the title leaves out.
            if (name is not null && list is not null && !NamesYear(name) && NamesYear(list))
                name = list;
            var year = NamesYear(name) ? null : Years.Of(uploaded is { Length: >= 4 } ? uploaded[..4] : "");
            byUpload += year is null ? 0 : 1;
            sessions.Add(session with { Speakers = titles[i].Speakers, Event = new RecordEvent(null, name, year) });
        }
        if (byUpload > 0)
            problems.Add(0, FormattableString.Invariant($"{(byUpload == 1 ? "1 video is" : $"{byUpload} videos are")} dated by the upload, which may come after the event; \"year\" in a corpus file says better"));
        return new TableDraft(sessions, null, skipped, problems.ToList());

        void Take(DataNode node, string? list)
        {
            if (node is DataList all)
            {
                foreach (var item in all.Items)
                    Take(item, list);
                return;
            }
            if (node is not DataMap map)
                return;
            var title = RecordBuilder.Text(map["title"]) ?? RecordBuilder.Text(map["fulltitle"]);
            if (map["entries"] is DataList entries)
            {
                Take(entries, title ?? list);
                return;
            }
            if (title is null || title is "[Private video]" or "[Deleted video]")
            {
                skipped++;
                problems.Add(map.Line, title is null ? "a video without a title; wanted one" : $"a video that is away ({title}); passed over");
                return;
            }
            videos.Add(new Video(map, title, list ?? RecordBuilder.Text(map["playlist_title"]) ?? RecordBuilder.Text(map["playlist"]), RecordBuilder.Text(map["release_date"]) ?? RecordBuilder.Text(map["upload_date"])));
        }
    }

    private static bool NamesYear(string? text) => text is not null && NameWords.Of(text).Any(word => Years.IsYear(word.Key, out _));

    // Keys that yt-dlp writes: a video's, and the playlist's around it.
    [GeneratedRegex("\"(?:upload_date|extractor_key|channel_id|uploader_id|webpage_url_basename)\"\\s*:|\"_type\"\\s*:\\s*\"(?:playlist|video)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Sign();
}
