using TalkTrends.Core.Talks;
using TalkTrends.Ingest.Notes;
using TalkTrends.Ingest.Notes.Blocks;

namespace TalkTrends.Ingest.Tests.Notes;

/// <summary>One small invented document for each way in which people write notes.</summary>
public class PatternTests
{
    [Fact]
    public void Speaker_on_either_side_of_a_dash_is_told_by_the_name() =>
        Match(
            """
            # Notes from PlumbConf

            ## Sarah Miller — How we stopped leaking pipes
            Sarah spoke about pipes.

            ## Valves that fail closed — Peter Hansen
            Peter's talk was about valves.
            """,
            "How we stopped leaking pipes | Sarah Miller", "Valves that fail closed | Peter Hansen");

    [Fact]
    public void Company_in_parentheses_or_between_dashes_is_no_part_of_the_name() =>
        Match(
            """
            ### Maria Lopez (Copperworks) - Fittings for everyone
            - one

            ### David Chen - Brassline - Pressure is a feeling
            - two

            ### A short history of solder - Tinsmiths - Emma Novak / Jonas Berg
            - three
            """,
            "Fittings for everyone | Maria Lopez @ Copperworks",
            "Pressure is a feeling | David Chen @ Brassline",
            "A short history of solder | Emma Novak @ Tinsmiths; Jonas Berg @ Tinsmiths");

    [Fact]
    public void Title_then_speaker_in_parentheses() =>
        Match(
            "## Draining at night (Anna Schmidt)\n\n![a drawing](x.png)\n\n## Two Taps (for one sink) (Paul Martin)\n",
            "Draining at night | Anna Schmidt", "Two Taps (for one sink) | Paul Martin");

    [Fact]
    public void Role_is_no_part_of_the_name_with_or_without_a_dash() =>
        Match(
            "## The pipe as a diplomat\n\n_Laura Becker - Staff Engineer @Pipeworks_\n\nText.\n\n## Roads to the sea\n\n_Thomas Weber Infrastructure Lead @Sealine_\n\nText.\n",
            "The pipe as a diplomat | Laura Becker @ Pipeworks", "Roads to the sea | Thomas Weber @ Sealine");

    [Fact]
    public void Speakers_on_rows_of_their_own_below_the_title() =>
        Match(
            "## Hot water at scale\n\n[Nina Patel](https://twitter.com/nina) (Boilers)\n| Oscar Wright (Boilers)\n\n[slides](http://x/y)\n\n## Cold water, too\n\nJulia Stone\n",
            "Hot water at scale | Nina Patel @ Boilers; Oscar Wright @ Boilers", "Cold water, too | Julia Stone");

    [Fact]
    public void Two_speakers_with_roles_on_two_rows_are_no_talk_of_their_own() =>
        Match(
            "### Stop the leaks\nMartin Weber - Security Engineer @ Basin\nKylie Zzgthl - Security Engineer @ Basin\n\n- a\n\n### Two boots\nMichael Keller - Tapline, Senior Manager\nFiona Zzgthl - Sinkworks, Engineer\n\n- b\n",
            "Stop the leaks | Martin Weber @ Basin; Kylie Zzgthl @ Basin", "Two boots | Michael Keller @ Tapline; Fiona Zzgthl @ Sinkworks");

    [Fact]
    public void Name_that_no_list_knows_is_taken_from_its_place_among_the_others() =>
        Match(
            "## Two taps - Anna Schmidt\n\n- a\n\n## Why pipes burst - Paul Martin\n\n- b\n\n## Sinks at scale - Linda Evans\n\n- c\n\n## How valves fail at night - Python Xyrq\n\n- d\n",
            "Two taps | Anna Schmidt", "Why pipes burst | Paul Martin", "Sinks at scale | Linda Evans", "How valves fail at night | Python Xyrq");

    [Fact]
    public void Label_vouches_for_a_name_that_no_list_knows() =>
        Match(
            "# Taps all the way down:\n\n*Speaker: Xyrqo Zzgthl, Acme*\n\n* a note\n\n# Leaks considered useful\n\n*Speaker: Karen Olsen, Acme*\n",
            "Taps all the way down | Xyrqo Zzgthl @ Acme", "Leaks considered useful | Karen Olsen @ Acme");

