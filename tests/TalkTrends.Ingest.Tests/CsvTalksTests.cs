using System.Text;
using TalkTrends.Core.Talks;

namespace TalkTrends.Ingest.Tests;

public sealed class CsvTalksTests : IDisposable
{
    private readonly IngestFixture _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void A_record_with_every_column_is_read_whole()
    {
        var reading = _files.Read("t.csv", "id,conference,event,year,title,speakers,abstract,tags,room,url,status,language,kind\n"
            + "1,DevOps Days,devopsdays 2014-berlin,2014,On Tea,Ann Lee (Kettle Ltd);Bo Ek,\"Tea is\nhot.\",tea;pots,Hall 1,https://example.org/1,accepted,English,keynote\n");
        var talk = Assert.Single(reading.Talks);
        Assert.Equal(("t-0001", "On Tea", "Hall 1", "https://example.org/1", "en", TalkKind.Keynote, TalkStatus.Accepted), (talk.Id, talk.Title, talk.Room, talk.Url, talk.Language, talk.Kind, talk.Status));
        Assert.Equal([new Speaker("Ann Lee", "Kettle Ltd"), new Speaker("Bo Ek", null)], talk.Speakers);
        Assert.Equal([new TextLine(2, "Tea is"), new TextLine(3, "hot.")], talk.Lines);
        Assert.Equal((2, 3), (talk.LineStart, talk.LineEnd));
        Assert.Equal(["tea", "pots"], talk.Tags);
        Assert.Equal(new Event("devopsdays-berlin-2014", "DevOpsDays", "DevOpsDays Berlin 2014", 2014, Coverage.Programme), Assert.Single(reading.Events));
        Assert.Empty(reading.Warnings);
        Assert.Equal("csv", reading.Document.Format);
    }

    [Theory]
    [InlineData("Session Title;Presenters;Description\nOn Tea;Ann Lee;Hot\n")]
    [InlineData("Title\tSpeaker\tSummary\nOn Tea\tAnn Lee\tHot\n")]
    [InlineData("\"talk_title\",\"Authors\",\"Text\"\r\n\"On Tea\",\"Ann Lee\",\"Hot\"\r\n")]
    [InlineData("title|speakers|abstract\nOn Tea|Ann Lee|Hot")]
    [InlineData("sep=;\ntitle;speakers;abstract\nOn Tea;Ann Lee;Hot\n")]
    public void Usual_headers_and_delimiters_are_known(string table)
    {
        var talk = Assert.Single(_files.Read("export.txt", table).Talks);
        Assert.Equal(("On Tea", "Ann Lee", "Hot"), (talk.Title, Assert.Single(talk.Speakers).Name, talk.Text));
    }

    [Fact]
    public void Every_encoding_in_use_comes_out_right()
    {
        const string table = "title,speakers\n“Čaj” – Tea,Zoë Ångström\n";
        const string western = "title,speakers\n“Tea” – hot,Zoë Ångström\n";
        byte[] windows = [.. "title,speakers\n"u8, 0x93, .. "Tea"u8, 0x94, .. " "u8, 0x96, .. " hot,Zo"u8, 0xEB, .. " "u8, 0xC5, .. "ngstr"u8, 0xF6, .. "m\n"u8];
        foreach (var encoding in (Encoding[])[new UTF8Encoding(true), new UTF8Encoding(false), Encoding.Unicode, Encoding.BigEndianUnicode])
        {
            var talk = Assert.Single(_files.Read("t.csv", [.. encoding.GetPreamble(), .. encoding.GetBytes(table)]).Talks);
            Assert.Equal(("“Čaj” – Tea", "Zoë Ångström"), (talk.Title, talk.Speakers[0].Name));
        }
        Assert.Equal("On Tea", Assert.Single(_files.Read("n.csv", Encoding.Unicode.GetBytes("title,year\nOn Tea,2019\n")).Talks).Title);
        var reading = _files.Read("w.csv", windows);
        Assert.Equal((western.Split('\n')[1].Split(',')[0], "Zoë Ångström"), (reading.Talks[0].Title, reading.Talks[0].Speakers[0].Name));
        Assert.Contains("6 bytes that are no UTF-8, read as Windows-1252; wanted UTF-8", reading.Warnings.Select(warning => warning.Problem));
    }

    [Fact]
    public void Ragged_rows_are_kept_when_they_have_a_title_and_named()
    {
        var reading = _files.Read("t.csv", "title,speakers,year\nOn Tea\nOn Milk,Bo,2019,extra\n,Ann,2018\n\"On\nJam\",Cy,201x\n");
        Assert.Equal(["On Tea", "On Milk", "On Jam"], reading.Talks.Select(talk => talk.Title));
        Assert.Equal(
            ["2: 1 cell; wanted 3 as in the header", "3: 4 cells; wanted 3 as in the header", "4: no title; wanted one", "5: year \"201x\"; wanted a year such as 2019"],
            reading.Warnings.Where(warning => warning.Line > 0).Select(warning => $"{warning.Line}: {warning.Problem}"));
        Assert.Equal(1, reading.Document.Skipped);
    }

