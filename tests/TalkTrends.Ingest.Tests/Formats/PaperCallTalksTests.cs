using TalkTrends.Core.Talks;

namespace TalkTrends.Ingest.Tests.Formats;

public sealed class PaperCallTalksTests : IDisposable
{
    private readonly IngestFixture _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void A_submission_has_its_speakers_from_the_profiles_beside_the_talk()
    {
        var reading = _files.Read("submissions.json", """
            [{"state": "accepted", "tags": ["bees"], "profile": {"name": "Hanna Berger", "company": "Hive Ltd"}, "co_presenter_profiles": [{"name": "Peter Larsen"}],
              "talk": {"title": "On bees", "abstract": "Warm.", "description": "And long.", "talk_format": "Keynote"}},
             {"state": "rejected", "profile": {"name": "Sara Lind"}, "talk": {"title": "On wax", "abstract": "Cold."}},
             {"state": "accepted", "profile": {"name": "Nobody"}, "talk": {"title": ""}}]
            """);
        Assert.Equal("papercall", reading.Document.Format);
        Assert.Equal([("On bees", TalkStatus.Accepted, TalkKind.Keynote), ("On wax", TalkStatus.Proposed, TalkKind.Talk)], reading.Talks.Select(talk => (talk.Title, talk.Status, talk.Kind)));
        Assert.Equal([("Hanna Berger", "Hive Ltd"), ("Peter Larsen", null)], reading.Talks[0].Speakers.Select(speaker => (speaker.Name, speaker.Affiliation)));
        Assert.Equal(["Warm.", "And long."], reading.Talks[0].Lines.Select(line => line.Text));
        Assert.Equal(["bees"], reading.Talks[0].Tags);
        Assert.Contains(reading.Warnings, warning => warning is { Line: 4, Problem: "a submission without a title; wanted one" });
    }

    [Fact]
    public void Submissions_without_titles_say_what_is_wanted() => Assert.Equal(
        "PaperCall submissions without a title; wanted a \"talk\" with one in each",
        IngestFixture.Refusal(_files.Read("s.json", """[{"profile": {"name": "Hanna Berger"}, "talk": {"abstract": "Warm."}}]""")));
}
