using TalkTrends.Core.Talks;
using TalkTrends.Ingest.Notes;
using TalkTrends.Ingest.Notes.Blocks;

namespace TalkTrends.Ingest.Tests.Notes;

/// <summary>Headings, lists and tables in which the form of the neighbours, a label or a link decides, and not the names alone.</summary>
public class HeadingKindsTests
{
    [Fact]
    public void Two_speakers_of_rare_surnames_are_proven_by_their_neighbours() =>
        Match(
            "<div><a href=\"1\"><b>Why Pipes Lie</b> - Keynote by Marta Keller</a></div><div><a href=\"2\"><b>Handing the Wrench to the Tenants</b> by Carla Xhu and Fabian Zzgthelli</a></div><div><a href=\"3\"><b>Sinks that Plumbers Like</b> by Thomas Reed</a></div><div><a href=\"4\"><b>Drains @ Harbour: Small = Right</b> by Alexandra Xpillone & Matt Qallanor</a></div><div><a href=\"5\"><b>Moving House</b> by Emma Wright</a></div>",
            NotesFormat.Html,
            "Why Pipes Lie | Marta Keller", "Handing the Wrench to the Tenants | Carla Xhu; Fabian Zzgthelli", "Sinks that Plumbers Like | Thomas Reed",
            "Drains @ Harbour: Small = Right | Alexandra Xpillone; Matt Qallanor", "Moving House | Emma Wright");

    [Fact]
    public void A_slot_for_lightning_talks_ends_where_the_next_slot_begins() =>
        Assert.Equal(
            [TalkKind.Talk, TalkKind.Talk],
            Read("<h4>Day 1</h4><div>09:00</div><div><b>Why Pipes Lie</b> by Marta Keller</div><div>12:00</div><div>Lightning Talks</div><div>12:30</div><div>Lunch</div><div>13:00</div><div><b>Sinks for All</b> by Thomas Reed</div>", NotesFormat.Html).Select(talk => talk.Kind));

    [Fact]
    public void Links_to_posts_are_neither_talks_nor_speakers() =>
        Match(
            "## Can you take the water?\n\n[Diana Marsh](https://twitter.com/dmarsh)\n| [nick (Kathy Fong)](https://twitter.com/nick/status/3)\n\n[me (Jane Roe)](https://twitter.com/me/status/1)\n| [nick (Kathy Fong)](https://twitter.com/nick/status/2)\n\n> She asks.\n\n## Seeing inside\n\n[Christine Young](https://twitter.com/cy)\n\n> She looks.\n",
            NotesFormat.Markdown, "Can you take the water? | Diana Marsh", "Seeing inside | Christine Young");

    [Fact]
    public void Open_spaces_are_no_talks_and_rooms_no_speakers() =>
        Match(
            "## Five years of taps\n\n[Steven Palmer](https://twitter.com/sp)\n\nText.\n\n## Open Spaces: Dealing with leaks\n(Terrace North)\n\n## Open Spaces: Wrenches!\n(St. George South)\n\n## Wrenches will not mend you\n\n[Nicole Ferguson](https://twitter.com/nf)\n\nText.\n",
            NotesFormat.Markdown, "Five years of taps | Steven Palmer", "Wrenches will not mend you | Nicole Ferguson");

    [Fact]
    public void The_beginning_of_a_title_is_no_company_where_the_others_have_none() =>
        Match(
            "## Ignites\n\n* Robert Rosen - River Cloud - Good, bad and ugly, how to get there!\n* Simon Woodward - Question what you take for granted\n* Karen Olsen - Ready, set, leak\n* Peter Hansen - Why taps drip at night\n",
            NotesFormat.Markdown,
            "River Cloud - Good, bad and ugly, how to get there! | Robert Rosen", "Question what you take for granted | Simon Woodward", "Ready, set, leak | Karen Olsen", "Why taps drip at night | Peter Hansen");

    [Fact]
    public void A_second_name_in_brackets_is_a_speaker_as_among_the_others() =>
        Match(
            "- Building the tap (Robert Shelton): [Slides](http://x/1)\n- Inside the atlas of inns (Jon Xarsen, Xouwe Zostinga): [Slides](http://x/2)\n- Hiring plumbers is fun (Daniel North, Emma Grey): [Slides](http://x/3)\n- Nine lines of pipe (Gregory Young): [Slides](http://x/4)\n",
            NotesFormat.Markdown,
            "Building the tap | Robert Shelton", "Inside the atlas of inns | Jon Xarsen; Xouwe Zostinga", "Hiring plumbers is fun | Daniel North; Emma Grey", "Nine lines of pipe | Gregory Young");

    [Fact]
    public void A_surname_that_is_a_word_is_a_name_where_the_line_leads_to_a_profile() =>
        Match(
            "## Fast and still inside the rules\n\n[Anthony Barber](https://twitter.com/ab)\n\n> Text.\n\n## Building a kind rota\n\n[Serkan Can](https://twitter.com/sc)\n\n> Text.\n",
            NotesFormat.Markdown, "Fast and still inside the rules | Anthony Barber", "Building a kind rota | Serkan Can");

    [Fact]
    public void Name_on_topic_is_the_title_as_it_stands()
    {
        var talks = Read("Hello.\n\n### Charles Baker on the Future of Taps\n\nThe day ended with a keynote by another celebrity, Charles Baker. Charles showed taps.\n\n### QuickDrain: Sinks without Building Them\n\nHenry Vance gave an introduction to QuickDrain. He did so live.\n\n### Card Night\n\nI like to play cards.\n", NotesFormat.Markdown);
        Assert.Equal(["Charles Baker on the Future of Taps", "QuickDrain: Sinks without Building Them"], talks.Select(talk => talk.Title));
        Assert.Equal([TalkKind.Keynote, TalkKind.Talk], talks.Select(talk => talk.Kind));
    }

