namespace TalkTrends.Parquet.Format;

/// <summary>What is being read and where it begins in the file, so that a message can say so.</summary>
/// <param name="What">As in "the footer" or "column 'title', page".</param>
/// <param name="Offset">Byte of the file.</param>
internal readonly record struct Place(string What, long Offset)
{
    public ParquetFormatException Fail(string found, string wanted, Exception? inner = null) => new(What, Offset, $"{found}; {wanted}", inner);
}
