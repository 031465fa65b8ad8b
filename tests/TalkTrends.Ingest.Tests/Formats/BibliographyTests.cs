namespace TalkTrends.Ingest.Tests.Formats;

public sealed class BibliographyTests : IDisposable
{
    private readonly IngestFixture _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Papers_of_BibTeX_are_talks_of_their_proceedings()
    {
        var reading = _files.Read("papers.bib", """
            % exported
            @string{moot = "Proceedings of the Honey Moot"}
            @proceedings{moot19, title = {Proceedings of the Honey Moot 2019}, year = 2019}
            @InProceedings{one,
              author    = {M{\"u}ller, Hanna and Nov{\'a}k,
                Jir{\'\i} and others},
              title     = {On {B}ees \& {W}ax --- a {\emph{short}} history},
              booktitle = moot,
              year      = "2018",
              keywords  = {bees, wax},
              abstract  = {Bees cost 5\% more.}
            }
            @inproceedings(two, author = "Ada King", title = "Smoke" # " and frames", abstract = "On smoke.", crossref = {moot19})
            @book{three, title = {A book}, author = {Someone}}
            @inproceedings{four, title = {Open
            """);
        Assert.Equal("bibtex", reading.Document.Format);
        Assert.Equal(["On Bees & Wax — a short history", "Smoke and frames"], reading.Talks.Select(talk => talk.Title));
        Assert.Equal(["Hanna Müller", "Jirí Novák"], reading.Talks[0].Speakers.Select(speaker => speaker.Name));
        Assert.Equal("Bees cost 5% more.", reading.Talks[0].Text);
        Assert.Equal(["bees", "wax"], reading.Talks[0].Tags);
        Assert.Equal((4, 12), (reading.Talks[0].LineStart, reading.Talks[0].LineEnd));
        Assert.Equal(["Honey Moot 2018", "Honey Moot 2019"], reading.Events.Select(one => one.Name));
        Assert.Equal((15, 1), (Assert.Single(reading.Warnings).Line, reading.Document.Skipped));
    }

    [Theory]
    [InlineData("Proceedings of the 24th International Conference on Beekeeping, HIVE 2010, San Jose, CA, USA, November 7-12, 2010", "HIVE", 2010)]
    [InlineData("24th Large Hive Administration Conference (HIVE 10)", "HIVE", 2010)]
    [InlineData("Honey Moot '10", "Honey Moot", 2010)]
    public void A_long_title_of_proceedings_gives_its_short_name(string title, string conference, int year)
    {
        var reading = _files.Read("p.bib", $"@inproceedings{{k, title={{On bees}}, booktitle={{{title}}}, year={year}}}");
        var one = Assert.Single(reading.Events);
        Assert.Equal((conference, year), (one.Conference, one.Year));
    }

    [Fact]
    public void Records_of_RIS_are_talks()
    {
        var reading = _files.Read("papers.ris", "TY  - CONF\r\nAU  - Müller, Hanna\r\nAU  - King, Ada\r\nTI  - On bees\r\nT2  - Honey Moot\r\nPY  - 2018/05/04\r\nKW  - bees\r\nKW  - wax\r\nAB  - Bees are warm.\r\nThey stay so.\r\nER  - \r\n\r\nTY  - BOOK\r\nTI  - A book\r\nER  - \r\nTY  - CONF\r\nAU  - King, Ada\r\nER  - \r\n");
        var talk = Assert.Single(reading.Talks);
        Assert.Equal("On bees", talk.Title);
        Assert.Equal(["Hanna Müller", "Ada King"], talk.Speakers.Select(speaker => speaker.Name));
        Assert.Equal("Bees are warm.\nThey stay so.", talk.Text);
        Assert.Equal("Honey Moot 2018", Assert.Single(reading.Events).Name);
        Assert.Equal(2, reading.Document.Skipped);
        Assert.Equal("16: a record without a title (TI); wanted one", FormattableString.Invariant($"{Assert.Single(reading.Warnings).Line}: {reading.Warnings[0].Problem}"));
    }

    [Fact]
    public void A_table_of_a_bibliographic_database_has_full_names_and_conferences()
    {
        var reading = _files.Read("scopus.csv", "\"Authors\",\"Author full names\",\"Title\",\"Year\",\"Source title\",\"Author Keywords\"\n\"Berger H.; King A.\",\"Berger, Hanna (123); King, Ada (45)\",\"On bees\",\"2018\",\"Proceedings of the Honey Moot\",\"bees; wax\"\n");
        var talk = Assert.Single(reading.Talks);
        Assert.Equal(["Hanna Berger", "Ada King"], talk.Speakers.Select(speaker => speaker.Name));
        Assert.Equal(["bees", "wax"], talk.Tags);
        Assert.Equal("Honey Moot 2018", Assert.Single(reading.Events).Name);
    }

    [Fact]
    public void A_file_without_papers_is_refused_by_its_name() =>
        Assert.Equal("BibTeX without a paper; wanted entries such as @inproceedings", IngestFixture.Refusal(_files.Read("b.bib", "@book{x, title={A book}}")));

    [Fact]
    public void Damaged_BibTeX_ends()
    {
        var text = string.Concat(Enumerable.Repeat("@inproceedings{k, title = {", 3_000)) + new string('{', 200_000);
        Assert.Equal("unreadable", _files.Read("d.bib", text).Document.Format);
    }
}
