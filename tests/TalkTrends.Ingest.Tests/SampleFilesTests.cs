using System.Text.Json;
using System.Text.RegularExpressions;
using TalkTrends.Core.Talks;

namespace TalkTrends.Ingest.Tests;

/// <summary>Real files of each format, counted by other means than the reader's.</summary>
public partial class SampleFilesTests
{
    [Fact]
    public void The_sessionize_grid_gives_each_session_once_and_services_as_breaks()
    {
        var path = SharedFolder.Find("samples/sessionize/2018-agenda-data.json");
        using var raw = JsonDocument.Parse(File.ReadAllText(path));
        var sessions = raw.RootElement.EnumerateArray().SelectMany(day => day.GetProperty("rooms").EnumerateArray())
            .SelectMany(room => room.GetProperty("sessions").EnumerateArray()).DistinctBy(session => session.GetProperty("id").GetString()).ToArray();
        var reading = Assert.Single(IngestFixture.ReadAll(path));
        Assert.Equal("sessionize", reading.Document.Format);
        Assert.StartsWith("nothing in it names its event", Assert.Single(reading.Warnings).Problem, StringComparison.Ordinal);
        Assert.Equal(sessions.Select(session => Words(session, "title")), reading.Talks.Select(talk => talk.Title));
        // A company behind an at sign is no part of the name.
        Assert.Equal(sessions.Select(session => Regex.Replace(Names(session, "name"), " @ \\w+", "")), reading.Talks.Select(talk => Joined(talk)));
        Assert.Equal(sessions.Count(session => session.GetProperty("isServiceSession").GetBoolean()), reading.Talks.Count(talk => talk.Kind == TalkKind.Break));
        Assert.Equal(2018, Assert.Single(reading.Events).Year);
        Assert.Equal(4, reading.Events[0].Rooms.Count);
    }

    [Fact]
    public void The_pretalx_schedule_gives_every_session_in_the_language_of_its_record()
    {
        var path = SharedFolder.Find("samples/pretalx/schedule.json");
        using var raw = JsonDocument.Parse(File.ReadAllText(path));
        var sessions = ((string[])["schedule", "sprints"]).SelectMany(part => raw.RootElement.GetProperty(part).EnumerateObject())
            .SelectMany(day => day.Value.EnumerateObject()).SelectMany(time => time.Value.EnumerateObject()).Select(slot => slot.Value).ToArray();
        var breaks = raw.RootElement.GetProperty("extra").EnumerateObject().Sum(day => day.Value.EnumerateObject().Count());
        var reading = Assert.Single(IngestFixture.ReadAll(path));
        Assert.Equal("pretalx", reading.Document.Format);
        Assert.StartsWith("nothing in it names its event", Assert.Single(reading.Warnings).Problem, StringComparison.Ordinal);
        Assert.Equal(sessions.Length + breaks, reading.Talks.Count);
        var read = reading.Talks.Take(sessions.Length).ToArray();
        Assert.Equal(sessions.Select(session => Words(session, "title")), read.Select(talk => talk.Title));
        Assert.Equal(sessions.Select(session => Names(session, "name")), read.Select(Joined));
        Assert.Equal(sessions.Select(session => session.GetProperty("content_locale").GetString()), read.Select(talk => talk.Language));
        Assert.Equal(2024, Assert.Single(reading.Events).Year);
        Assert.All(reading.Talks.Skip(sessions.Length), talk => Assert.Equal(TalkKind.Break, talk.Kind));
        var types = sessions.Select(session => session.GetProperty("submission_type").GetProperty("en").GetString()).ToArray();
        Assert.Equal(types.Count(type => type == "Workshop"), read.Count(talk => talk.Kind == TalkKind.Workshop));
        Assert.Equal(types.Count(type => type is "Sprint" or "General Assembly"), read.Count(talk => talk.Kind == TalkKind.Bof));
        // The opening, the closing and the lunch of a group.
        Assert.Equal(3, read.Count(talk => talk.Kind == TalkKind.Break));
        Assert.All(read, talk => Assert.DoesNotContain("{", talk.Room ?? "", StringComparison.Ordinal));
    }

