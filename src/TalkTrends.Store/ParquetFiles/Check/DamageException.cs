namespace TalkTrends.Store.ParquetFiles.Check;

/// <summary>A Parquet file is damaged, or is no table that is read here: what was found; what was wanted.</summary>
/// <remarks>Caught where the file's name is known.</remarks>
internal sealed class DamageException(FormattableString found, FormattableString wanted)
    : Exception($"{FormattableString.Invariant(found)}; wanted {FormattableString.Invariant(wanted)}");
