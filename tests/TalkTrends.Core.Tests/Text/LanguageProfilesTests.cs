using System.Text;
using TalkTrends.Core.Text;

namespace TalkTrends.Core.Tests.Text;

public class LanguageProfilesTests
{
    private const string English =
        "the kettle sings when the water is hot and the tea that we drink with the guests of the house is the best thing in the morning";

    private const string German =
        "der kessel singt wenn das wasser heiß ist und der tee den wir mit den gästen des hauses trinken ist das beste am morgen";

    private static readonly LanguageProfiles Profiles = Learned(("en", English), ("de", German), ("ru", "чайник поёт когда вода горячая и чай который мы пьём с гостями утром"));

    [Theory]
    [InlineData("When the water sings, the guests of the house drink the best tea that is in the kettle", "en")]
    [InlineData("Wenn das Wasser singt, trinken die Gäste des Hauses den besten Tee, der im Kessel ist", "de")]
    [InlineData("Когда вода поёт, гости утром пьют чай", "ru")]
    public void A_text_is_told_by_its_trigrams(string text, string language) => Assert.Equal(language, Profiles.Detect(text));

    [Theory]
    [InlineData("")]
    [InlineData("C++ 2.0 — 24/7!")]
    [InlineData("Tea for two")]
    [InlineData("https://example.org/der-kessel-singt-wenn-das-wasser-heiss-ist")]
    public void A_text_of_few_letters_is_not_told(string text) => Assert.Null(Profiles.Detect(text));

    [Fact]
    public void A_text_that_speaks_for_no_language_is_safely_english() =>
        Assert.Equal("en", Profiles.Detect("kubectl xfs zsh grpc vlan qemu pthread fsck mmap btrfs strace gzip wget cron ldap"));

    [Fact]
    public void Decomposed_letters_are_the_same_letters() =>
        Assert.Equal(Trigrams.Of("gästen heißt"), Trigrams.Of("gästen heißt".Normalize(NormalizationForm.FormD)));

    [Fact]
    public void Words_are_padded_and_signs_of_one_script_are_one() =>
        Assert.Equal([" tw", "two", "wo ", " 一一", "一一あ", "一あ "], Trigrams.Of("Two, 東京の").Select(Trigrams.Text));

    [Fact]
    public void Reading_stops_after_the_number_asked_for() => Assert.Equal(7, Trigrams.Of(English, 7).Count);

    [Fact]
    public void Hostile_text_gives_an_answer_and_no_exception()
    {
        var random = new Random(20260101);
        for (var round = 0; round < 300; round++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(400)).Select(_ => (char)random.Next(0x10000))]);
            Assert.True(Profiles.Detect(text) is null or "en" or "de" or "ru");
        }
    }

    [Theory]
    [InlineData("", "line 1: expected the columns")]
    [InlineData("language\ttrigram\tfrequency\nen\tthe", "line 2: expected a two-letter language")]
    [InlineData("language\ttrigram\tfrequency\nen\tthe\t-3", "line 2: expected a two-letter language")]
    [InlineData("language\ttrigram\tfrequency\nde\tder\t30", "expected rows for 'en'")]
    public void A_damaged_file_is_refused_with_its_line(string content, string problem) =>
        Assert.Contains(problem, Assert.Throws<FormatException>(() => LanguageProfiles.Parse(content)).Message, StringComparison.Ordinal);

    private static LanguageProfiles Learned(params (string Language, string Text)[] texts)
    {
        var file = new StringBuilder("language\ttrigram\tfrequency\n");
        foreach (var (language, text) in texts)
        {
            var trigrams = Trigrams.Of(text);
            foreach (var group in trigrams.GroupBy(trigram => trigram))
                file.Append(System.Globalization.CultureInfo.InvariantCulture, $"{language}\t{Trigrams.Text(group.Key)}\t{group.Count() * 1_000_000 / trigrams.Count}\n");
        }
        return LanguageProfiles.Parse(file.ToString());
    }
}
