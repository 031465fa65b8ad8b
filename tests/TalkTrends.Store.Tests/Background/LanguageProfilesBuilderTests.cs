using TalkTrends.Core.Talks;
using TalkTrends.Store.Background;

namespace TalkTrends.Store.Tests.Background;

[Trait("Length", "Long")]
public class LanguageProfilesBuilderTests
{
    // What tells a text's language without trigrams: its small words.
    private static readonly Dictionary<string, HashSet<string>> SmallWords = new()
    {
        ["en"] = Words("the of and to in is for with that how you we this are on it your be as can from by will an have"),
        ["es"] = Words("el la de que y en los las un una para con por se del como es más su al lo"),
        ["fr"] = Words("le la les de des et en un une pour dans est que qui sur avec vous nous du au ce par"),
        ["it"] = Words("il la di che e in un una per con del della come è sono i le si nel da al gli non"),
        ["pt"] = Words("o a de que e em um uma para com do da os as como é no na se por ao mais"),
    };

    [Fact]
    public void Languages_are_told_right_on_talks_left_out_of_the_learning()
    {
        var talks = Tagged();
        var builder = new LanguageProfilesBuilder();
        foreach (var talk in talks.Where(talk => !IsLeftOut(talk)))
            builder.Add(talk.Language!, Text(talk));
        var profiles = builder.Learn();
        // The tag names the language spoken; a text in another one is no error of the program's.
        var judged = talks.Where(talk => IsLeftOut(talk) && Text(talk).Length >= 100 && IsWrittenAsTagged(talk)).ToList();
        foreach (var language in judged.GroupBy(talk => talk.Language!).OrderByDescending(group => group.Count()).Take(8))
        {
            var told = language.CountBy(talk => profiles.Detect(Text(talk)) ?? "?").ToDictionary();
            TestContext.Current.TestOutputHelper?.WriteLine($"{language.Key}: {string.Join(", ", told.OrderByDescending(pair => pair.Value).Select(pair => $"{pair.Key} {pair.Value}"))}");
        }
        var eight = judged.GroupBy(talk => talk.Language!).OrderByDescending(group => group.Count()).Take(8).SelectMany(group => group).ToList();
        Assert.InRange(eight.Count(talk => profiles.Detect(Text(talk)) == talk.Language), eight.Count * 97 / 100, eight.Count);
    }

    [Fact]
    public void The_corpora_in_english_stay_english()
    {
        var profiles = LanguageProfilesFile.Read(null)!;
        var taken = Read("devopsdays").Concat(Read("fosdem")).Where(talk => talk.Language is null).CountBy(talk => profiles.Detect(Text(talk)) ?? "?").ToDictionary();
        // A dozen French proposals for Paris, a Turkish one, two German talks and a handful of names.
        Assert.InRange(taken.Where(pair => pair.Key is not ("en" or "?")).Sum(pair => pair.Value), 11, 20);
    }

    [Fact]
    public void Without_a_background_there_are_no_profiles_and_a_missing_folder_is_said()
    {
        Assert.Null(LanguageProfilesFile.Read("none"));
        Assert.Contains("languages.tsv", Assert.Throws<InputException>(() => LanguageProfilesFile.Read("no-such-folder")).Message, StringComparison.Ordinal);
    }

    private static bool IsWrittenAsTagged(Talk talk)
    {
        var text = Text(talk);
        var letters = text.Count(char.IsLetter);
        double Share(Func<char, bool> isOfScript) => (double)text.Count(isOfScript) / letters;
        switch (talk.Language)
        {
            case "ru":
                return Share(c => c is >= 'а' and <= 'я' or >= 'А' and <= 'Я') > 0.5;
            case "ko":
                return Share(c => c is >= '가' and <= '힣') > 0.3;
            case "ja":
                return Share(c => c is >= '\u3041' and <= '\u30ff' or >= '\u4e00' and <= '\u9fff') > 0.3;
        }
        if (!SmallWords.TryGetValue(talk.Language!, out var own))
            return false;
        var words = text.ToLowerInvariant().Split([' ', '\n', ',', '.', ':', '(', ')', '"', '¿', '?', '!', '\'', '’'], StringSplitOptions.RemoveEmptyEntries);
        var counts = SmallWords.ToDictionary(pair => pair.Key, pair => words.Count(pair.Value.Contains));
        return counts[talk.Language!] >= 4 && counts.All(pair => pair.Key == talk.Language || pair.Value < counts[talk.Language!]);
    }

    private static bool IsLeftOut(Talk talk)
    {
        // By title, so that one talk given twice is not on both sides.
        var hash = 2166136261u;
        foreach (var c in Slug.Of(talk.Title))
            hash = (hash ^ c) * 16777619;
        return (hash >> 7) % 5 == 0;
    }

    private static List<Talk> Tagged() => [.. Read("pyvideo").Concat(Read("fosdem")).Where(talk => talk.Language is not null)];

    private static IReadOnlyList<Talk> Read(string corpus) =>
        Assert.Single(IngestFixture.ReadAll(SharedFolder.Find($"corpora/{corpus}.csv.gz"))).Talks;

    private static string Text(Talk talk) => talk.Title + "\n" + talk.Text;

    private static HashSet<string> Words(string words) => [.. words.Split(' ')];
}
