namespace TalkTrends.Core.Talks;

/// <summary>What the records of a document lack, and what of them was left unread.</summary>
/// <param name="Records">Talks of the document; stands, breaks and their like are not asked for.</param>
/// <param name="WithoutSpeakers">How many name nobody.</param>
/// <param name="WithoutText">How many have no text.</param>
/// <param name="WithoutYear">How many are of an undated event.</param>
/// <param name="Unread">Columns or keys with values that nothing was read from, as the document spells them, in its order.</param>
/// <param name="HasColumns">True where "columns" in a corpus file can name what was not found.</param>
public sealed record FieldGaps(int Records, int WithoutSpeakers, int WithoutText, int WithoutYear, IReadOnlyList<string> Unread, bool HasColumns);
