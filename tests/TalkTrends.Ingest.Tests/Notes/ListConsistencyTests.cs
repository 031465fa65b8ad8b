using TalkTrends.Ingest.Notes;
using TalkTrends.Ingest.Notes.Blocks;

namespace TalkTrends.Ingest.Tests.Notes;

/// <summary>What most of a list, or of a document, says about the rest of it.</summary>
public class ListConsistencyTests
{
    [Fact]
    public void A_name_nobody_knows_is_a_speaker_where_the_other_items_of_the_list_have_theirs() =>
        Assert.Equal(
            ["Taps in the north | Sarah Miller", "How valves close | Peter Hansen", "Fittings for everyone | Emma Wright", "Sinks | Xyrqo Zzgthl", "Solder, a history | Anna Schmidt"],
            Read("""
                # PlumbConf 2031

                - Sarah Miller: Taps in the north
                - Peter Hansen: How valves close
                - Emma Wright: Fittings for everyone
                - Xyrqo Zzgthl: Sinks
                - Anna Schmidt: Solder, a history
                """));

    [Fact]
    public void An_item_without_a_speaker_among_talks_is_a_talk() =>
        Assert.Equal(
            ["Taps in the north | Sarah Miller", "How valves close | Peter Hansen", "Fittings for everyone | Emma Wright", "Some funny things happened on the way to a drain | ", "Solder, a history | Anna Schmidt"],
            Read("""
                # PlumbConf 2031

                - [Taps in the north by Sarah Miller](http://a)
                - [How valves close by Peter Hansen](http://b)
                - [Fittings for everyone by Emma Wright](http://c)
                - [Some funny things happened on the way to a drain](http://d)
                - [Solder, a history by Anna Schmidt](http://e)
                """));

    [Fact]
    public void An_item_in_a_list_of_other_things_is_none() =>
        Assert.DoesNotContain(
            Read("# PlumbConf 2031\n\n- Sarah Miller: Taps in the north\n- Peter Hansen: How valves close\n- The food was warm\n- The hall was cold\n- The bus was late\n"),
            talk => talk.Contains("food", StringComparison.Ordinal));

    [Fact]
    public void What_nearly_every_title_begins_with_is_of_no_title() =>
        Assert.Equal(
            ["Taps in the north | Sarah Miller", "How valves close | Peter Hansen", "Fittings: a new look | Emma Wright", "Solder, a history | Anna Schmidt"],
            Read("""
                # The best talks

                - [PlumbConf 2031: Taps in the north by Sarah Miller](http://a)
                - [PlumbConf 2031: How valves close by Peter Hansen](http://b)
                - [PlumbConf 2031: Fittings: a new look by Emma Wright](http://c)
                - [PlumbConf 2031: Solder, a history by Anna Schmidt](http://e)
                """));

    [Fact]
    public void Attributes_behind_links_are_no_words() =>
        Assert.Equal(
            ["Practical valves | Sarah Miller", "Deep drains | Peter Hansen"],
            Read("### Sarah Miller - [\"Practical valves\"](http://a){:target=\"_blank\"}\n\nGood.\n\n### Peter Hansen - [\"Deep drains\"](http://b){:target=\"_blank\"}\n\nGood.\n"));

    [Fact]
    public void Headings_that_say_session_are_talks_without_a_speaker() =>
        Assert.Equal(
            ["How drains learn | ", "What worked for taps may not work for you | "],
            Read("# Introduction\n\nTwo days.\n\n### Session - How drains learn\n\nMuch to do.\n\n### Session - What worked for taps may not work for you\n\nThey said so.\n\n# Conclusion\n\nGood.\n"));

    [Fact]
    public void A_linked_title_with_the_name_on_the_next_row_is_a_heading() =>
        Assert.Equal(
            ["Strong taps on a shoestring | Sarah Miller", "What is and what can be | Peter Hansen"],
            Read("Highlights:\n\n[Strong taps on a shoestring](http://a)  \nSarah Miller  \nI have a soft spot for taps, and for this talk about them.  \n\n[What is and what can be](http://b)  \nPeter Hansen  \nThis one I hope I never need, but I learned from it anyhow.  \n"));

