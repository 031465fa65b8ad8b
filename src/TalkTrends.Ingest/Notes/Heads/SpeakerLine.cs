using System.Text.RegularExpressions;
using TalkTrends.Core.Talks;
using TalkTrends.Store.Background;

namespace TalkTrends.Ingest.Notes.Heads;

/// <summary>A line that holds speakers and nothing else: "Jane Roe - Acme", "Speaker: Jane Roe, Acme", one speaker on each row.</summary>
/// <param name="Persons">The speakers.</param>
/// <param name="Labelled">The line says itself that it names the speaker.</param>
internal sealed partial record SpeakerLine(SpeakerList Persons, bool Labelled)
{
    private const int Longest = 260;

    /// <summary>Null where the text holds anything else than speakers, roles and companies, or begins with none of the speakers.</summary>
    /// <param name="text">The line or lines.</param>
    /// <param name="names">What is known of names.</param>
    /// <param name="dated">A date may stand beside the speakers; without this a dated line is its author's byline.</param>
    public static SpeakerLine? Read(string text, NameTokens names, bool dated = false)
    {
        if (text.Length > Longest)
            return null;
        var label = Label().Match(text);
        var rest = text[label.Length..].Trim();
        SpeakerList? all = null;
        foreach (var part in HeadParts.Split(rest, names))
        {
            if (SpeakerList.Parse(part.Text, names) is { } persons)
                all = all is null ? persons : new SpeakerList([.. all.Speakers, .. persons.Speakers], (all.LogOdds + persons.LogOdds) / 2);
            else if (all is not null && dated && HeadReader.DateOnly().IsMatch(part.Text))
                continue;
            else if (all is null || !SpeakerList.Affiliation(part.Text, out var company))
                return label.Success ? Trusted(rest) : null;
            else
                all = all.At(company);
        }
        return all is null ? null : new SpeakerLine(all, label.Success);
    }

    // "Speaker: Sawyer X, Acme", "speaker: cheuk ting ho": the label vouches for what no list of names knows.
    private static SpeakerLine? Trusted(string text)
    {
        var end = text.IndexOfAny([',', '(', '|', '@']);
        var name = (end < 0 ? text : text[..end]).Trim(' ', '-');
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > 4 || !words.All(word => char.IsLetter(word[0]) && !NameTokens.IsFunctionWord(word)) || words.Length == 1 && char.IsLower(name[0]))
            return null;
        var company = end >= 0 && SpeakerList.Affiliation(text[(end + 1)..], out var found) ? found : null;
        return new SpeakerLine(new SpeakerList([new Speaker(name, company)], 0.5), true);
    }

    [GeneratedRegex(@"^\W{0,3}(?:speakers?|presenters?|talk by|given by|presented by)\W{0,3}\s*:?\s*|^by:?\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Label();
}