    [Fact]
    public void Each_line_of_a_timetable_is_a_talk_without_empty_lines_between() =>
        Match(
            "PlumbConf 2031\n\n09:00 Moving forty sinks - Maria Schmidt\n10:00 Where pipes end - John Carter\n11:00 Moving forty sinks again - Emma Johnson\n",
            NotesFormat.Text, "Moving forty sinks | Maria Schmidt", "Where pipes end | John Carter", "Moving forty sinks again | Emma Johnson");

    [Fact]
    public void The_line_below_a_timetable_entry_is_its_text() =>
        Assert.Equal(
            ["We moved them in two weekends, and this is how it went from the first to the last.", "They end sooner than you think, and we follow one of them to the sea and back again."],
            Read("PlumbConf 2031\n\n09:00 Moving forty sinks - Maria Schmidt\nWe moved them in two weekends, and this is how it went from the first to the last.\n\n10:00 Where pipes end - John Carter\nThey end sooner than you think, and we follow one of them to the sea and back again.\n", NotesFormat.Text).Select(talk => talk.Lines.Single().Text));

    [Fact]
    public void The_header_of_a_table_vouches_for_every_name_in_its_column() =>
        Match(
            "| Time | Title | Speaker | Abstract |\n|---|---|---|---|\n| 9 | Moving forty sinks | Xamarai | We moved them. |\n| 10 | Barn pipes | Siti Zurhaliza binti Xarudin | |\n| 11 | Old taps | Ada Elm, Bo | Taps. |\n| 12 | Lunch | | |\n",
            NotesFormat.Markdown, "Moving forty sinks | Xamarai", "Barn pipes | Siti Zurhaliza binti Xarudin", "Old taps | Ada Elm; Bo");

    [Fact]
    public void A_column_of_abstracts_is_the_text() =>
        Assert.Equal("We moved them.", Read("| Title | Speaker | Abstract |\n|---|---|---|\n| Moving forty sinks | Maria Schmidt | We moved them. |\n", NotesFormat.Markdown).Single().Lines.Single().Text);

    [Fact]
    public void Speakers_listed_below_their_label_belong_to_the_heading() =>
        Match(
            "### A. The sink platform\n\n* speakers:\n    - Diego Palmer (CEO of Acme)\n    - Paul Phillips (CTO, Acme)\n* a note\n\n### B. Taps at scale\n\n* speaker: xyrqo ting zzho\n* a note\n",
            NotesFormat.Markdown, "The sink platform | Diego Palmer; Paul Phillips", "Taps at scale | xyrqo ting zzho");

    [Theory]
    [InlineData(NotesFormat.RestructuredText, "==========\nPlumbConf\n==========\n\nTwo taps - Anna Schmidt\n-----------------------\n\nShe showed `a sink <http://x/y>`_.\n\n.. code-block:: sh\n\n   ls\n\nWhy pipes burst - Paul Martin\n-----------------------------\n\n- winter\n")]
    [InlineData(NotesFormat.OrgMode, "#+TITLE: PlumbConf\n* Day one\n** DONE Two taps - Anna Schmidt :taps:\n:PROPERTIES:\n:ID: 1\n:END:\nShe showed [[http://x/y][a sink]].\n#+BEGIN_SRC sh\nls\n#+END_SRC\n** Why pipes burst - Paul Martin\n- winter\n")]
    [InlineData(NotesFormat.AsciiDoc, "= PlumbConf\n:toc:\n\n== Two taps - Anna Schmidt\n\nShe showed https://x/y[a sink].\n\n----\nls\n----\n\n== Why pipes burst - Paul Martin\n\n* winter\n")]
    public void Other_markups_are_read_as_Markdown_is(NotesFormat format, string text)
    {
        var talks = Read(text, format);
        Assert.Equal(["Two taps | Anna Schmidt", "Why pipes burst | Paul Martin"], talks.Select(talk => $"{talk.Title} | {talk.Speakers.Single().Name}"));
        Assert.Equal(["She showed a sink.", "winter"], talks.Select(talk => talk.Lines.Single().Text));
    }

    [Fact]
    public void The_title_of_a_page_names_the_event_also_where_all_stands_on_one_line()
    {
        var reading = NotesReader.Read("<html><head><title>PlumbConf 2031 - Program</title></head><body><h1>PlumbConf 2031</h1><h3>Two taps - Anna Schmidt</h3><p>Text.</p><h3>Why pipes burst - Paul Martin</h3><p>Text.</p></body></html>", NotesFormat.Html, Repository.Names);
        Assert.Equal("PlumbConf 2031 - Program", reading.FrontMatter["title"]);
        Assert.Equal(["PlumbConf 2031"], reading.Headline.Select(line => line.Text));
    }

    private static IReadOnlyList<TalkDraft> Read(string text, NotesFormat format) => NotesReader.Read(text, format, Repository.Names).Talks;

    private static void Match(string text, NotesFormat format, params string[] expected) =>
        Assert.Equal(expected, Read(text, format).Select(talk => $"{talk.Title} | {string.Join("; ", talk.Speakers.Select(speaker => speaker.Name))}"));
}