    [Theory]
    [InlineData("In the morning I liked the \"[On working from a bathtub](http://a)\" talk.", "On working from a bathtub")]
    [InlineData("I went over to the hall for \"[Building the cold water laboratory](http://a)\", and stayed for the session.", "Building the cold water laboratory")]
    [InlineData("First was a talk about the sinks of Acme.", "The sinks of Acme")]
    public void A_talk_told_of_without_a_name_is_kept(string sentence, string title) =>
        Assert.Equal([$"{title} | ", "Taps | Peter Hansen"], Read($"{sentence}\n\nThen Peter Hansen gave a talk called “Taps”.\n"));

    [Fact]
    public void Places_and_events_that_somebody_went_to_are_no_talks() =>
        Assert.Equal(["Taps | Peter Hansen"], Read("I attended [PlumbConf 2031](http://a) and went to [Blue Boar](http://b) for the talks.\n\nThen Peter Hansen gave a talk called “Taps”.\n"));

    [Fact]
    public void Headings_below_one_that_says_talks_are_talks_though_nobody_is_named() =>
        Assert.Equal(
            ["Taps today and tomorrow | Sarah Miller", "What is new in valves | ", "Pipes as units of work | ", "Five leaks you should know | ", "Deep drains explained | Peter Hansen"],
            Read("# PlumbConf\n\n## Taps today and tomorrow - Sarah Miller\n\n- one\n\n## ⚡️ Talks\n\n#### What is new in valves\n\n- two\n\n#### Pipes as units of work\n\n- three\n\n#### Five leaks you should know\n\n- four\n\n## Deep drains explained - Peter Hansen\n\n- five\n"));

    [Fact]
    public void Room_and_time_behind_a_title_are_of_no_title() =>
        Assert.Equal(
            ["Libre taps: free your sink | Sarah Miller", "From lead to copper | Peter Hansen"],
            Read("# PlumbConf\n\n### Libre taps: free your sink (K.1.105 14:00 - 14:50)\n\nSarah Miller gave this talk.\n\n### From lead to copper (UD2.120 09:30 - 09:55)\n\nPeter Hansen gave this talk.\n"));

    [Fact]
    public void Whoever_is_linked_at_the_beginning_and_tells_is_the_speaker() =>
        Assert.Equal(
            ["The cursed parts of taps | Xyrqo", "Valves | Peter Hansen"],
            Read("My favourites were:\n\n- [Xyrqo](https://example.org/x) gave a talk about the cursed parts of taps\n- [Peter Hansen](https://example.org/p) talked about valves\n"));

    [Fact]
    public void Fields_of_a_blogs_page_without_a_fence_are_no_talk()
    {
        var reading = NotesReader.Read("Title: Minutes of PlumbConf 2031\nDate: 2031-02-06 14:00\nTags: taps, valves\n\n## How valves close - Peter Hansen\n\nThree.\n\n## Taps in the north - Sarah Miller\n\nTwo.\n", NotesFormat.Markdown, Repository.Names);
        Assert.Equal("Minutes of PlumbConf 2031", reading.FrontMatter["title"]);
        Assert.Equal(["How valves close | Peter Hansen", "Taps in the north | Sarah Miller"], reading.Talks.Select(Line));
    }

    [Fact]
    public void Fields_of_a_page_of_Nikola_are_no_talk()
    {
        var reading = NotesReader.Read(".. title: PlumbConf 2031\n.. slug: plumbconf\n.. date: 2031-08-28\n\nHow valves close\n================\n\nPeter Hansen\n\nPeter showed three.\n\nTaps in the north\n=================\n\nSarah Miller\n\nSarah showed two.\n", NotesFormat.RestructuredText, Repository.Names);
        Assert.Equal("PlumbConf 2031", reading.FrontMatter["title"]);
        Assert.Equal(["How valves close | Peter Hansen", "Taps in the north | Sarah Miller"], reading.Talks.Select(Line));
    }

    private static IReadOnlyList<string> Read(string text) => [.. NotesReader.Read(text, NotesFormat.Markdown, Repository.Names).Talks.Select(Line)];

    private static string Line(TalkDraft talk) => $"{talk.Title} | {string.Join("; ", talk.Speakers.Select(speaker => speaker.Name))}";
}
