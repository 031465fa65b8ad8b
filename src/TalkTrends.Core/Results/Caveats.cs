using TalkTrends.Core.Corpus;
using TalkTrends.Core.Talks;
using TalkTrends.Core.Text;
using TalkTrends.Core.Text.Languages;
using TalkTrends.Core.Wording;

namespace TalkTrends.Core.Results;

/// <summary>What a reader must know before believing a number: what could not be said, what is missing, what was left out.</summary>
internal static class Caveats
{
    private const int MostEditions = 4;
    private const int MostConferences = 4;

    public static IReadOnlyList<string> Of(Analysis analysis) => [.. All(analysis).OfType<string>()];

    private static IEnumerable<string?> All(Analysis analysis)
    {
        yield return analysis.Trends.CannotTell is { } reason ? $"{reason} {(analysis.AreEventsCompared ? "The report compares events instead, and claims no trend." : "The report claims no trend.")}" : null;
        yield return Language(analysis);
        yield return VerdictChanges.Summary(analysis);
        yield return OutsideYears(analysis);
        yield return SetAside(analysis);
        yield return analysis.Options.ModelHash is null ? TopicNumbers.Sentence(analysis.Options.Topics.TopicCount, analysis.Topics.Count, analysis.Totals.WithTopicText)
            : "The topics are those of a saved model, learned from the talks that it names; the talks of this report were placed in them.";
        yield return NoDifference(analysis);
        yield return Covering(analysis, Coverage.Selection, "what somebody chose to write up, not the programme: shares say what was written about");
        yield return Covering(analysis, Coverage.Partial, "a part of the programme only");
        yield return Covering(analysis, Coverage.Essay, "an essay: its sections count in topics and themes, and in no share");
        yield return Undated(analysis);
        foreach (var sentence in Incomplete(analysis))
            yield return sentence;
        foreach (var sentence in Rooms(analysis))
            yield return sentence;
        var totals = analysis.Totals;
        if (totals.TalksWithoutText > 0)
            yield return $"{(totals.TalksWithoutText < totals.Talks ? $"{Figures.Number(totals.TalksWithoutText, "talk")} of {Figures.Number(totals.Talks)}" : totals.Talks == 1 ? "The only talk" : $"All {Figures.Number(totals.Talks, "talk")}")} "
                + $"{(totals.TalksWithoutText == 1 ? "has" : "have")} fewer than {CorpusTalk.FewestWords} words of text and {(totals.TalksWithoutText == 1 ? "enters" : "enter")} no share.";
        if (totals.TalksInOtherLanguages > 0 && analysis.Options.Language == LanguageProfiles.Safe)
            yield return $"{Figures.Number(totals.TalksInOtherLanguages, "talk")} in other languages than '{analysis.Options.Language}' ({OtherLanguages(analysis)}) are counted, and enter no topic, theme or share."
                + (analysis.Languages.FirstOrDefault(language => language.Code is null) is { } untold
                    ? $" {Figures.Number(untold.Talks, "talk")} too short to tell {(untold.Talks == 1 ? "is" : "are")} taken to be in '{analysis.Options.Language}'." : "");
        if (analysis.Events.Count(e => e.TalksTotal == 0 && e.Event.Coverage != Coverage.Essay) is > 0 and var empty)
            yield return $"{Figures.Number(empty, "event")} of {Figures.Number(analysis.Events.Count)} {(empty == 1 ? "has" : "have")} no accepted talk here, and {(empty == 1 ? "enters" : "enter")} no share.";
        if (totals.Proposals > 0)
            yield return $"{Figures.Number(totals.Proposals, "proposal")} {(totals.Proposals == 1 ? "was" : "were")} not accepted, and {(totals.Proposals == 1 ? "enters" : "enter")} no share.";
        if (totals.NonTalks > 0)
            yield return $"{Figures.Number(totals.NonTalks, "record")} {(totals.NonTalks == 1 ? "is no talk" : "are no talks")} (stands, BoFs, exams, breaks) and {(totals.NonTalks == 1 ? "enters" : "enter")} no count.";
        if (totals.Duplicates > 0)
            yield return $"{Figures.Number(totals.Duplicates, "talk")} {(totals.Duplicates == 1 ? "repeats" : "repeat")} an earlier one: inside an event {(totals.Duplicates == 1 ? "it counts" : "they count")} once, at another event again.";
        if (analysis.Topics.Count == 0)
            yield return "There are too few talks with text to learn topics from.";
        else if (totals.TitlesTeach)
            yield return "Hardly a talk has text: topics were learned from titles.";
        if (analysis.Topics.Count > 0 && totals.Unassigned > 0)
            yield return $"{Figures.Number(totals.Unassigned, "talk")} of {Figures.Number(totals.WithTopicText)} that could have a topic {(totals.Unassigned == 1 ? "is" : "are")} no nearer to one than random talks are, and {(totals.Unassigned == 1 ? "has" : "have")} none.";
    }

