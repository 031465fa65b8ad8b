namespace TalkTrends.Ingest.Tests;

/// <summary>Which column is which: the usual names in the languages of programmes, lists and positions of a corpus file, and what is said of the rest.</summary>
public sealed class HeadersTests : IDisposable
{
    private readonly IngestFixture _files = new();

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData("Titel;Kurzbeschreibung;Referentin;Jahr;Raum")]
    [InlineData("Titre;Résumé;Intervenante;Année;Salle")]
    [InlineData("Título;Resumen;Ponente;Año;Sala")]
    [InlineData("Titolo;Descrizione;Relatore;Anno;Aula")]
    [InlineData("Título;Descrição;Palestrante;Ano;Sala")]
    [InlineData("タイトル;概要;登壇者;年度;会場")]
    [InlineData("Talk title *;Description of your talk (at most 300 words);Your name;Year;Room")]
    [InlineData("title;abstract;name;year;room")]
    [InlineData("Paper Title;Abstract;Authors;Year;Room")]
    [InlineData("Paper Title;Abstract;Authors;Year;Room;Session Title")]
    public void Headers_of_many_languages_and_forms_are_known(string header)
    {
        var reading = _files.Read("t.csv", $"{header}\nOn Tea;Tea is hot.;Ann Lee;2031;Hall\n");
        var talk = Assert.Single(reading.Talks);
        Assert.Equal(("On Tea", "Tea is hot.", "Ann Lee", "Hall", 2031), (talk.Title, talk.Text, Assert.Single(talk.Speakers).Name, talk.Room, Assert.Single(reading.Events).Year));
    }

    [Theory]
    [InlineData("Session Id,Title,FirstName,LastName,Owner\n7,On Tea,Ann,Lee,Cy Dee\n7,On Tea,Bo,Ek,Cy Dee\n")]
    [InlineData("Title,Speaker 1,Speaker 2\nOn Tea,Ann Lee,Bo Ek\n")]
    [InlineData("title,firstname,name\nOn Tea,Ann,Lee\nOn Milk,Bo,Ek\n")]
    [InlineData("Title,Vorname,Nachname\nOn Tea,Ann,Lee\nOn Milk,Bo,Ek\n")]
    public void Parts_of_a_name_and_numbered_speakers_are_put_together(string table)
    {
        var reading = _files.Read("t.csv", table);
        Assert.Equal(["Ann Lee", "Bo Ek"], reading.Talks.SelectMany(talk => talk.Speakers).Select(speaker => speaker.Name));
    }

    [Fact]
    public void A_corpus_file_names_several_columns_for_a_field()
    {
        _files.Write("t.csv", "Was,Given,Fam,First words,Rest\nOn Tea,Ann,Lee,Tea is hot.,It cools.\n");
        _files.Write("t.json", "[{\"Was\":\"On Milk\",\"host\":\"Bo Ek\",\"guest\":\"Cy Dee\",\"a\":\"Milk is cold.\",\"b\":\"It warms.\"}]");
        var corpus = _files.Write("corpus.yaml", "inputs:\n  - {path: t.csv, columns: {title: Was, abstract: [First words, Rest], speakers: [Given, Fam]}}\n  - {path: t.json, columns: {title: Was, text: [a, b], speakers: [host, guest]}}\n");
        var readings = IngestFixture.ReadAll(corpus);
        Assert.Equal("Tea is hot.\nIt cools.", readings[0].Talks[0].Text);
        Assert.Equal(["Ann", "Lee"], readings[0].Talks[0].Speakers.Select(speaker => speaker.Name));
        Assert.Equal(("On Milk", "Milk is cold.\nIt warms."), (readings[1].Talks[0].Title, readings[1].Talks[0].Text));
        Assert.Equal(["Bo Ek", "Cy Dee"], readings[1].Talks[0].Speakers.Select(speaker => speaker.Name));
        _files.Write("u.csv", "Was,FirstName,LastName\nOn Tea,Ann,Lee\n");
        var parts = _files.Write("u.corpus.yaml", "inputs:\n  - {path: u.csv, columns: {title: Was, speakers: [FirstName, LastName]}}\n");
        Assert.Equal("Ann Lee", Assert.Single(IngestFixture.ReadAll(parts)[0].Talks[0].Speakers).Name);
    }

    [Fact]
    public void A_table_without_header_is_read_by_positions()
    {
        _files.Write("t.csv", "2031,On Tea,Ann Lee\n2031,On Milk,Bo Ek\n");
        var corpus = _files.Write("corpus.yaml", "inputs:\n  - {path: t.csv, columns: {title: 2, speakers: 3, year: 1}}\n");
        var reading = Assert.Single(IngestFixture.ReadAll(corpus));
        Assert.Equal(["On Tea", "On Milk"], reading.Talks.Select(talk => talk.Title));
        Assert.Equal(["Ann Lee", "Bo Ek"], reading.Talks.Select(talk => talk.Speakers[0].Name));
        Assert.Equal((1, 2031), (reading.Talks[0].LineStart, Assert.Single(reading.Events).Year));
        var wrong = _files.Write("wrong.corpus.yaml", "inputs:\n  - {path: t.csv, columns: {title: 9}}\n");
        Assert.Equal("1: no column \"9\", which was asked for; wanted one of 2031, On Tea, Ann Lee", IngestFixture.Refusal(IngestFixture.ReadAll(wrong)[0]));
    }

    [Fact]
    public void What_records_lack_and_what_was_left_unread_is_one_line()
    {
        var table = _files.Read("fosdem-2010.csv", "title,host,mood,abstract\nOn Tea,Ann,calm,Hot.\nOn Milk,Bo,calm,Cold.\n");
        Assert.Equal("2 records without speakers; not read: host, mood; \"columns\" in a corpus file can name one", Assert.Single(table.Warnings).Problem);
        var json = _files.Read("fosdem-2011.json", "[{\"title\":\"On Tea\",\"host\":\"Ann\",\"empty\":null},{\"title\":\"On Milk\",\"host\":\"Bo\"}]");
        Assert.Equal("2 records without speakers, 2 without text; not read: host; \"columns\" in a corpus file can name one", Assert.Single(json.Warnings).Problem);
    }

    [Fact]
    public void Nothing_is_said_where_most_records_have_everything()
    {
        var reading = _files.Read("fosdem-2010.csv", "title,speaker,level,abstract\nOn Tea,Ann,1,Hot.\nOn Milk,Bo,2,Cold.\nTo be announced,,3,\nOn Jam,,2,\n");
        Assert.Empty(reading.Warnings);
        Assert.Empty(_files.Read("fosdem-2011.csv", "title,level\nOn Tea,1\n").Warnings);
    }

    [Fact]
    public void A_list_of_speakers_is_no_list_of_talks()
    {
        var people = "[{\"name\":\"Ann Lee\",\"title\":\"Head of Kettles\",\"bio\":\"Pours.\"},{\"name\":\"Bo Ek\",\"title\":\"Cup maker\",\"bio\":\"Sips.\"}]";
        Assert.Equal("JSON without talks; wanted a list of talks, each with a title", IngestFixture.Refusal(_files.Read("people.json", people)));
        Assert.Equal("1: a table of people (name, title, picture, twitter); wanted one of talks, or a mapping under \"columns\" in the corpus file", IngestFixture.Refusal(_files.Read("team.csv", "name,title,picture,twitter\nAnn Lee,Head of Kettles,a.jpg,@ann\n")));
    }
}