    [Fact]
    public void Topic_label_gives_the_title_and_the_heading_above_it_the_kind()
    {
        var talks = Talks("# Day 1\n\n## Keynote speaker\n\n__Topic__: Why water flows downhill\n\n- a\n\n## Talk 1\n\n__Topic__: Gravity for plumbers\n\n- b\n\n### Practise every day\n\n- c\n");
        Assert.Equal(["Why water flows downhill", "Gravity for plumbers"], talks.Select(talk => talk.Title));
        Assert.Equal([TalkKind.Keynote, TalkKind.Talk], talks.Select(talk => talk.Kind));
        Assert.Contains(talks[1].Lines, line => line.Text == "c");
    }

    [Fact]
    public void Table_of_contents_adds_no_talk() =>
        Match(
            "The talks:\n\n* [Carla Rossi — Pipes in space](#rossi)\n* [Henry Adams — Sinks on earth](#adams)\n\n## <a name=\"adams\"></a> Sinks on earth\n\nHenry Adams\n\n## <a name=\"rossi\"></a> Pipes in space\n\nCarla Rossi\n",
            "Sinks on earth | Henry Adams", "Pipes in space | Carla Rossi");

    [Fact]
    public void Linked_and_struck_lines_are_headings_where_several_are() =>
        Match(
            "###Talks\n**[Erik Larsen - Pipeline - Keynote](a.md)**\n\n[Sofia Moretti (Tapline)\nWater under the bridge](b.md)\n\n~~Martin Novak (Basin)\nWhat the sink said~~\n",
            "Keynote | Erik Larsen @ Pipeline", "Water under the bridge | Sofia Moretti @ Tapline", "What the sink said | Martin Novak @ Basin");

    [Fact]
    public void Speaker_named_only_in_the_prose_below() =>
        Match(
            "# PlumbConf, day one\n\n### The last drop\n\n[Linda Evans](http://x) presented the first talk of the day. Linda showed a sink.\n\n### Taps\n\nThe keynote started with a bang, with [Robert Keller](http://y). Robert's sink is large.\n",
            "The last drop | Linda Evans", "Taps | Robert Keller");

    [Fact]
    public void Running_prose_with_linked_and_quoted_titles() =>
        Match(
            "I went to PlumbConf.\n\nThe day began with the plenary by Nancy Cole called “Perspectives on plumbing” in the big hall. It was long.\n\nThe next talk was [Sinks for people without taps](http://x) by Gerald Fox. Good talk.\n\nAfter that the party began.\n",
            "Perspectives on plumbing | Nancy Cole", "Sinks for people without taps | Gerald Fox");

    [Fact]
    public void Bullets_with_speakers_and_notes_below_are_talks_without_titles()
    {
        var talks = Talks("# Keynotes\n\n* Martha King, head of pipes, Acme\n  * pipes are people\n  * \"water always wins\" - Peter Drucker\n* Frank Moore - Principal Engineer - Basin\n  * sinks\n* Alice Hughes\n  * taps\n");
        Assert.Equal(["Martha King", "Frank Moore", "Alice Hughes"], talks.Select(talk => talk.Speakers.Single().Name));
        Assert.All(talks, talk => Assert.EndsWith(talk.Speakers[0].Name, talk.Title, StringComparison.Ordinal));
    }

    [Fact]
    public void Ignite_section_lists_titles_with_notes_below_each()
    {
        var talks = Talks("# Day 1\n\n## Talk 1\n\n__Topic__: Gravity for plumbers\n\n## Ignite Talks (each 5 minutes)\n\n- Ten taps in five minutes\n  - one\n- What my sink taught me\n  - two\n");
        Assert.Equal(3, talks.Count);
        Assert.All(talks.Skip(1), talk => Assert.Equal(TalkKind.Lightning, talk.Kind));
    }

    [Fact]
    public void Trip_report_has_no_talks()
    {
        var reading = NotesReader.Read(
            "# My first PlumbConf\n\n## Training Program\n\nThe event starts on Sunday with training.\n\n## Vendor Booths\n\nThere were many vendors with swag.\n\n## The Golden Ticket\n\nIt costs a lot and is worth it.\n\n## Final Thoughts\n\nI will go again.\n",
            NotesFormat.Markdown, Repository.Names);
        Assert.Empty(reading.Talks);
        Assert.Equal(5, reading.Skipped.Count);
    }