    [Theory]
    [InlineData("title,abstract\nOn Tea,hot\nOn Milk,\"cold\nOn Jam,sweet\nOn Pie,warm\n", 3)]
    [InlineData("title,abstract\n\"On Tea,hot\nOn Milk,cold\nOn Jam,sweet\nOn Pie,warm\n", 2)]
    [InlineData("title,abstract\nOn Tea,\"hot\"\nOn Milk,cold\nOn Jam,sweet\n\"On Pie,warm\n", 5)]
    public void A_quote_that_never_ends_is_named_and_costs_no_other_row(string table, int line)
    {
        var reading = _files.Read("t.csv", table);
        Assert.Equal(["On Tea", "On Milk", "On Jam", "On Pie"], reading.Talks.Select(talk => talk.Title));
        Assert.Equal(["hot", "cold", "sweet", "warm"], reading.Talks.Select(talk => talk.Text));
        Assert.Equal([2, 3, 4, 5], reading.Talks.Select(talk => talk.LineStart));
        Assert.Contains($"{line}: a quote that never ends; wanted one at the end of the cell", reading.Warnings.Select(warning => $"{warning.Line}: {warning.Problem}"));
    }

    [Fact]
    public void A_text_that_breaks_off_inside_its_quotes_makes_no_rows()
    {
        var reading = _files.Read("t.csv", "title,abstract,speaker\nOn Tea,hot,Ann\nOn Milk,\"cold at first\nand warm, they say\nat last");
        Assert.Equal(["On Tea", "On Milk"], reading.Talks.Select(talk => talk.Title));
        Assert.Equal("cold at first\nand warm, they say\nat last", reading.Talks[1].Text);
    }

