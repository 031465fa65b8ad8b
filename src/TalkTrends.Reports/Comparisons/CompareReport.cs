using TalkTrends.Core.Comparisons;
using TalkTrends.Core.Comparisons.Statistics;
using TalkTrends.Core.Trends.Verdicts;

namespace TalkTrends.Reports.Comparisons;

/// <summary>One side, as far as it goes beyond its name.</summary>
/// <param name="Side">The side.</param>
/// <param name="Talks">Talks of its programmes.</param>
/// <param name="TalksWithText">Those that enter shares.</param>
/// <param name="FirstYear">Its first dated year; null: none.</param>
/// <param name="LastYear">Its last dated year; null: none.</param>
/// <param name="Selections">Its events of which only a selection or a part is here.</param>
/// <param name="Incomplete">Its events of which a part is known to be missing.</param>
public sealed record SideSummary(Side Side, int Talks, int TalksWithText, int? FirstYear, int? LastYear, IReadOnlyList<string> Selections, IReadOnlyList<string> Incomplete);

/// <summary>A talk that stands for a theme.</summary>
/// <param name="Title">Title.</param>
/// <param name="Speakers">Joined by ", "; null: nobody is named.</param>
/// <param name="Event">Its event.</param>
/// <param name="Id">talk_id.</param>
public sealed record ExampleTalk(string Title, string? Speakers, string Event, string Id);

/// <summary>A theme that the other side has and this one lacks.</summary>
/// <param name="Item">The theme on both sides.</param>
/// <param name="Examples">Talks of the other side.</param>
/// <param name="InOtherTracks">Its counted talks on the other side in tracks that this side does not have; 0 where a side has no tracks.</param>
public sealed record Gap(ComparedItem Item, IReadOnlyList<ExampleTalk> Examples, int InOtherTracks);

/// <summary>A theme with counted talks on one side and none on the other.</summary>
/// <param name="Item">The theme on both sides.</param>
/// <param name="Talks">Its talks, those most about it first.</param>
public sealed record OnSideOnly(ComparedItem Item, IReadOnlyList<ExampleTalk> Talks);

/// <summary>A theme that both sides have, and the side that had it first.</summary>
/// <param name="Item">The theme.</param>
/// <param name="LeftIsFirst">True: the left side.</param>
public sealed record FirstHad(ComparedItem Item, bool LeftIsFirst);

/// <summary>A name and the talks that go with it.</summary>
/// <param name="Name">Track or affiliation.</param>
/// <param name="Talks">Talks of the programme.</param>
public sealed record NamedCount(string Name, int Talks);

/// <summary>What is on one side alone, and on both.</summary>
/// <param name="OnlyLeft">The largest first.</param>
/// <param name="OnlyRight">The largest first.</param>
/// <param name="Both">Number on both sides.</param>
public sealed record NamesApart(IReadOnlyList<NamedCount> OnlyLeft, IReadOnlyList<NamedCount> OnlyRight, int Both);

/// <summary>Speakers of both sides.</summary>
/// <param name="Left">Persons on the left.</param>
/// <param name="Right">Persons on the right.</param>
/// <param name="Both">Persons on both.</param>
public sealed record SpeakersApart(int Left, int Right, int Both);

/// <summary>What was sent in and not accepted, held against what was accepted, on one side.</summary>
/// <param name="Accepted">Accepted talks with text.</param>
/// <param name="Proposals">Proposals with text that were not accepted.</param>
/// <param name="Themes">Themes whose shares differ by more than chance, the largest difference first; accepted is the left.</param>
public sealed record ProposalsApart(int Accepted, int Proposals, IReadOnlyList<ComparedItem> Themes);

/// <summary>Everything that is said of two sides. Text, page and JSON only format it.</summary>
public sealed record CompareReport
{
    /// <summary>Name of the run.</summary>
    public required string Run { get; init; }

    /// <summary>All items on both sides.</summary>
    public required Comparison Comparison { get; init; }

    /// <summary>The left side.</summary>
    public required SideSummary Left { get; init; }

    /// <summary>The right side.</summary>
    public required SideSummary Right { get; init; }

    /// <summary>True where both sides are of one conference, and one lies wholly after the other: then things are gained and lost.</summary>
    public required bool IsInTime { get; init; }

    /// <summary>Distance of the two sides' themes; null: too few talks with a theme.</summary>
    public required ThemeDistance? Distance { get; init; }

    /// <summary>Themes and terms, not namesakes, of which the left has more; the largest difference first. Empty where a side is too small.</summary>
    public required IReadOnlyList<ComparedItem> MoreLeft { get; init; }

    /// <summary>The same of the right.</summary>
    public required IReadOnlyList<ComparedItem> MoreRight { get; init; }

    /// <summary>Themes that both sides have, and whose shares could not be shown to differ; the commonest first.</summary>
    public required IReadOnlyList<ComparedItem> Shared { get; init; }

    /// <summary>Themes that one side had earlier, though the other was there; the largest lead first.</summary>
    public required IReadOnlyList<FirstHad> First { get; init; }

    /// <summary>Themes that the right has and the left lacks.</summary>
    public required IReadOnlyList<Gap> LeftGaps { get; init; }

    /// <summary>Themes that the left has and the right lacks.</summary>
    public required IReadOnlyList<Gap> RightGaps { get; init; }

    /// <summary>Themes on both sides, the commonest first: a description, where a side is too small for claims; else empty.</summary>
    public required IReadOnlyList<ComparedItem> OnBoth { get; init; }

    /// <summary>Themes on the left alone, the commonest first, where a side is too small for claims; else empty.</summary>
    public required IReadOnlyList<OnSideOnly> OnlyLeft { get; init; }

    /// <summary>The same of the right.</summary>
    public required IReadOnlyList<OnSideOnly> OnlyRight { get; init; }

    /// <summary>Tracks; null where a side has none.</summary>
    public required NamesApart? Tracks { get; init; }

    /// <summary>Speakers; null where a side names none.</summary>
    public required SpeakersApart? Speakers { get; init; }

    /// <summary>Affiliations of the left side, the commonest first.</summary>
    public required IReadOnlyList<NamedCount> LeftAffiliations { get; init; }

    /// <summary>Affiliations of the right side, the commonest first.</summary>
    public required IReadOnlyList<NamedCount> RightAffiliations { get; init; }

    /// <summary>Null where the left side has no proposal with text.</summary>
    public required ProposalsApart? LeftProposals { get; init; }

    /// <summary>Null where the right side has no proposal with text.</summary>
    public required ProposalsApart? RightProposals { get; init; }

    /// <summary>Colours of the themes by id.</summary>
    public required IReadOnlyDictionary<string, string> Colors { get; init; }

    /// <summary>Least share of its smaller side with which a theme is called shared.</summary>
    public const double LeastShared = 0.01;

    /// <summary>Largest part of the other side's share with which a side is said to lack a theme.</summary>
    public const double MostOfLacking = 1.0 / 3;

    /// <summary>Fewest talks of the other side with which it is said to have a theme.</summary>
    public const int FewestOfGap = 5;

    /// <summary>q up to which a difference is named.</summary>
    public const double LargestQ = VerdictRules.LargestQ;
}