    [Fact]
    public void The_pyvideo_folder_gives_a_talk_a_file_and_its_conference()
    {
        var folder = SharedFolder.Find("samples/pyvideo/pycon-au-2018");
        var readings = IngestFixture.ReadAll(folder);
        Assert.All(readings, reading => Assert.Equal("pyvideo", reading.Document.Format));
        Assert.All(readings, reading => Assert.Empty(reading.Warnings));
        var files = Directory.GetFiles(Path.Combine(folder, "videos"), "*.json");
        Assert.Equal(files.Length, readings.Sum(reading => reading.Talks.Count));
        foreach (var reading in readings.Where(reading => reading.Talks.Count > 0))
        {
            using var raw = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, reading.Document.Source)));
            var talk = Assert.Single(reading.Talks);
            Assert.Equal(Words(raw.RootElement, "title"), talk.Title);
            var names = raw.RootElement.GetProperty("speakers").EnumerateArray().SelectMany(name => name.GetString()!.Split(", ")).Where(name => name.Length > 0);
            Assert.Equal(string.Join("; ", names), Joined(talk));
            Assert.Equal("pycon-au-2018", talk.EventId);
            Assert.Equal("en", talk.Language);
            Assert.NotEmpty(talk.Lines);
            Assert.StartsWith("http", talk.Url, StringComparison.Ordinal);
        }
        var all = readings.SelectMany(reading => reading.Talks).ToArray();
        Assert.Equal(3, all.Count(talk => talk.Kind == TalkKind.Keynote));
        Assert.Equal(2, all.Count(talk => talk.Kind == TalkKind.Lightning));
        Assert.Equal("Conference Close", Assert.Single(all, talk => talk.Kind == TalkKind.Break).Title);
    }

    [Fact]
    public void Rubyevents_talks_inside_a_video_stand_for_it()
    {
        var folder = SharedFolder.Find("samples/rubyevents");
        var path = Directory.GetFiles(folder, "videos.yml", SearchOption.AllDirectories).Single();
        var raw = File.ReadAllText(path);
        var readings = IngestFixture.ReadAll(folder);
        Assert.Equal(3, readings.Count);
        Assert.All(readings, reading => Assert.Equal("rubyevents", reading.Document.Format));
        Assert.All(readings, reading => Assert.Empty(reading.Warnings));
        var reading = readings.Single(one => one.Talks.Count > 0);
        var containers = Regex.Count(raw, "^  talks:", RegexOptions.Multiline);
        Assert.Equal((Title().Count(raw) - containers, containers), (reading.Talks.Count, reading.Document.Skipped));
        var titles = Title().Matches(raw).Select(match => match.Groups[1].Value.Replace("\\\"", "\"", StringComparison.Ordinal)).ToHashSet();
        Assert.All(reading.Talks, talk => Assert.Contains(talk.Title, titles));
        Assert.Equal(Speaker().Count(raw), reading.Talks.Sum(talk => talk.Speakers.Count));
        var one = Assert.Single(reading.Events);
        Assert.Equal(("railsconf-2019", 2019), (one.Id, one.Year));
        // The video that holds them is called one too.
        Assert.Equal(Regex.Count(raw, "kind: \"lightning_talk\"") - containers, reading.Talks.Count(talk => talk.Kind == TalkKind.Lightning));
        Assert.All(reading.Talks.Where(talk => talk.Text.Length > 0), talk => Assert.InRange(talk.Lines[0].Line, talk.LineStart, talk.LineEnd));
    }

    [Fact]
    public void Pages_titled_by_their_speaker_give_the_title_in_the_text()
    {
        var folder = SharedFolder.Find("samples/hugo");
        var readings = IngestFixture.ReadAll(folder);
        Assert.Equal(Directory.GetFiles(folder, "*.md").Length, readings.Sum(reading => reading.Talks.Count));
        foreach (var reading in readings)
        {
            var raw = File.ReadAllText(Path.Combine(folder, reading.Document.Source));
            var talk = Assert.Single(reading.Talks);
            Assert.Equal(Regex.Match(raw, "^title = \"(.*)\"", RegexOptions.Multiline).Groups[1].Value, Assert.Single(talk.Speakers).Name);
            Assert.Equal(Regex.Match(raw, @"Title:</strong>\s*(.*)").Groups[1].Value.Trim(), talk.Title);
            Assert.Equal(2016, Assert.Single(reading.Events).Year);
            Assert.NotEmpty(talk.Lines);
            Assert.DoesNotContain(talk.Lines, line => line.Text.Contains("Description:", StringComparison.Ordinal) || line.Text.Contains('<', StringComparison.Ordinal));
            Assert.Equal("page", reading.Document.Format);
        }
    }

    [Fact]
    public void A_devopsdays_proposal_gives_its_abstract_alone()
    {
        var folder = SharedFolder.Find("samples/devopsdays");
        var reading = Assert.Single(IngestFixture.ReadAll(folder));
        var talk = Assert.Single(reading.Talks);
        var raw = File.ReadAllText(Path.Combine(folder, reading.Document.Source));
        Assert.Equal(Regex.Match(raw, "^title: \"(.*)\"", RegexOptions.Multiline).Groups[1].Value, talk.Title);
        Assert.Equal(Regex.Match(raw, "^author: (.*)$", RegexOptions.Multiline).Groups[1].Value, Assert.Single(talk.Speakers).Name);
        Assert.Equal((TalkKind.Lightning, TalkStatus.Accepted, 2014), (talk.Kind, talk.Status, Assert.Single(reading.Events).Year));
        Assert.Equal(2, talk.Lines.Count);
        Assert.DoesNotContain("speakerdeck", talk.Text, StringComparison.Ordinal);
    }

    private static string Words(JsonElement record, string key) =>
        string.Join(' ', record.GetProperty(key).GetString()!.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Names(JsonElement record, string key) =>
        string.Join("; ", record.GetProperty("speakers").EnumerateArray().Select(speaker => Words(speaker, key)));

    private static string Joined(Talk talk) => string.Join("; ", talk.Speakers.Select(speaker => speaker.Name));

    [GeneratedRegex("^ *title: \"(.*)\"$", RegexOptions.Multiline)]
    private static partial Regex Title();

    [GeneratedRegex(@"^ *- ""?\w[^:\n]*$", RegexOptions.Multiline)]
    private static partial Regex Speaker();
}
