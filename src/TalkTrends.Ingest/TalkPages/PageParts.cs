using System.Text.RegularExpressions;
using TalkTrends.Core.Talks;

namespace TalkTrends.Ingest.TalkPages;

/// <summary>What labels in a talk's text part: "Title:", "Abstract:", "Speaker:", "Slides:".</summary>
/// <param name="Title">Under "Title:"; null where there is none.</param>
/// <param name="TitleLine">1-based line of the title; null where there is none.</param>
/// <param name="Speaker">Under "Speaker:"; null where there is none.</param>
/// <param name="Lines">The abstract: what stands under no label, or under that of an abstract.</param>
internal sealed partial record PageParts(string? Title, int? TitleLine, string? Speaker, IReadOnlyList<TextLine> Lines)
{
    private const int LongestLabel = 40;

    private enum Part
    {
        Text,
        Title,
        Speaker,
        Other,
    }

    /// <summary>Sorts the clean lines of a text.</summary>
    public static PageParts Of(IReadOnlyList<TextLine> lines)
    {
        var part = Part.Text;
        string? title = null;
        int? titleLine = null;
        string? speaker = null;
        var text = new List<TextLine>();
        foreach (var line in lines)
        {
            var rest = line.Text;
            if (LabelOf(line.Text) is { } label)
            {
                part = label.Part;
                rest = label.After;
                if (rest.Length == 0)
                    continue;
            }
            switch (part)
            {
                case Part.Title:
                    title = title is null ? rest : $"{title} {rest}";
                    titleLine ??= line.Line;
                    break;
                case Part.Speaker:
                    speaker ??= rest;
                    break;
                case Part.Text:
                    text.Add(line with { Text = rest });
                    break;
            }
        }
        return new PageParts(title is { Length: <= 300 } ? title : null, titleLine, speaker is { Length: <= 100 } ? speaker : null, text);
    }

    private static (Part Part, string After)? LabelOf(string line)
    {
        var label = Label().Match(line.Length > LongestLabel ? line[..LongestLabel] : line);
        if (!label.Success || (label.Groups["colon"].Length == 0 && label.Length < line.Length))
            return null;
        var part = NameWords.Key(label.Groups["name"].Value) switch
        {
            "title" or "talktitle" => Part.Title,
            "speaker" or "speakers" or "presenter" or "presenters" or "proposer" or "proposers" => Part.Speaker,
            "abstract" or "description" or "summary" => Part.Text,
            _ => Part.Other,
        };
        return (part, line[label.Length..].Trim());
    }

    [GeneratedRegex(@"^(?<name>(?:talk )?title|abstract|(?:talk )?description|summary|speakers?|presenters?|proposers?|(?:speaker )?bio(?:graphy)?s?|about the (?:speakers?|presenters?|authors?)|speaker (?:info|information|biography)|slides?|videos?|recording|links?)\s*(?<colon>:?)(?=\s|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Label();
}