    /// <summary>What a report in another language than English rests on: said first, as nobody need have asked for it.</summary>
    private static string? Language(Analysis analysis)
    {
        var (language, totals) = (analysis.Options.Language, analysis.Totals);
        if (language == LanguageProfiles.Safe)
            return null;
        var counted = totals.Talks - totals.TalksInOtherLanguages;
        return $"Topics, themes and shares are of the {Figures.Number(counted, "talk")} in '{language}'"
            + (totals.TalksInOtherLanguages == 0 ? "." : $", of {Figures.Number(totals.Talks)}{(counted * 2 > totals.Talks ? ": the language that most talks have" : "")}; the others ({OtherLanguages(analysis)}) are counted only, and --language makes a report on one of them.")
            + (WordRules.Of(language).HasStopWords ? "" : $" No list of function words of '{language}' is at hand: topics may be named by them.");
    }

    private static string OtherLanguages(Analysis analysis)
    {
        var others = analysis.Languages.Where(language => !language.Counted).Select(language => $"{language.Code} {Figures.Number(language.Talks)}").ToList();
        return others.Count <= 6 ? string.Join(", ", others) : string.Join(", ", others.Take(5)) + $" and {others.Count - 5} more";
    }

    /// <summary>Events of one edition lack the same part: one sentence for all of them, and one for all editions where they are many.</summary>
    private static IEnumerable<string> Incomplete(Analysis analysis)
    {
        const string Consequence = "incomplete, and kept out of slopes and verdicts";
        // Nobody need be warned of a year that was not asked for.
        var years = analysis.Options.Trends;
        var editions = analysis.Events.Select(e => e.Event)
            .Where(e => e is { Complete: false, Coverage: not Coverage.Partial } && !(e.Year < years.From || e.Year > years.To || e.Year > years.AsOf))
            .GroupBy(e => (Edition: e is { Conference: not null, Year: not null } ? FormattableString.Invariant($"{e.Conference} {e.Year}") : e.Name, e.IncompleteReason)).ToList();
        return editions.Count > MostEditions
            ? [$"{Figures.Number(editions.Count)} editions are {Consequence}: {Figures.List([.. editions.Take(MostEditions).Select(edition => edition.Key.Edition), $"{Figures.Number(editions.Count - MostEditions)} more"])}; events.csv says why."]
            : editions.Select(edition => $"{(edition.Count() == 1 ? edition.First().Name : $"{edition.Key.Edition}, with {Figures.Number(edition.Count(), "event")} here,")} is {Consequence}: {Reason(edition.Key.IncompleteReason)}.");
    }

    /// <summary>As a clause; a reason that a corpus file gives keeps its own words.</summary>
    private static string Reason(string? reason) => string.IsNullOrWhiteSpace(reason) ? "no reason is given"
        : (reason.StartsWith("The ", StringComparison.Ordinal) || reason.StartsWith("It ", StringComparison.Ordinal) || reason.StartsWith("Its ", StringComparison.Ordinal) ? char.ToLowerInvariant(reason[0]) + reason[1..] : reason).TrimEnd('.');

