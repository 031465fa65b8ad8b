using System.Text.RegularExpressions;
using TalkTrends.Core.Talks;

namespace TalkTrends.Ingest.Events;

/// <summary>Finds out which event a document of prose is about.</summary>
/// <remarks>
/// The name and the year come from the title, then the text, then (the year) the dates of the event, or a dated byline
/// beside words such as "last week", then the path. A date of publication alone never gives a year.
/// </remarks>
public static partial class EventRecognition
{
    private const int MostPreamble = 60;

    /// <summary>The event of a document. Pure.</summary>
    /// <param name="clues">What the document says.</param>
    /// <param name="catalogue">The conferences known by name.</param>
    public static EventFinding Recognise(EventClues clues, ConferenceCatalogue catalogue)
    {
        var headlines = Headlines(clues);
        var preamble = clues.Preamble.Take(MostPreamble).Select(line => line.Text).ToArray();
        var path = WithoutExtension(clues.Source);
        var (mention, from) = FindConference(headlines, preamble, path, catalogue);
        var coverage = CoverageOf(clues, headlines, preamble);
        var years = new YearClues(headlines, preamble, Dates(clues), path, catalogue);
        if (mention is null)
        {
            // What nothing in the text names is called after its folder, or at last after its file.
            var folder = path.LastIndexOf('/') is > 0 and var slash ? path[..slash] : null;
            var headline = headlines.FirstOrDefault(line => !EventDates.IsByline(line));
            var title = headline ?? (folder is null ? path : folder[(folder.LastIndexOf('/') + 1)..]);
            var namedBy = headline is not null ? "nowhere" : folder is null ? "file" : "folder";
            var (made, madeYear) = OrdinaryName(headlines);
            var (year, yearFrom) = madeYear is null ? years.Find(null) : (madeYear, "headline");
            return made is null
                ? new EventFinding(EventNames.OfDocument(Slug.Of(path), title, year, coverage), namedBy, yearFrom)
                : new EventFinding(EventNames.Compose(made, null, year, coverage), "headline", yearFrom);
        }
        var found = years.Find(mention);
        var place = mention.Place ?? PlaceElsewhere(mention.Series, headlines, preamble, path, catalogue);
        return new EventFinding(EventNames.Compose(mention.Series.Name, place, found.Year, coverage), from, found.From);
    }

    /// <summary>The event that a line names by the shape of its words ("Programme of ExampleConf 2019"); null where it names none.</summary>
    internal static RecordEvent? Named(string line) => OrdinaryName([line]) is { Name: { } name } made ? new RecordEvent(null, name, made.Year) : null;

    /// <summary>True where the words say that the writer was there, or reports from there.</summary>
    internal static bool SoundsAttended(string line) => Attended().IsMatch(line);

    private static List<string> Headlines(EventClues clues)
    {
        var lines = new List<string>();
        foreach (var key in (string[])["conference", "event", "title", "subtitle"])
        {
            if (clues.FrontMatter.TryGetValue(key, out var value) && value.Trim().Length > 0)
                lines.Add(value.Trim());
        }
        lines.AddRange(clues.Headlines.Select(line => line.Text.Trim()).Where(line => line.Length > 0 && !lines.Contains(line, StringComparer.Ordinal)));
        return lines;
    }

    private static List<string> Dates(EventClues clues) =>
        [.. ((string[])["date", "published", "publishDate", "created"]).Select(key => clues.FrontMatter.GetValueOrDefault(key, "")).Where(value => value.Length > 0)];

    private static (ConferenceMention? Mention, string From) FindConference(
        List<string> headlines, string[] preamble, string path, ConferenceCatalogue catalogue)
    {
        foreach (var line in headlines)
        {
            var best = catalogue.FindAll(line)
                .OrderByDescending(mention => (mention.Year is null ? 0 : 2) + (mention.Place is null ? 0 : 1))
                .FirstOrDefault();
            if (best is not null)
                return (best, "headline");
        }
        var inText = preamble.SelectMany((line, index) => catalogue.FindAll(line).Select(mention => (mention, weight: Weight(line, index, mention))))
            .GroupBy(hit => hit.mention.Series)
            .Select(group => (hit: group.OrderByDescending(hit => hit.weight).First().mention, weight: group.Sum(hit => hit.weight), strong: group.Any(hit => hit.weight >= 3)))
            .OrderByDescending(group => group.weight)
            .ToArray();
        if (inText.Length > 0 && inText[0].strong)
            return (inText[0].hit, "text");
        if (catalogue.FindAll(path, exactCase: false) is [{ } inPath, ..])
            return (inPath, "path");
        return inText.Length == 1 ? (inText[0].hit, "text") : (null, "nowhere");
    }

