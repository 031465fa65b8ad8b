using TalkTrends.Core.Talks;

namespace TalkTrends.Ingest.Tests;

/// <summary>One person, two persons, nobody.</summary>
public sealed class SpeakerNamesTests : IDisposable
{
    private readonly IngestFixture _files = new();

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData("Ann Lee and Bo Ek", "Ann Lee|Bo Ek")]
    [InlineData("Ann Lee & Bo Ek", "Ann Lee|Bo Ek")]
    [InlineData("Ann Lee und Bo Ek", "Ann Lee|Bo Ek")]
    [InlineData("Ann Lee, Bo Ek & Cy Dee", "Ann Lee|Bo Ek|Cy Dee")]
    [InlineData("Ann Lee / Bo van der Ek", "Ann Lee|Bo van der Ek")]
    [InlineData("Ann Lee (Kettle Ltd) and Bo Ek (Cup & Saucer)", "Ann Lee (Kettle Ltd)|Bo Ek (Cup & Saucer)")]
    [InlineData("Ann Lee (School of Salt and Pepper, Leeds) | Bo Ek (T&C Ltd)", "Ann Lee (School of Salt and Pepper, Leeds)|Bo Ek (T&C Ltd)")]
    [InlineData("Ann Lee (Tea; Milk and Honey)", "Ann Lee (Tea; Milk and Honey)")]
    [InlineData("Institute of Arts and Pottery Studies", "Institute of Arts and Pottery Studies")]
    [InlineData("\"Ann Lee, Kettle Technologies Ltd\"", "Ann Lee (Kettle Technologies Ltd)")]
    [InlineData("Santiago Ramón y Cajal", "Santiago Ramón y Cajal")]
    [InlineData("Ann Lee <ann.lee@kettle.example>", "Ann Lee")]
    [InlineData("bo@kettle.example", "")]
    [InlineData("Ann Lee (ann@kettle.example)", "Ann Lee")]
    [InlineData("Ann Lee (Kettle Ltd)*", "Ann Lee (Kettle Ltd)")]
    [InlineData("Taro Yamada / 山田 太郎", "Taro Yamada / 山田 太郎")]
    [InlineData("TODO", "")]
    [InlineData("TBA", "")]
    [InlineData("N/A", "")]
    [InlineData("-", "")]
    [InlineData("42", "")]
    public void Cells_of_speakers_give_the_persons_that_they_name(string cell, string persons)
    {
        var talk = Assert.Single(_files.Read("t.csv", $"title,speakers\nOn Tea,\"{cell.Trim('"')}\"\n").Talks);
        Assert.Equal(persons, Spelled(talk));
    }

    [Theory]
    [InlineData("Ann Lee (she/her)", "Ann Lee")]
    [InlineData("kettlefox (they/them)", "kettlefox")]
    [InlineData("Bo (er/he)", "Bo")]
    [InlineData("Bo Ek (any pronouns)", "Bo Ek")]
    [InlineData("Bo Ek (none)", "Bo Ek")]
    [InlineData("Ann Lee (she/her) (Kettle Ltd)", "Ann Lee (Kettle Ltd)")]
    [InlineData("kettlefox (Ann Lee)", "kettlefox (Ann Lee)/no company")]
    [InlineData("Annabel Lee (Anna)", "Annabel Lee (Anna)/no company")]
    [InlineData("Bo Ek (Kettle)", "Bo Ek (Kettle)")]
    public void Pronouns_and_other_names_are_no_company(string person, string expected)
    {
        var talk = Assert.Single(_files.Read("s.xml", $"<schedule><conference><title>Moot 2031</title></conference><day date='2031-05-01'><room name='A'><event><title>On Tea</title><persons><person>{person}</person></persons></event></room></day></schedule>").Talks);
        var speaker = Assert.Single(talk.Speakers);
        Assert.Equal(expected, expected.EndsWith("/no company", StringComparison.Ordinal) ? $"{speaker.Name}/{speaker.Affiliation ?? "no company"}" : Spelled(talk));
    }

    [Fact]
    public void Ids_are_looked_up_in_the_file_and_beside_it_and_are_nobodys_name()
    {
        const string sessions = "{\"5\":{\"id\":5,\"title\":\"On Tea\",\"speakers\":[31]},\"6\":{\"id\":6,\"title\":\"On Milk\",\"speakers\":[\"K3TTLE\",32]}}";
        _files.Write("two/sessions.json", sessions);
        _files.Write("two/speakers.json", "[{\"id\":31,\"name\":\"Ann Lee\",\"company\":\"Kettle Ltd\"},{\"id\":32,\"name\":\"Bo Ek\"},{\"code\":\"K3TTLE\",\"name\":\"Cy Dee\"}]");
        var two = IngestFixture.ReadAll(Path.Combine(_files.Folder, "two"));
        Assert.Equal(["Ann Lee (Kettle Ltd)", "Cy Dee|Bo Ek"], two[0].Talks.Select(Spelled));
        Assert.Empty(two[1].Warnings);
        Assert.Empty(two[1].Talks);

        var alone = _files.Read("alone/sessions.json", sessions);
        Assert.All(alone.Talks, talk => Assert.Empty(talk.Speakers));
        Assert.Contains("speakers are ids (31, 32, K3TTLE); wanted names, or the file that holds them", alone.Warnings.Select(warning => warning.Problem));
    }

    [Fact]
    public void Sites_of_Jekyll_keep_their_speakers_in_the_data_folder()
    {
        _files.Write("site.2031/_data/speakers.yml", "hosts:\n- key: ann-lee\n  name: Ann\n  surname: Lee\n  bio: \"Pours.\n\nSips.\"\nlist:\n- key: bo-ek\n  name: Bo Ek (Cup Ltd)\n");
        _files.Write("site.2031/_talks/tea.md", "---\ntitle: On Tea\nspeakers: [ann-lee, bo-ek]\n---\nHot.\n");
        _files.Write("site.2031/_data/talks.yml", "- title: On Milk\n  speaker_id: [bo-ek]\n");
        var talks = IngestFixture.ReadAll(Path.Combine(_files.Folder, "site.2031")).SelectMany(reading => reading.Talks).ToArray();
        Assert.Equal(["Ann Lee|Bo Ek (Cup Ltd)", "Bo Ek (Cup Ltd)"], talks.OrderByDescending(talk => talk.Title, StringComparer.Ordinal).Select(Spelled));
    }

    private static string Spelled(Talk talk) => string.Join('|', talk.Speakers.Select(speaker => speaker.Affiliation is null ? speaker.Name : $"{speaker.Name} ({speaker.Affiliation})"));
}