    /// <summary>Where a conference's tracks are its rooms, wholly or for the most part.</summary>
    private static IEnumerable<string> Rooms(Analysis analysis)
    {
        const string Consequence = "no theme is said to have a track of its own there";
        var rooms = analysis.Rooms.Where(conference => conference.Part >= 0.5).ToList();
        return rooms.Count > MostConferences
            ? [$"The tracks of {Figures.Number(rooms.Count, "conference")} are rooms ({Figures.Names([.. rooms.Take(MostConferences).Select(conference => conference.Conference), "others"])}): {Consequence}."]
            : rooms.Select(conference => $"The tracks of {conference.Conference} are rooms ({string.Join(", ", conference.Names.Take(MostConferences))}{(conference.Names.Count > MostConferences ? " and others" : "")}): {Consequence}.");
    }

    private static string? Covering(Analysis analysis, Coverage coverage, string what)
    {
        var names = analysis.Events.Where(e => e.Event.Coverage == coverage).Select(e => e.Event.Name).ToList();
        return names.Count switch
        {
            0 => null,
            1 => $"{names[0]} is {what}.",
            > 8 => $"{Figures.Number(names.Count, "event")} are {what}.",
            _ => $"{Figures.List(names)} are {what}.",
        };
    }

    private static string? OutsideYears(Analysis analysis)
    {
        var (from, to) = (analysis.Options.Trends.From, analysis.Options.Trends.To);
        var outside = analysis.Events.Where(e => e.Event.Year < from || e.Event.Year > to).ToList();
        return outside.Count == 0 ? null
            : $"{Figures.Number(outside.Count, "event")} outside the years asked for ({Figures.Number(outside.Sum(e => e.TalksTotal), "talk")}) {(outside.Count == 1 ? "is" : "are")} read, and left out of shares and findings: topics and the counts of talks about a theme include them.";
    }

    private static string? SetAside(Analysis analysis)
    {
        var (from, to, now) = (analysis.Options.Trends.From, analysis.Options.Trends.To, analysis.Options.Trends.AsOf);
        var later = analysis.Events.Where(e => e.Event.Year > now && !(e.Event.Year < from || e.Event.Year > to)).ToList();
        return later.Count == 0 ? null
            : $"What is said of years is said as of {now}: {Figures.Number(later.Count, "later event")} ({Figures.Number(later.Sum(e => e.TalksTotal), "talk")}) {(later.Count == 1 ? "is" : "are")} shown, and kept out of slopes and verdicts.";
    }

    private static string? NoDifference(Analysis analysis)
    {
        var sizes = analysis.Events.Where(e => e.TalksWithText > 0).Select(e => e.TalksWithText).Order().ToList();
        return !analysis.AreEventsCompared || analysis.Findings.Any(finding => finding.Kind == "event difference") ? null
            : $"With {(sizes[0] == sizes[^1] ? "" : $"{Figures.Number(sizes[0])} to ")}{Figures.Number(sizes[^1], "talk")} an event, no theme could be shown to be more frequent at one event than at the others (Fisher's exact test, all themes and events together).";
    }

    private static string? Undated(Analysis analysis)
    {
        var undated = analysis.Events.Where(e => e.Event.Year is null).ToList();
        // Where nothing is dated, the reason that nothing is said about years says so.
        if (analysis.Totals.UndatedTalks == 0 || undated.Count == analysis.Events.Count)
            return null;
        var names = Figures.List([.. undated.Take(4).Select(e => $"“{e.Event.Name}”")]);
        return $"{Figures.Number(analysis.Totals.UndatedTalks, "talk")} cannot be dated{(undated.Count is > 0 and <= 4 ? $" ({names})" : "")}: "
            + "they count in topics and themes, and in no year.";
    }
}
