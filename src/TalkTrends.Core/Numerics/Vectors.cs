using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace TalkTrends.Core.Numerics;

/// <summary>Sums in eight fixed lanes: the same bits on every machine, whatever its vector width.</summary>
internal static class Vectors
{
    private const int Lanes = 8;

    /// <summary>Dot product of two vectors of equal length.</summary>
    public static float Dot(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        var sum = Vector256<float>.Zero;
        var whole = left.Length - left.Length % Lanes;
        ref var l = ref MemoryMarshal.GetReference(left);
        ref var r = ref MemoryMarshal.GetReference(right);
        // Multiplied and added in two steps: a fused one would round differently where the processor has it.
        for (nuint i = 0; i < (nuint)whole; i += Lanes)
            sum += Vector256.LoadUnsafe(ref l, i) * Vector256.LoadUnsafe(ref r, i);
        return Rest(sum, left, right, whole);
    }

    /// <summary>Dot products with four vectors at once: the same bits as one by one, without waiting for each sum.</summary>
    public static (float A, float B, float C, float D) Dot4(ReadOnlySpan<float> left, float[] a, float[] b, float[] c, float[] d)
    {
        var (sumA, sumB, sumC, sumD) = (Vector256<float>.Zero, Vector256<float>.Zero, Vector256<float>.Zero, Vector256<float>.Zero);
        var whole = left.Length - left.Length % Lanes;
        ref var l = ref MemoryMarshal.GetReference(left);
        ref var ra = ref MemoryMarshal.GetArrayDataReference(a);
        ref var rb = ref MemoryMarshal.GetArrayDataReference(b);
        ref var rc = ref MemoryMarshal.GetArrayDataReference(c);
        ref var rd = ref MemoryMarshal.GetArrayDataReference(d);
        for (nuint i = 0; i < (nuint)whole; i += Lanes)
        {
            var part = Vector256.LoadUnsafe(ref l, i);
            sumA += part * Vector256.LoadUnsafe(ref ra, i);
            sumB += part * Vector256.LoadUnsafe(ref rb, i);
            sumC += part * Vector256.LoadUnsafe(ref rc, i);
            sumD += part * Vector256.LoadUnsafe(ref rd, i);
        }
        return (Rest(sumA, left, a, whole), Rest(sumB, left, b, whole), Rest(sumC, left, c, whole), Rest(sumD, left, d, whole));
    }

    private static float Rest(Vector256<float> sum, ReadOnlySpan<float> left, ReadOnlySpan<float> right, int from)
    {
        for (var i = from; i < left.Length; i++)
            sum = sum.WithElement(i % Lanes, sum.GetElement(i % Lanes) + left[i] * right[i]);
        return ((sum[0] + sum[4]) + (sum[1] + sum[5])) + ((sum[2] + sum[6]) + (sum[3] + sum[7]));
    }

    /// <summary>Adds <paramref name="factor"/> times <paramref name="from"/> to <paramref name="to"/>, element by element.</summary>
    public static void AddScaled(Span<float> to, ReadOnlySpan<float> from, float factor)
    {
        ref var target = ref MemoryMarshal.GetReference(to);
        ref var source = ref MemoryMarshal.GetReference(from);
        var whole = to.Length - to.Length % Lanes;
        for (nuint i = 0; i < (nuint)whole; i += Lanes)
            (Vector256.LoadUnsafe(ref target, i) + Vector256.LoadUnsafe(ref source, i) * factor).StoreUnsafe(ref target, i);
        for (var i = whole; i < to.Length; i++)
            to[i] += from[i] * factor;
    }

    /// <summary>Adds <paramref name="factor"/> times <paramref name="from"/> to <paramref name="to"/>, element by element.</summary>
    public static void AddScaled(Span<double> to, ReadOnlySpan<double> from, double factor)
    {
        const int lanes = Lanes / 2;
        ref var target = ref MemoryMarshal.GetReference(to);
        ref var source = ref MemoryMarshal.GetReference(from);
        var whole = to.Length - to.Length % lanes;
        for (nuint i = 0; i < (nuint)whole; i += lanes)
            (Vector256.LoadUnsafe(ref target, i) + Vector256.LoadUnsafe(ref source, i) * factor).StoreUnsafe(ref target, i);
        for (var i = whole; i < to.Length; i++)
            to[i] += from[i] * factor;
    }

    /// <summary>Scales to unit length; a zero vector stays zero. Returns the length before.</summary>
    public static float Normalise(Span<float> vector)
    {
        var length = MathF.Sqrt(Dot(vector, vector));
        if (length > 0)
            for (var i = 0; i < vector.Length; i++)
                vector[i] /= length;
        return length;
    }
}
