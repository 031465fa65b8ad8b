using System.Buffers.Binary;
using TalkTrends.Core.Talks;
using TalkTrends.Store.ParquetFiles;

namespace TalkTrends.Store.Tests.ParquetFiles;

/// <summary>Alone, since it watches how much the whole process allocates.</summary>
[CollectionDefinition(nameof(DamagedFileTests), DisableParallelization = true)]
[Collection(nameof(DamagedFileTests))]
[Trait("Length", "Long")]
public class DamagedFileTests
{
    // What one file of a few kilobytes may cost, whatever it claims.
    private const long MostBytes = 200L << 20;

    public static TheoryData<int> Kinds => [0, 1];

    /// <summary>Tables that the main job wrote, each with dictionaries, nulls and every type there is.</summary>
    public static TheoryData<string> Tables => ["talks", "theme_trends", "comparisons", "documents"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_cut_of_a_file_is_refused(int kind)
    {
        var file = Files()[kind];
        for (var length = 0; length < file.Length; length += length < 64 || file.Length - length < 64 ? 1 : 7)
            Assert.Throws<InputException>(() => ParquetSamples.Cells(file[..length]));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Damage_gives_a_table_or_one_line(int kind)
    {
        var (original, random) = (Files()[kind], new Random(20260101 + kind));
        const int Rounds = 1_000;
        var refused = Enumerable.Range(0, Rounds).Count(_ => IsRefused(Damaged(original, random, 600)));
        // Most of the bytes matter: a reader that took nearly everything would not be looking.
        Assert.True(refused > Rounds / 2, $"Only {refused} of {Rounds} were refused.");
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Footers_of_real_tables_with_a_few_wrong_bytes_end_in_a_table_or_one_line(string table)
    {
        var path = Path.Combine(Repository.Root, "data", "seeds", table + ".parquet");
        var (original, random) = (File.ReadAllBytes(path), new Random(20260101));
        var footer = 8 + BinaryPrimitives.ReadInt32LittleEndian(original.AsSpan(original.Length - 8));
        for (var round = 0; round < 200; round++)
            IsRefused(Damaged(original, random, footer));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_flipped_bit_in_the_rows_never_passes_for_data(int kind)
    {
        var file = Files()[kind];
        var expected = ParquetSamples.Cells(file);
        var footerStart = file.Length - 8 - BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(file.Length - 8));
        for (var at = 4; at < footerStart; at++)
        {
            var damaged = file.ToArray();
            damaged[at] ^= (byte)(1 << (at % 8));
            // A flip in a field that nobody needs may pass, but then the rows are the rows.
            if (!IsRefused(damaged))
                Assert.Equal(expected, ParquetSamples.Cells(damaged));
        }
    }

    [Fact]
    public void Random_bytes_in_the_frame_are_refused()
    {
        var random = new Random(7);
        for (var round = 0; round < 2_000; round++)
        {
            var footer = new byte[random.Next(1, 200)];
            random.NextBytes(footer);
            Assert.True(IsRefused(CraftedTable.Framed(footer)));
        }
    }

    [Fact]
    public void Deeply_nested_structures_are_refused_without_a_deep_stack()
    {
        // A footer of nothing but field 1, a structure, that begins with field 1, a structure …
        var footer = new byte[1_000_000];
        Array.Fill(footer, (byte)0x1C);
        Assert.True(IsRefused(CraftedTable.Framed(footer)));
    }

    [Theory]
    [InlineData(new byte[] { 0x29, 0xFC, 0xFF, 0xFF, 0xFF, 0xFF, 0x07, 0x00 }, "2147483647 elements")]
    [InlineData(new byte[] { 0x68, 0xFF, 0xFF, 0xFF, 0xFF, 0x07 }, "2147483647 elements or bytes")]
    [InlineData(new byte[] { 0x26, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF }, "field 2 of FileMetaData")]
    [InlineData(new byte[] { 0x15, 0x02, 0x05, 0x02, 0x02, 0x00 }, "field 1 of FileMetaData after field 1")]
    public void Lengths_types_and_orders_that_cannot_be_are_named(byte[] footer, string reason) =>
        Assert.Contains(reason, Assert.Throws<InputException>(() => ParquetSamples.Open(CraftedTable.Framed(footer))).Message, StringComparison.Ordinal);

    [Fact]
    public void Messages_name_the_file_what_was_found_and_what_was_wanted()
    {
        var file = Files()[0];
        Message("t.parquet: 3 bytes; wanted a Parquet file, which has 12 at least", "PAR"u8.ToArray());
        Message("t.parquet: a file that does not begin and end with PAR1; wanted a whole Parquet file", [.. "PAR2"u8, .. file[4..]]);
        Message("t.parquet: a file that does not begin and end with PAR1; wanted a whole Parquet file", file[..^1]);
        Message("t.parquet: an encrypted footer; wanted one that anybody can read", [.. file[..^1], (byte)'E']);
        Message("t.parquet: a footer of 4294967295 bytes in a file of 20; wanted at most 8", [.. "PAR1"u8, .. new byte[8], 255, 255, 255, 255, .. "PAR1"u8]);

        static void Message(string message, byte[] file) => Assert.Equal(message, Assert.Throws<InputException>(() => ParquetSamples.Open(file)).Message);
    }

    [Fact]
    public void What_does_not_come_to_an_end_is_left_behind_and_said()
    {
        using var stream = new StuckStream(Files()[0]);
        Assert.Contains("nothing after 0.3 seconds", Assert.Throws<InputException>(() => ParquetTable.Open(stream, "t.parquet", patience: TimeSpan.FromSeconds(0.3))).Message, StringComparison.Ordinal);
    }

    private static byte[][] Files()
    {
        var random = new Random(20260101);
        ParquetColumn[] columns = [.. Enum.GetValues<ParquetType>().Select(type => new ParquetColumn($"{type}", type, type != ParquetType.Int64))];
        ColumnData[] Rows(int count) => [.. columns.Select(column => ParquetSamples.RandomColumn(random, column.Type, count, column.IsNullable))];
        return
        [
            ParquetSamples.Write(columns, new Dictionary<string, string> { ["key"] = "value" }, Rows(25), Rows(15)),
            ParquetSamples.Write(new TextColumn([.. Enumerable.Range(0, 60).Select(row => row % 9 == 0 ? null : $"text {row % 5}")]), true),
        ];
    }

    private static byte[] Damaged(byte[] original, Random random, int tail)
    {
        var file = original.ToList();
        for (var wounds = random.Next(1, 4); wounds > 0; wounds--)
        {
            // Most wounds go to the footer, where a wrong number does most.
            var at = random.Next(4) == 0 ? random.Next(file.Count) : Math.Max(0, file.Count - 1 - random.Next(tail));
            switch (random.Next(6))
            {
                case 0:
                    file[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    file[at] = (byte)random.Next(256);
                    break;
                case 2:
                    file[at] = random.Next(2) == 0 ? (byte)0xFF : (byte)0;
                    break;
                case 3:
                    file.Insert(at, (byte)random.Next(256));
                    break;
                case 4:
                    file.RemoveRange(at, Math.Min(file.Count - at - 1, random.Next(1, 5)));
                    break;
                default:
                    var from = random.Next(file.Count);
                    file.InsertRange(at, file.GetRange(from, Math.Min(file.Count - from, random.Next(1, 20))));
                    break;
            }
        }
        return [.. file];
    }

    private static bool IsRefused(byte[] file)
    {
        var before = GC.GetTotalAllocatedBytes();
        try
        {
            ParquetSamples.Cells(file);
            return false;
        }
        catch (InputException refusal)
        {
            Assert.Contains("; wanted ", refusal.Problem, StringComparison.Ordinal);
            return true;
        }
        finally
        {
            Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, MostBytes);
        }
    }

    /// <summary>Gives its bytes to the first look, and then no more to anybody in time.</summary>
    private sealed class StuckStream(byte[] bytes) : MemoryStream(bytes)
    {
        private int _reads;

        public override int Read(Span<byte> buffer)
        {
            // Head, tail and footer are read by the check.
            if (++_reads > 3)
                Thread.Sleep(3_000);
            return base.Read(buffer);
        }
    }
}