    private static int Weight(string line, int index, ConferenceMention mention) =>
        1 + (SoundsAttended(line) ? 2 : 0) + (mention.Year is null ? 0 : 2) + (index < 3 ? 1 : 0);

    private static string? PlaceElsewhere(ConferenceSeries series, List<string> headlines, string[] preamble, string path, ConferenceCatalogue catalogue)
    {
        if (!series.HasPlaces)
            return null;
        var beside = headlines.Concat(preamble).SelectMany(line => catalogue.FindAll(line))
            .Concat(catalogue.FindAll(path, exactCase: false))
            .FirstOrDefault(mention => mention.Series == series && mention.Place is not null);
        if (beside is not null)
            return beside.Place;
        // "Ghent 2009 program": the headline leaves the name to the site around it.
        foreach (var line in headlines)
        {
            var words = NameWords.Of(line);
            for (var i = 0; i < words.Count; i++)
            {
                if (catalogue.PlaceAt(words, i) is { } place && place.Next < words.Count && Years.IsYear(words[place.Next].Key, out _))
                    return place.Value;
            }
        }
        return null;
    }

    // A conference that the catalogue does not know, by the shape of its name: "Acme Observability Summit 2021".
    private static (string? Name, int? Year) OrdinaryName(List<string> headlines)
    {
        foreach (var line in headlines)
        {
            if (line.Length > 200 || Shape().Match(line) is not { Success: true } match)
                continue;
            var year = match.Groups["y"] is { Success: true } group ? (int?)Years.Of(group.ValueSpan) : null;
            return (match.Groups["n"].Value, year);
        }
        return (null, null);
    }

    private static Coverage CoverageOf(EventClues clues, List<string> headlines, string[] preamble)
    {
        if (clues.IsEssay)
            return Coverage.Essay;
        if (headlines.Concat(preamble).Any(line => MoreToCome().IsMatch(Head(line))))
            return Coverage.Partial;
        if (clues.IsNotes)
        {
            var programme = headlines.Any(line => Programme().IsMatch(line)) && !headlines.Concat(preamble).Any(line => SoundsAttended(line) || FirstPerson().IsMatch(Head(line)));
            return programme ? Coverage.Programme : Coverage.Selection;
        }
        return Coverage.Programme;
    }

    private static string Head(string line) => line.Length > 2000 ? line[..2000] : line;

    private static string WithoutExtension(string source)
    {
        var dot = source.LastIndexOf('.');
        return dot > source.LastIndexOf('/') + 1 ? source[..dot] : source;
    }

    [GeneratedRegex(
        @"\b(?:last|this) (?:week|month|weekend)|\byesterday\b|\b(?:I|we)(?:'m|’m| am| was| were|'ve been)? ?(?:just )?(?:attended|attending|visited|went to|was at|were at|spent)\b|\battended\b|\b(?:conference|trip|travel|my|session) (?:notes|report|recap)|\bnotes (?:from|on|of)\b|\brecap\b|\bsummari[sz]es? day\b|\btakeaways?\b|\bmy (?:first|second|third|final|last) day\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Attended();

    [GeneratedRegex(
        @"\b(?:more|\d+\+) (?:to go|to come|to be announced|coming soon|sessions? to follow)|\bmore (?:sessions|talks|speakers) (?:will be|are being|to be|coming|to come)|\b(?:adding|announcing|announce|add) (?:new|more|the|further) (?:sessions|talks|speakers)|\bstay tuned for more\b|\bmore (?:will be )?announced soon\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MoreToCome();

    // A programme says "we"; who says "I" or "my" was there and chose.
    [GeneratedRegex(@"\b(?:I|I['’](?:m|ve|d)|[Mm]y)\b", RegexOptions.CultureInvariant)]
    private static partial Regex FirstPerson();

    [GeneratedRegex(@"\b(?:program(?:me)?|schedule|agenda|line-?up|sessions|abstracts|accepted talks)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Programme();

    [GeneratedRegex(
        @"\b(?<n>(?:[A-Z][\w+&-]{0,30} ){0,4}(?:[A-Z][\w+-]{1,30}(?:[Cc]onf|Con|CON|[Ff]est|[Cc]amp|[Dd]ays|Summit)|(?<=[A-Z]\S{0,30} )(?:Conf|Conference|Summit|Days|Fest|Camp|Symposium|Congress|Forum)))(?=$|[^\w])(?:,? (?<y>(?:19|20)\d\d)\b)?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Shape();
}
