using TalkTrends.Store.Tables;

namespace TalkTrends.Pipelines.Themes;

/// <summary>A topic of a run that no theme covers: no theme is carried by half of its talks.</summary>
/// <param name="Id">As in <c>topics</c>.</param>
/// <param name="Label">Two or three terms that a person would say.</param>
/// <param name="Terms">Id and display of its terms, the most typical first.</param>
/// <param name="Talks">Talks that belong to it most, the nearest first; none twice.</param>
public sealed record UncoveredTopic(string Id, string Label, IReadOnlyList<(string Id, string Display)> Terms, IReadOnlyList<TalkRecord> Talks)
{
    /// <summary>Its talks that are about no theme at all.</summary>
    public int TalksWithoutTheme => Talks.Count(talk => !talk.Themes.Any(theme => theme.IsAbout));
}
