using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml;

namespace TalkTrends.Reports.Tests.Decks;

/// <summary>Reads decks by other means than they were written.</summary>
internal static class DeckFile
{
    private static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";

    /// <summary>What the validator finds wrong with the presentation and with every workbook in it.</summary>
    public static IReadOnlyList<string> Problems(byte[] deck, CancellationToken cancel)
    {
        using var document = PresentationDocument.Open(new MemoryStream(deck), isEditable: false);
        var validator = new OpenXmlValidator(FileFormatVersions.Office2019);
        List<string> problems = [.. validator.Validate(document, cancel).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}")];
        foreach (var chart in Charts(document))
        {
            using var workbook = SpreadsheetDocument.Open(chart.EmbeddedPackagePart!.GetStream(), isEditable: false);
            problems.AddRange(validator.Validate(workbook, cancel).Select(error => $"{chart.Uri}: {error.Description}"));
        }
        return problems;
    }

    /// <summary>The charts of every slide.</summary>
    public static IEnumerable<ChartPart> Charts(PresentationDocument document) => document.PresentationPart!.SlideParts.SelectMany(slide => slide.ChartParts);

    /// <summary>Each place of a workbook that a chart names, with what the chart has cached of it and what stands there.</summary>
    public static IEnumerable<(string Place, IReadOnlyList<string?> Cached, IReadOnlyList<string?> InWorkbook)> References(ChartPart chart)
    {
        using var workbook = SpreadsheetDocument.Open(chart.EmbeddedPackagePart!.GetStream(), isEditable: false);
        var cells = WorkbookCells.Values(workbook);
        using var stream = chart.GetStream();
        foreach (var reference in XElement.Load(stream).Descendants(C + "f").ToList())
        {
            var cache = reference.ElementsAfterSelf().First();
            var count = (int)cache.Element(C + "ptCount")!.Attribute("val")!;
            var points = cache.Elements(C + "pt").ToDictionary(point => (int)point.Attribute("idx")!, point => point.Element(C + "v")!.Value);
            var ends = reference.Value[(reference.Value.IndexOf('!', StringComparison.Ordinal) + 1)..].Replace("$", "", StringComparison.Ordinal).Split(':');
            var (column, first) = (ends[0].TrimEnd("0123456789".ToCharArray()), int.Parse(ends[0].TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ".ToCharArray()), System.Globalization.CultureInfo.InvariantCulture));
            Assert.StartsWith(column, ends[^1], StringComparison.Ordinal);
            yield return (reference.Value, [.. Enumerable.Range(0, count).Select(i => points.GetValueOrDefault(i))],
                [.. Enumerable.Range(first, count).Select(row => cells.GetValueOrDefault(FormattableString.Invariant($"{column}{row}")))]);
        }
    }

    /// <summary>The paragraphs of each slide's notes.</summary>
    public static IReadOnlyList<string> Notes(PresentationDocument document) =>
        [.. document.PresentationPart!.SlideParts.Select(slide => slide.NotesSlidePart).OfType<NotesSlidePart>().SelectMany(notes => Root(notes).Descendants(A + "p")).Select(paragraph => string.Concat(paragraph.Descendants(A + "t").Select(text => text.Value)))];

    /// <summary>All words on the slides, charts aside.</summary>
    public static string Words(PresentationDocument document) =>
        string.Join('\n', document.PresentationPart!.SlideParts.SelectMany(slide => Root(slide).Descendants(A + "p")).Select(paragraph => string.Concat(paragraph.Descendants(A + "t").Select(text => text.Value))));

    /// <summary>The names in the package.</summary>
    public static IReadOnlyList<string> Names(byte[] deck)
    {
        using var zip = new ZipArchive(new MemoryStream(deck));
        return [.. zip.Entries.Select(entry => entry.FullName)];
    }

    /// <summary>Root of a part.</summary>
    public static XElement Root(OpenXmlPart part)
    {
        using var stream = part.GetStream();
        return XElement.Load(stream);
    }
}
