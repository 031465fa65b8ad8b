using TalkTrends.Core.Talks;
using TalkTrends.Store.Tables;

namespace TalkTrends.Reports.Tests.Reports;

public class ThemeSearchTests
{
    private static readonly (string Id, string Name)[] Themes = [("web", "Web and JavaScript"), ("containers-kubernetes", "Containers and Kubernetes"), ("bpf", "BPF")];

    [Theory]
    [InlineData("bpf", "bpf")]
    [InlineData("Web and javascript", "web")]
    [InlineData("kubernetes", "containers-kubernetes")]
    [InlineData("k8s", "containers-kubernetes")]
    [InlineData("kube", null)]
    [InlineData("tracing", null)]
    public void A_theme_is_found_by_its_id_its_name_a_word_of_it_or_a_term_that_is_its_evidence(string words, string? id) =>
        Assert.Equal(id, ThemeSearch.Find(Themes, [Talk(("bpf", true, "k8s")), Talk(("containers-kubernetes", true, "K8s")), Talk(("containers-kubernetes", true, "k8s")), Talk(("bpf", false, "tracing"))], words));

    private static TalkRecord Talk(params (string Theme, bool IsAbout, string Term)[] themes) => new()
    {
        Id = "t",
        DocumentId = "d",
        Source = "s",
        LineStart = 1,
        LineEnd = 1,
        EventId = null,
        Event = null,
        Year = null,
        Kind = TalkKind.Talk,
        Status = TalkStatus.Accepted,
        Track = null,
        TrackIsRoom = false,
        RepeatsAtEvent = false,
        EntersShares = false,
        Title = "T",
        Speakers = null,
        Affiliations = null,
        Text = null,
        Language = null,
        Words = 0,
        Url = null,
        Confidence = 1,
        DuplicateOf = null,
        MapX = null,
        MapY = null,
        Themes = [.. themes.Select(theme => new ThemeRecord(theme.Theme, theme.IsAbout, true, 1, 1, [new EvidenceRecord(theme.Term, "title", 1)]))],
        Topics = [],
    };
}