    [Fact]
    public void Html_grid_and_details_are_one_talk_each()
    {
        var talks = Talks(
            """
            <div class="box"><strong>Do pipes dream? </strong> [<a href="a.pdf">PDF</a>]
            <a href="/speakers/#r">Rachel Turner</a></div>
            <div class="box"><strong>Sinks in the cloud</strong> [<a href="b">Video</a>]
            <a href="/speakers/#l">Louis Fischer</a></div>
            <h1>Detail</h1>
            <h3>Do pipes really dream? (<a href="/speakers/#r">Rachel Turner</a>)</h3>
            All about dreams &amp; pipes.
            <h3>Sinks in the cloud (<a href="/speakers/#l">Louis Fischer</a>)</h3>
            All about clouds.
            """,
            NotesFormat.Html);
        Assert.Equal(["Do pipes really dream?", "Sinks in the cloud"], talks.Select(talk => talk.Title));
        Assert.Equal("All about dreams & pipes.", talks[0].Lines.Single().Text);
        Assert.Equal(6, talks[0].LineStart);
    }

    [Fact]
    public void One_talk_in_one_document() =>
        Match("# Sinks all the way down\n### Kevin Hofmann\n\n1. a sink\n\n## Problem: Small Taps\n\nText.\n", "Sinks all the way down | Kevin Hofmann");

    [Fact]
    public void Author_below_the_title_of_a_report_is_no_speaker() =>
        Match("# Notes from PlumbConf 2019\n*by Kevin Hofmann*\n\n## Two taps — Anna Schmidt\n\nText.\n", "Two taps | Anna Schmidt");

    [Fact]
    public void Table_rows_with_title_and_speaker() =>
        Match(
            "| Time | Title | Speaker |\n|---|---|---|\n| 9:00 | Opening the big tap | Anna Schmidt |\n| 10:00 | Closing it again | Paul Martin |\n| 11:00 | Lunch | |\n",
            "Opening the big tap | Anna Schmidt", "Closing it again | Paul Martin");

    [Fact]
    public void Bold_title_and_speaker_run_into_their_paragraph()
    {
        var talks = Talks("# PlumbConf 2019 recap\n\n- **Two taps are better than one** by Anna Schmidt. The talk began with a sink and went on about taps for long.\n- **Why pipes burst** by Paul Martin: Paul showed us many pipes and how they burst in winter.\n");
        Assert.Equal(["Two taps are better than one", "Why pipes burst"], talks.Select(talk => talk.Title));
        Assert.Equal("The talk began with a sink and went on about taps for long.", talks[0].Lines.Single().Text);
    }

    [Fact]
    public void Who_stands_after_with_is_a_speaker_but_not_a_partner_in_conversation() =>
        Match(
            "## Two taps with Anna Schmidt\n\n- a\n\n## Sinks with Python with Paul Martin\n\n- b\n\n## A chat with Linda Evans\n\n- c\n",
            "Two taps | Anna Schmidt", "Sinks with Python | Paul Martin", "A chat with Linda Evans | ");

    [Fact]
    public void Sayings_in_a_list_are_no_talks() =>
        Assert.Empty(Talks("# Notes\n\n- “Water finds its way” - Peter Drucker\n- “A drop is an ocean” - Henry Ford\n- something else that was said\n"));

    [Fact]
    public void Explanation_names_the_pattern_chosen_and_what_was_skipped()
    {
        var lines = NotesReader.Read(
            "# PlumbConf\n\n## Takeaways\n\nText.\n\n## Sarah Miller - Pipes for all\n\nText.\n\n## Peter Hansen - Valves for some\n\nText.\n", NotesFormat.Markdown, Repository.Names)
            .Explanation.ToLines().ToList();
        Assert.StartsWith("pattern heading 2: speaker, then title (headings 2, score ", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.StartsWith("7: talk \"Pipes for all\"", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("3: no talk \"Takeaways\"", StringComparison.Ordinal));
    }

    [Fact]
    public void Confidence_lies_between_nothing_and_certain_and_is_lower_without_a_speaker()
    {
        var talks = Talks("## Sarah Miller - Pipes for all\n\nText.\n\n## Peter Hansen - Valves for some\n\nText.\n\n## Anna Schmidt - Taps for me\n\nText.\n\n## How to tell a sink from a tub\n\nText.\n");
        Assert.Equal(4, talks.Count);
        Assert.All(talks, talk => Assert.InRange(talk.Confidence, 0, 1));
        Assert.True(talks[3].Confidence < talks.Take(3).Min(talk => talk.Confidence));
    }

    private static IReadOnlyList<TalkDraft> Talks(string text, NotesFormat format = NotesFormat.Markdown) =>
        NotesReader.Read(text, format, Repository.Names).Talks;

    private static void Match(string text, params string[] expected) =>
        Assert.Equal(expected, Talks(text).Select(talk =>
            $"{talk.Title} | {string.Join("; ", talk.Speakers.Select(speaker => speaker.Affiliation is null ? speaker.Name : $"{speaker.Name} @ {speaker.Affiliation}"))}"));
}
