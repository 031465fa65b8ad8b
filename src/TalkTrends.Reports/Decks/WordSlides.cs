using TalkTrends.Charts.Layout;
using TalkTrends.Reports.Office;

namespace TalkTrends.Reports.Decks;

/// <summary>Slides of words: as many as the words need, in letters that the back row reads.</summary>
internal static class WordSlides
{
    private static readonly double[] Sizes = [24, 22, 20, 18, 16];
    private const double Usual = 20;
    private const double Gap = 10;

    /// <summary>Adds slides.</summary>
    /// <param name="deck">The deck.</param>
    /// <param name="title">Their title.</param>
    /// <param name="items">Paragraphs.</param>
    /// <param name="mostSlides">No more slides than these; what is left is said to stand in the report.</param>
    /// <param name="source">The footer.</param>
    /// <param name="runs">The runs of a paragraph, by its number, its words as they fit and its size.</param>
    /// <param name="notes">What the speaker reads of a paragraph, by its number.</param>
    public static void Add(Deck deck, string title, IReadOnlyList<string> items, int mostSlides, string source, Func<int, string, double, Xml>? runs, Func<int, IEnumerable<string>> notes)
    {
        if (items.Count == 0)
            return;
        var place = deck.Design.Layouts[SlideKind.Words].Body;
        var body = place with { Width = place.Width / deck.Design.TextScale };
        // Larger letters where they cost no slide, smaller ones where there would be too many.
        var wanted = Math.Min(mostSlides, Pages(items, Usual, body).Count);
        var size = Sizes.FirstOrDefault(size => Pages(items, size, body).Count <= wanted, Sizes[^1]);
        var pages = Pages(items, size, body);
        var left = items.Count - pages.Take(mostSlides).Sum(page => page.Count);
        foreach (var (number, page) in pages.Take(mostSlides).Index())
        {
            var slide = deck.Add(SlideKind.Words);
            var slides = Math.Min(pages.Count, mostSlides);
            slide.Title(slides == 1 ? title : FormattableString.Invariant($"{title} ({number + 1}\u00A0of\u00A0{slides})"));
            List<Xml> paragraphs = [];
            foreach (var i in page)
            {
                var words = DeckText.Cut(PlainText.Clean(items[i]), size, body.Width, LinesOn(body, size), bold: false);
                paragraphs.Add(DeckText.Paragraph(words, runs?.Invoke(i, words, size) ?? DeckText.Run(words, size)));
                slide.Notes.AddRange(notes(i));
            }
            if (left > 0 && number == slides - 1)
                slide.Notes.Add(left == 1 ? "One more stands in the report." : FormattableString.Invariant($"{left} more stand in the report."));
            slide.Words(Xml.Join(paragraphs));
            slide.Source(source);
        }
    }

    /// <summary>Which paragraphs stand on which slide.</summary>
    private static List<List<int>> Pages(IReadOnlyList<string> items, double size, Box body)
    {
        List<List<int>> pages = [[]];
        var used = 0.0;
        for (var i = 0; i < items.Count; i++)
        {
            var height = (Math.Min(DeckText.Lines(items[i], size, body.Width), LinesOn(body, size)) * size * DeckText.Line) + Gap;
            if (pages[^1].Count > 0 && used + height > body.Height)
            {
                pages.Add([]);
                used = 0;
            }
            pages[^1].Add(i);
            used += height;
        }
        return pages;
    }

    private static int LinesOn(Box body, double size) => Math.Max(1, (int)((body.Height - Gap) / (size * DeckText.Line)));
}
