using TalkTrends.Ingest.Notes;
using TalkTrends.Ingest.Notes.Blocks;

namespace TalkTrends.Ingest.Tests.Notes;

/// <summary>Talks that running text tells of, a test for each way of telling.</summary>
public class ProseTests
{
    [Theory]
    [InlineData("Sarah Miller gave a talk called “Leaks at Night”.", "Leaks at Night | Sarah Miller")]
    [InlineData("During Sarah Miller's talk, “Leaks at Night”, I slept.", "Leaks at Night | Sarah Miller")]
    [InlineData("The next talk was [Leaks at Night](http://x) by Sarah Miller.", "Leaks at Night | Sarah Miller")]
    [InlineData("I liked the talks about **Leaks at Night** (Sarah Miller) most.", "Leaks at Night | Sarah Miller")]
    [InlineData("In her talk, Leaks at Night, Sarah Miller went into drains.", "Leaks at Night | Sarah Miller")]
    [InlineData("Drains were explained by Sarah Miller in her talk about Leaks at Night.", "Leaks at Night | Sarah Miller")]
    [InlineData("The plenary by Sarah Miller called “Leaks at Night” was long.", "Leaks at Night | Sarah Miller")]
    [InlineData("Sarah Miller spoke on [Leaks at Night](http://x).", "Leaks at Night | Sarah Miller")]
    [InlineData("Deep Leaks were covered by Sarah Miller in a talk for beginners.", "Deep Leaks | Sarah Miller")]
    public void A_title_is_found_wherever_the_sentence_has_it(string sentence, string expected) =>
        Assert.Equal([expected, "Taps | Peter Hansen"], Read($"{sentence}\n\nThen Peter Hansen gave a talk called “Taps”.").Select(Line));

    [Theory]
    [InlineData("Sarah Miller spoke about mending leaks at night.", "Mending leaks at night | Sarah Miller")]
    [InlineData("Sarah Miller's training covered leaks of every size.", "Leaks of every size | Sarah Miller")]
    [InlineData("Sarah Miller gave an energetic (almost wild) talk on leaks at night.", "Leaks at night | Sarah Miller")]
    [InlineData("A keynote was delivered by Sarah Miller.", "Keynote by Sarah Miller | Sarah Miller")]
    [InlineData("Sarah Miller & Peter Weber presented the results of the drain tests.", "The results of the drain tests | Sarah Miller; Peter Weber")]
    public void A_talk_without_a_title_gets_one_of_what_it_was_about_and_says_so(string sentence, string expected)
    {
        var talks = Read($"{sentence}\n\nThen Peter Hansen gave a talk called “Taps”.");
        Assert.Equal([expected, "Taps | Peter Hansen"], talks.Select(Line));
        Assert.Equal([true, false], talks.Select(talk => talk.TitleGiven));
    }

    [Fact]
    public void Several_talks_in_one_paragraph_each_keep_their_own_sentence()
    {
        var talks = Read("I saw good talks about **Sinks** (Sarah Miller) and more. The one on **Valves** (Peter Hansen) had pictures. Later Anna Schmidt spoke about draining a lake.");
        Assert.Equal(["Sinks | Sarah Miller", "Valves | Peter Hansen", "Draining a lake | Anna Schmidt"], talks.Select(Line));
        Assert.Equal("The one on Valves (Peter Hansen) had pictures.", talks[1].Lines.Single().Text);
    }

    [Fact]
    public void Text_ends_at_the_paragraph_that_no_longer_speaks_of_the_talk()
    {
        var talks = Read("Sarah Miller gave a talk called “Leaks”.\n\nSarah showed three of them.\n\nLunch was warm.\n\nPeter Hansen gave a talk called “Taps”.");
        Assert.Equal(["Sarah Miller gave a talk called “Leaks”.", "Sarah showed three of them."], talks[0].Lines.Select(line => line.Text));
    }

    [Fact]
    public void A_name_in_part_is_whom_the_text_named_in_full_before() =>
        Assert.Equal(
            ["Leaks | Sarah Miller", "Closing the Tap | Sarah Miller"],
            Read("Sarah Miller gave a talk called “Leaks”.\n\nSarah also gave the closing talk, “Closing the Tap”.").Select(Line));

    [Fact]
    public void Later_words_about_a_talk_are_no_second_talk() =>
        Assert.Equal(
            ["Leaks and what to do | Sarah Miller", "Taps | Peter Hansen"],
            Read("Sarah Miller spoke about leaks and what to do.\n\nMuch of Sarah's talk dealt with the drains of old houses.\n\nPeter Hansen gave a talk called “Taps”.").Select(Line));

    [Fact]
    public void My_own_talk_is_the_authors() =>
        Assert.Contains(
            "Drains in a Strange Land | Kevin Hofmann",
            NotesReader.Read("---\ntitle: PlumbConf report\nauthor: Kevin Hofmann\n---\n\nPeter Hansen gave a talk called “Taps”.\n\nMy own talk was titled “Drains in a Strange Land”.\n", NotesFormat.Markdown, Repository.Names).Talks.Select(Line));

    [Fact]
    public void Books_sayings_and_company_at_dinner_are_no_talks() =>
        Assert.Empty(Read("I read the book “Deep Leaks” by Sarah Miller on the train.\n\n“Water finds its way,” says Peter Hansen.\n\nI worked in a team with Anna Schmidt and had dinner with Paul Martin."));

    [Fact]
    public void A_list_below_a_panel_names_who_sat_on_it() =>
        Assert.Equal(
            ["Leaks | Sarah Miller", "Panel on Drains | ", "Wrenches | Emma Wright"],
            Read("The first talk was [Leaks](http://x) by Sarah Miller.\n\nThe next talk was the [Panel on Drains](http://y). On it sat:\n\n- [Sinks](http://a) (Peter Hansen)\n- [Tubs](http://b) (Anna Schmidt)\n- [Taps](http://c) (Paul Martin)\n\nThen Emma Wright gave a talk called “Wrenches”.\n").Select(Line));

    [Fact]
    public void Headings_in_the_writers_own_words_give_way_to_the_titles_below_them() =>
        Assert.Equal(
            ["How we keep bees | Sarah Miller", "Where did the water go? | Peter Hansen"],
            Read("# PlumbConf 2031\n\n### The bees\n\nOne of the talks I saw was *How we keep bees* by Sarah Miller. Sarah works with bees.\n\n### Water, water\n\nAnother talk I attended was *Where did the water go?* by Peter Hansen. Peter thinks it went away.\n").Select(Line));

    [Fact]
    public void Explanation_names_the_construction() =>
        Assert.Contains(
            NotesReader.Read("Sarah Miller gave a talk called “Leaks”.\n\nPeter Hansen spoke about taps in the north.\n", NotesFormat.Markdown, Repository.Names).Explanation.ToLines(),
            line => line.StartsWith("pattern prose: P gave a talk called T (headings 1", StringComparison.Ordinal));

    private static IReadOnlyList<TalkDraft> Read(string text) => NotesReader.Read(text, NotesFormat.Markdown, Repository.Names).Talks;

    private static string Line(TalkDraft talk) => $"{talk.Title} | {string.Join("; ", talk.Speakers.Select(speaker => speaker.Name))}";
}
