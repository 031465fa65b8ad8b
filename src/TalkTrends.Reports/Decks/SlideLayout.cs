using TalkTrends.Charts.Layout;

namespace TalkTrends.Reports.Decks;

/// <summary>A layout and where its places are, in points.</summary>
/// <param name="Path">The part.</param>
/// <param name="Title">Where the title stands.</param>
/// <param name="Body">Where words or a chart stand.</param>
/// <param name="Measure">Where the line above a chart stands.</param>
/// <param name="Source">Where the source stands.</param>
/// <param name="TitleIsCentred">True: the title's place is of the kind that a first slide has.</param>
/// <param name="BodyIndex">Number of the place for words; null: it has none.</param>
/// <param name="MeasureIndex">Number of the place for the line above a chart; null: it has none.</param>
/// <param name="ChartIndex">Number of the place for a chart; null: it has none.</param>
/// <param name="FooterIndex">Number of the place for a footer; null: it has none.</param>
/// <param name="NumberIndex">Number of the place for the slide's number; null: it has none.</param>
internal sealed record SlideLayout(
    string Path, Box Title, Box Body, Box Measure, Box Source, bool TitleIsCentred, int? BodyIndex, int? MeasureIndex, int? ChartIndex, int? FooterIndex, int? NumberIndex);