    [Fact]
    public void A_cell_without_end_is_refused_in_bounded_memory()
    {
        var refusal = IngestFixture.Refusal(_files.Read("t.csv", "title,abstract\nOn Tea,\"" + new string('x', 40 << 20)));
        Assert.EndsWith("a record of more than 16 MB; wanted the quote that ends a cell", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_without_titles_is_refused_with_the_columns_it_has()
    {
        Assert.Equal("1: no column of titles among when, where; wanted \"title\", or a mapping under \"columns\" in the corpus file", IngestFixture.Refusal(_files.Read("t.csv", "when,where\n1,2\n")));
        Assert.StartsWith("an empty file", IngestFixture.Refusal(_files.Read("e.csv", "\n\n")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mapping_of_columns_is_followed()
    {
        _files.Write("t.csv", "Was,Wer\nÜber Tee,Ann Lee\n");
        var good = _files.Write("corpus.yaml", "inputs:\n  - {path: t.csv, columns: {title: was, speakers: Wer}}\n");
        Assert.Equal(("Über Tee", "Ann Lee"), (IngestFixture.ReadAll(good)[0].Talks[0].Title, IngestFixture.ReadAll(good)[0].Talks[0].Speakers[0].Name));
        var bad = _files.Write("bad.corpus.yaml", "inputs:\n  - {path: t.csv, columns: {title: Worum}}\n");
        Assert.Equal("1: no column \"Worum\", which was asked for; wanted one of Was, Wer", IngestFixture.Refusal(IngestFixture.ReadAll(bad)[0]));
    }

    [Fact]
    public void Tags_that_carry_fields_fill_them()
    {
        var reading = _files.Read("t.csv", "title,tags\nA,track:Kettles;lang:deu;hot\nB,ignite;proposed\nC,kind:workshop;selected\nD,type:standtrack\n");
        Assert.Equal(("Kettles", "de"), (reading.Talks[0].Track, reading.Talks[0].Language));
        Assert.Equal(["hot"], reading.Talks[0].Tags);
        Assert.Equal([TalkKind.Talk, TalkKind.Lightning, TalkKind.Workshop, TalkKind.Stand], reading.Talks.Select(talk => talk.Kind));
        Assert.Equal([TalkStatus.Accepted, TalkStatus.Proposed, TalkStatus.Accepted, TalkStatus.Accepted], reading.Talks.Select(talk => talk.Status));
    }

    [Fact]
    public void The_apostrophe_before_a_formula_comes_off_and_no_other()
    {
        var reading = _files.Read("t.csv", "title,speakers\n'=1+1,'@ann\n'-- and --',Bo\n'Tis tea,'t Hooft\n");
        Assert.Equal(["=1+1", "-- and --'", "'Tis tea"], reading.Talks.Select(talk => talk.Title));
        Assert.Equal(["@ann", "Bo", "'t Hooft"], reading.Talks.Select(talk => talk.Speakers[0].Name));
    }

    [Theory]
    [InlineData("\"Ann Lee, Bo Ek and Cy Dee\"", "Ann Lee|Bo Ek|Cy Dee")]
    [InlineData("\"Ann Lee, PhD, Bo Ek\"", "Ann Lee, PhD|Bo Ek")]
    [InlineData("\"Lee, Ann\"", "Lee, Ann")]
    [InlineData("\"Lee, Ann; Ek, Bo\"", "Lee, Ann|Ek, Bo")]
    [InlineData("Ann Lee", "Ann Lee")]
    [InlineData("\"Ann Lee (Kettle, Ltd.), Bo Ek\"", "Ann Lee|Bo Ek")]
    [InlineData("\"Ann Lee\nBo Ek\"", "Ann Lee|Bo Ek")]
    [InlineData("山田 (Yamada Taro)", "山田 (Yamada Taro)")]
    [InlineData("Ann Lee @ Kettle", "Ann Lee")]
    [InlineData("Ann Lee (@ann)", "Ann Lee")]
    [InlineData("\"\"", "")]
    public void Speakers_are_parted_as_the_document_joins_them(string cell, string names)
    {
        var talk = Assert.Single(_files.Read("t.csv", $"title,speakers\nOn Tea,{cell}\n").Talks);
        Assert.Equal(names, string.Join('|', talk.Speakers.Select(speaker => speaker.Name)));
    }

    [Fact]
    public void Markup_of_texts_goes_and_their_words_stay()
    {
        var reading = _files.Read("t.csv", "title,abstract\n\"A &amp; B\",\"<p>Hot <b>tea</b></p><ul><li>milk</li></ul>\"\nB,\"See [the pot](https://x.org/a_b) and **pour** `now`\"\nC,if a < b and c > d then x\n");
        Assert.Equal("A & B", reading.Talks[0].Title);
        Assert.Equal(["Hot tea", "milk"], reading.Talks[0].Lines.Select(line => line.Text));
        Assert.Equal("See the pot and pour now", reading.Talks[1].Text);
        Assert.Equal("if a < b and c > d then x", reading.Talks[2].Text);
    }

    [Fact]
    public void Each_record_has_its_own_event_and_years_come_in_their_order()
    {
        var reading = _files.Read("fosdem-2010.csv", "title,event,year\nA,LISA 2019,\nB,LISA 2019,2018\nC,,2017\nD,,\n");
        Assert.Equal(["lisa-2019", "lisa-2018", "fosdem-2017", "fosdem-2010"], reading.Talks.Select(talk => talk.EventId));
        Assert.Equal(["fosdem-2010", "fosdem-2017", "lisa-2018", "lisa-2019"], reading.Events.Select(one => one.Id));
    }

    [Fact]
    public void A_series_that_nobody_knows_keeps_its_own_name()
    {
        var reading = _files.Read("t.csv", "title,conference,event,year\nA,Tea Summit,Tea Summit Leeds 2014,2014\nB,Tea Summit,,2015\n");
        Assert.Equal([new Event("tea-summit-2015", "Tea Summit", "Tea Summit 2015", 2015, Coverage.Programme), new Event("tea-summit-leeds-2014", "Tea Summit", "Tea Summit Leeds 2014", 2014, Coverage.Programme)], reading.Events);
    }

    [Fact]
    public void Damaged_tables_throw_nothing()
    {
        var random = new Random(20260101);
        var good = Encoding.UTF8.GetBytes("title,speakers,abstract,tags,year\n\"On Tea\",Ann Lee;Bo,\"<p>hot & [sweet](x)</p>\",track:A;b,2019\nOn Milk,\"Lee, Ann\",cold,\"\",x\n");
        for (var round = 0; round < 500; round++)
        {
            var bytes = good.ToArray();
            for (var change = random.Next(1, 6); change > 0; change--)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            var reading = _files.Read("t.csv", bytes[..random.Next(1, bytes.Length)]);
            Assert.All(reading.Talks, talk => Assert.True(talk.Title.Length > 0 && talk.LineEnd >= talk.LineStart));
        }
    }

    [Fact]
    public void Years_of_an_unnamed_event_stay_apart()
    {
        var reading = _files.Read("moots.csv", "title,year\nOn tea,2018\nOn milk,2019\n");
        Assert.Equal([2018, 2019], reading.Events.Select(one => one.Year));
    }

    [Fact]
    public void The_columns_of_Sched_are_known()
    {
        var reading = _files.Read("sched.csv", "event_key,active,name,event_start,event_end,event_type,event_subtype,description,speakers,venue\nk,Y,On tea,2019-11-05 10:00,2019-11-05 10:30,Drinks,Hot,Leaves.,Ada King,Barn\n");
        var talk = Assert.Single(reading.Talks);
        Assert.Equal(("Drinks", "Barn", 2019), (talk.Track, talk.Room, Assert.Single(reading.Events).Year));
    }
}
