using TalkTrends.Parquet.Format;

namespace TalkTrends.Parquet.Pages;

/// <summary>A page, unpacked.</summary>
/// <param name="Header">What stood before it.</param>
/// <param name="Levels">Definition levels of a data page of version 2; empty in the others, whose levels stand before the values.</param>
/// <param name="Values">Values, and in a data page of version 1 the levels before them.</param>
/// <param name="Place">For messages; its offset is that of the header.</param>
internal readonly record struct Page(PageHeader Header, ReadOnlyMemory<byte> Levels, ReadOnlyMemory<byte> Values, Place Place);
