using TalkTrends.Core.Talks;

namespace TalkTrends.Ingest.Tests;

public class WordListsTests
{
    private static readonly string s_own = File.ReadAllText(Path.Combine(SharedFolder.Root(), "data", "words.yaml"));

    [Fact]
    public void Every_kind_and_state_of_the_programs_own_file_is_one()
    {
        Assert.Equal(["accepted", "proposed"], WordLists.Map("sessions", "states").Keys.Order(StringComparer.Ordinal));
        Assert.All(WordLists.Map("sessions", "kinds").Keys, kind => Assert.True(Enum.TryParse<TalkKind>(kind, ignoreCase: true, out _), kind));
    }

    [Theory]
    [InlineData("  roles: >-", "  rolls: >-", "unknown key \"rolls\" in notes; did you mean \"roles\"?")]
    [InlineData("notes:", "note:", "unknown key \"note\" in the words; did you mean \"notes\"?")]
    [InlineData("  break_titles: >-\n    checkin", "  break_titles: >-\n    checkin checkin", "break_titles: \"checkin\" twice; wanted each word once")]
    [InlineData("  resources: >-", "  resources: []\n  parts2: >-", "unknown key \"parts2\"")]
    public void What_is_wrong_is_named_with_its_line(string from, string to, string problem)
    {
        Assert.Contains(from, s_own, StringComparison.Ordinal);
        var error = Assert.Throws<InputException>(() => WordLists.Load(s_own.Replace(from, to, StringComparison.Ordinal), "words.yaml"));
        Assert.Matches(@"^words\.yaml\(\d+\): ", error.Message);
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }
}
