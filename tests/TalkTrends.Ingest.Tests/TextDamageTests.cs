using System.Text;
using TalkTrends.Ingest.Streams;

namespace TalkTrends.Ingest.Tests;

/// <summary>Titles and texts come out as they were meant, whatever became of them on the way.</summary>
public sealed class TextDamageTests : IDisposable
{
    private readonly IngestFixture _files = new();

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData("The <dialog> box", "The <dialog> box")]
    [InlineData("Kettle<T> from inside", "Kettle<T> from inside")]
    [InlineData("<script> considered cold", "<script> considered cold")]
    [InlineData("Cup<Saucer<T, E>> at home", "Cup<Saucer<T, E>> at home")]
    [InlineData("Stop heating <select>", "Stop heating <select>")]
    [InlineData("Pour <b>hot</b> tea<br>now", "Pour hot tea now")]
    [InlineData("Tea <i>and</i> milk &amp;amp; jam", "Tea and milk & jam")]
    [InlineData("Milk &amp; jam", "Milk & jam")]
    public void A_tag_that_nothing_closes_is_a_word(string title, string expected)
    {
        Assert.Equal(expected, _files.Read("t.csv", $"title,speaker\n\"{title}\",Ann Lee\n").Talks[0].Title);
        Assert.Equal(expected, _files.Read("t.json", $"[{{\"title\":\"{title}\",\"speakers\":[\"Ann Lee\"]}}]").Talks[0].Title);
    }

    [Fact]
    public void Entities_escaped_twice_in_xml_are_unescaped()
    {
        var talk = _files.Read("s.xml", "<schedule><day date='2031-05-01'><room name='A'><event><title>T&amp;amp;M at C&amp;amp;S, &amp;#39;hot&amp;#39;</title><track>T&amp;amp;M</track><persons><person>Ann O&amp;#39;Lee</person></persons></event></room></day></schedule>").Talks[0];
        Assert.Equal(("T&M at C&S, 'hot'", "T&M", "Ann O'Lee"), (talk.Title, talk.Track, talk.Speakers[0].Name));
    }

    [Fact]
    public void Noncharacters_are_dropped_and_everything_else_is_kept()
    {
        var reading = _files.Read("t.json", "[{\"title\":\"On \\uFFFETea\",\"speakers\":[\"Ann\\uFFFF Lee\"],\"abstract\":\"Hot\\uFDD0 tea\\uFFFE.\",\"track\":\"A\\uFFFE\",\"event\":\"Moot\\uFFFE 2031\"},{\"title\":\"On Milk \uD83E\uDD5B\"}]");
        var talk = reading.Talks[0];
        Assert.Equal(("On Tea", "Ann Lee", "Hot tea.", "A"), (talk.Title, talk.Speakers[0].Name, talk.Text, talk.Track));
        Assert.Equal("On Milk \uD83E\uDD5B", reading.Talks[1].Title);
        Assert.Equal("On Tea", _files.Read("u.csv", Encoding.UTF8.GetBytes("title\nOn \uFFFETea\n")).Talks[0].Title);
    }

    [Fact]
    public void A_text_past_the_limit_is_cut_between_words_and_told()
    {
        var words = string.Join(' ', Enumerable.Repeat("kettle", TextLimits.LongestText / 5));
        var reading = _files.Read("fosdem-2010.csv", $"title,speaker,abstract\nOn Tea,Ann Lee,\"{words}\"\n");
        Assert.InRange(reading.Talks[0].Text.Length, TextLimits.LongestText - 10, TextLimits.LongestText);
        Assert.EndsWith(" kettle", reading.Talks[0].Text, StringComparison.Ordinal);
        var warning = Assert.Single(reading.Warnings);
        Assert.Equal((2, $"a text of {words.Length} characters; its first {TextLimits.LongestText} are read"), (warning.Line, warning.Problem));
    }

    [Fact]
    public void Json_as_Python_writes_it_is_read()
    {
        var reading = _files.Read("fosdem-2010.json", "[{\"title\":\"On Tea\",\"speakers\":[\"Ann NaN Lee\"],\"year\":NaN,\"score\":-Infinity},{\"title\":\"On Milk\",\"year\":2019}]");
        Assert.Equal(["On Tea", "On Milk"], reading.Talks.Select(talk => talk.Title));
        Assert.Equal("Ann NaN Lee", reading.Talks[0].Speakers[0].Name);
        Assert.Equal(["fosdem-2010", "fosdem-2019"], reading.Events.Select(one => one.Id));
    }

    [Fact]
    public void Blanks_before_a_quote_do_not_keep_it_from_opening_a_cell()
    {
        var talk = Assert.Single(_files.Read("t.csv", "title, abstract, speakers\nOn Tea, \"Hot, sweet, and \"\"strong\"\".\", \"Ann Lee\"\n").Talks);
        Assert.Equal(("On Tea", "Hot, sweet, and \"strong\".", "Ann Lee"), (talk.Title, talk.Text, talk.Speakers[0].Name));
    }

    [Fact]
    public void A_line_above_the_header_names_the_event()
    {
        var reading = _files.Read("t.csv", "Programme of KettleConf 2031,,\n,,\ntitle,abstract,speakers\nOn Tea,Hot.,Ann Lee\n");
        Assert.Equal(("On Tea", 4), (Assert.Single(reading.Talks).Title, reading.Talks[0].LineStart));
        Assert.Equal(("KettleConf", 2031), (Assert.Single(reading.Events).Conference, reading.Events[0].Year));
        Assert.Equal("On Tea", Assert.Single(_files.Read("u.csv", "KettleConf 2031\n\ntitle;speakers\nOn Tea;Ann Lee\n").Talks).Title);
    }

    [Theory]
    [InlineData("11/5/19", "12/5/19", 2019)]
    [InlineData("05.11.19", "06.11.19", 2019)]
    [InlineData("19-11-05", "19-11-26", 2019)]
    [InlineData("11/5/98 10:00", "11/6/98 11:00", 1998)]
    public void The_year_of_two_digits_is_told_by_the_other_dates(string first, string second, int year) =>
        Assert.Equal(year, Assert.Single(_files.Read("t.csv", $"title,speaker,date\nOn Tea,Ann,{first}\nOn Milk,Bo,{second}\n").Events).Year);

    [Fact]
    public void Tags_are_parted_by_strokes_and_line_breaks_too()
    {
        var reading = _files.Read("t.csv", "title,tags\nOn Tea,hot|sweet\nOn Milk,\"cold\nwhite\"\n");
        Assert.Equal(["hot", "sweet", "cold", "white"], reading.Talks.SelectMany(talk => talk.Tags));
    }
}
