using FsCheck.Xunit;
using FsCheck;
using TalkTrends.Store.ParquetFiles;

namespace TalkTrends.Store.Tests.ParquetFiles;

/// <summary>Whatever is written is read back. FsCheck makes up the rows, and cuts those that fail down to the few that matter.</summary>
public class RoundTripTests
{
    private const string Seed = "(20260101,1)";

    [Property(MaxTest = 200, Replay = Seed)]
    public void Whole_numbers(int?[] rows) => RoundTrips(new ValueColumn<int>(rows));

    [Property(MaxTest = 200, Replay = Seed)]
    public void Large_whole_numbers(long?[] rows) => RoundTrips(new ValueColumn<long>(rows));

    [Property(MaxTest = 200, Replay = Seed)]
    public void Numbers_to_the_bit(double?[] rows) => RoundTrips(new ValueColumn<double>(rows));

    [Property(MaxTest = 200, Replay = Seed)]
    public void Truth_values(bool?[] rows) => RoundTrips(new ValueColumn<bool>(rows));

    [Property(MaxTest = 200, Replay = Seed)]
    public void Texts_as_they_are(NonEmptyArray<int?> seeds) =>
        RoundTrips(new TextColumn([.. seeds.Get.Select(seed => seed is { } value ? ParquetSamples.RandomText(Math.Abs(value % 1_000)) : null)]));

    private static void RoundTrips(ColumnData column)
    {
        Assert.Equal(ParquetSamples.Cells(column), ParquetSamples.Cells(ParquetSamples.Write(column, true)));
        if (column.NullCount == 0)
            Assert.Equal(ParquetSamples.Cells(column), ParquetSamples.Cells(ParquetSamples.Write(column, false)));
    }
}
