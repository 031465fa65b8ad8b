using System.Globalization;
using System.Text;

namespace TalkTrends.Store.Background;

/// <summary>Learns from talks which words are parts of persons' names: the contents of <c>data/background/names.tsv</c>.</summary>
/// <remarks>A pure function of the talks, whatever their order: counts of distinct names and of titles, rows in ordinal order.</remarks>
public sealed class NameTokensBuilder
{
    private const int LeastInNames = 2;
    private const int LeastInTitles = 8;
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> titles = new(StringComparer.Ordinal);

    /// <summary>Adds one talk.</summary>
    /// <param name="speakers">Its speakers' names; companies, blinded and joined entries are recognised and left out.</param>
    /// <param name="title">Its title; the words of its own speakers' names in it do not count.</param>
    public void Add(IReadOnlyList<string> speakers, string title)
    {
        var own = new HashSet<string>(StringComparer.Ordinal);
        foreach (var speaker in speakers)
        {
            var words = Words(speaker);
            own.UnionWith(words.Select(NameTokens.Fold));
            if (LooksLikeOnePerson(speaker, words))
                names.Add(string.Join(' ', words));
        }
        foreach (var word in Words(title).Select(NameTokens.Fold).Where(word => word.Length > 0).Distinct(StringComparer.Ordinal))
            if (!own.Contains(word))
                titles[word] = titles.GetValueOrDefault(word) + 1;
    }

    /// <summary>The file: a row of totals named <c>*</c>, then word, given, family, title, tab-separated.</summary>
    public string Build()
    {
        var counts = new SortedDictionary<string, NameToken>(StringComparer.Ordinal);
        void Count(string word, int given, int family, int title)
        {
            var old = counts.GetValueOrDefault(word);
            counts[word] = new NameToken(old.Given + given, old.Family + family, old.Title + title);
        }

        foreach (var name in names)
        {
            var words = name.Split(' ');
            Count(NameTokens.Fold(words[0]), 1, 0, 0);
            Count(NameTokens.Fold(words[^1]), 0, 1, 0);
        }
        foreach (var (word, count) in titles)
            Count(word, 0, 0, count);

        var file = new StringBuilder("token\tgiven\tfamily\ttitle\n");
        void Row(string word, NameToken token) =>
            file.Append(CultureInfo.InvariantCulture, $"{word}\t{token.Given}\t{token.Family}\t{token.Title}\n");

        Row("*", new NameToken(names.Count, names.Count, counts.Values.Sum(token => token.Title)));
        foreach (var (word, token) in counts)
            if (token.Given + token.Family >= LeastInNames || token.Title >= LeastInTitles)
                Row(word, token);
        return file.ToString();
    }

    private static string[] Words(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    // Two to four words, each a capital and small letters, none of them a company's or a placeholder's: what is left out
    // costs little among thousands of names, what is wrongly let in would make "Red Hat" a person.
    private static bool LooksLikeOnePerson(string speaker, string[] words) =>
        words.Length is >= 2 and <= 4
        && char.IsUpper(words[0][0]) && char.IsUpper(words[^1][0])
        && words.All(word => NameTokens.HasNameShape(word) || NameTokens.IsParticle(word))
        && words[0].Length > 1 && words[^1].Length > 1
        && !words.Any(NameTokens.IsCompanyWord)
        && !speaker.Any(char.IsDigit)
        && !words.Any(word => word.Length > 3 && word.All(char.IsUpper));
}
