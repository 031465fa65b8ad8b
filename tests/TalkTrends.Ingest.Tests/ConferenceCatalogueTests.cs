using TalkTrends.Core.Talks;
using TalkTrends.Ingest.Events;

namespace TalkTrends.Ingest.Tests;

public class ConferenceCatalogueTests
{
    [Fact]
    public void The_catalogue_beside_the_program_knows_the_common_conferences()
    {
        Assert.InRange(IngestFixture.Catalogue.Series.Count, 120, 2000);
        foreach (var name in (string[])["LISA", "SREcon", "Velocity", "QCon Plus", "FOSDEM", "DevOpsDays", "KubeCon", "PyCon US", "EuroPython", "RubyKaigi", "GopherCon", "Chaos Communication Congress"])
            Assert.Contains(IngestFixture.Catalogue.Series, series => series.Name == name);
    }

    [Fact]
    public void Every_name_of_the_catalogue_leads_to_its_series()
    {
        foreach (var series in IngestFixture.Catalogue.Series)
        {
            foreach (var name in series.Aliases.Prepend(series.Name))
            {
                var mention = IngestFixture.Catalogue.MatchWhole(name + " 2019");
                Assert.True(mention?.Series == series && mention.Year == 2019, $"{name} is not {series.Name} but {mention}");
            }
        }
    }

    [Theory]
    [InlineData("DevOps Days Berlin 2014", "DevOpsDays", "Berlin", 2014)]
    [InlineData("devopsdays 2013-newyork", "DevOpsDays", "New York", 2013)]
    [InlineData("devopsdays 2013-london-spring", "DevOpsDays", "London Spring", 2013)]
    [InlineData("Berlin DevOpsDays 2014", "DevOpsDays", "Berlin", 2014)]
    [InlineData("QCON-PLUS", "QCon Plus", null, null)]
    [InlineData("PyCon.DE", "PyCon DE", null, null)]
    [InlineData("PyData São Paulo", "PyData", "São Paulo", null)]
    [InlineData("pydata sao paulo '19", "PyData", "São Paulo", 2019)]
    [InlineData("36C3", "Chaos Communication Congress", null, null)]
    [InlineData("Velocity Conference", "Velocity", null, null)]
    [InlineData("LISA '19", "LISA", null, 2019)]
    public void Fields_of_records_come_under_the_usual_name(string field, string series, string? place, int? year)
    {
        var mention = IngestFixture.Catalogue.MatchWhole(field);
        Assert.Equal((series, place, year), (mention?.Series.Name, mention?.Place, mention?.Year));
    }

    [Theory]
    [InlineData("Notes on FOSDEM and more")]
    [InlineData("Little Conference")]
    [InlineData("")]
    public void Other_fields_match_nothing(string field) => Assert.Null(IngestFixture.Catalogue.MatchWhole(field));

    [Fact]
    public void The_longest_name_wins()
    {
        var mentions = IngestFixture.Catalogue.FindAll("QCon Plus 2020 came after QCon London 2020.");
        Assert.Equal(["QCon Plus", "QCon"], mentions.Select(mention => mention.Series.Name));
        Assert.Equal([null, "London"], mentions.Select(mention => mention.Place));
    }

    [Theory]
    [InlineData("conferences:\n  - {name: A, alias: [B]}", "c.yaml(2): unknown key \"alias\" in a conference; did you mean \"aliases\"?")]
    [InlineData("conferences:\n  - A con\n  - {name: B, aliases: [ACon]}", "c.yaml(3): \"ACon\" is the spelling of an entry above; wanted each once")]
    [InlineData("conferences:\n  - {aliases: [B]}", "c.yaml(2): a conference without \"name\"; wanted one")]
    [InlineData("conferences:\n  - '!!'", "c.yaml(2): name \"!!\"; wanted letters or digits")]
    [InlineData("conferences: [A]\nplaces:\n  - {name: Rome, places: true}", "c.yaml(3): unknown key \"places\" in a place; wanted one of name, aliases")]
    [InlineData("conferences: []", "c.yaml: no conferences; wanted a list under \"conferences\"")]
    public void What_is_wrong_in_a_catalogue_is_said_with_its_line(string text, string message) =>
        Assert.Equal(message, Assert.Throws<InputException>(() => ConferenceCatalogue.Load(text, "c.yaml")).Message);
}
