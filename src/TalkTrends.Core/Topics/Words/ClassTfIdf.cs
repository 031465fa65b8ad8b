using TalkTrends.Core.Corpus.Terms;

namespace TalkTrends.Core.Topics.Words;

/// <summary>Class-based TF-IDF (Grootendorst 2022): which terms are typical of which topic.</summary>
/// <remarks>
/// X = topic × term counts; A = mean total count of a topic; f = Σ X over topics; weight = X/row sum · ln(1 + A/f). A term's count in one talk is
/// damped to 1 + ln tf, so that one long talk does not speak for its topic.
/// </remarks>
internal sealed class ClassTfIdf
{
    private readonly double[,] _counts;
    private readonly int[,] _talks;
    private readonly double[] _rowSums;
    private readonly double[] _termSums;
    private readonly double[] _logarithms;

    public ClassTfIdf(TermMatrix talks, int[] topics, int topicCount)
    {
        (_counts, _talks) = (new double[topicCount, talks.TermCount], new int[topicCount, talks.TermCount]);
        (_rowSums, _termSums) = (new double[topicCount], new double[talks.TermCount]);
        for (var row = 0; row < talks.RowCount; row++)
        {
            if (topics[row] < 0)
                continue;
            var terms = talks.RowTerms(row);
            var counts = talks.RowCounts(row);
            for (var i = 0; i < terms.Length; i++)
            {
                var damped = 1 + Math.Log(counts[i]);
                _counts[topics[row], terms[i]] += damped;
                _talks[topics[row], terms[i]]++;
                _rowSums[topics[row]] += damped;
                _termSums[terms[i]] += damped;
            }
        }
        var meanTotal = _rowSums.Length == 0 ? 0 : _rowSums.Average();
        _logarithms = Array.ConvertAll(_termSums, sum => sum == 0 ? 0 : Math.Log(1 + meanTotal / sum));
    }

    /// <summary>How typical a term is of a topic; 0 where it does not occur there.</summary>
    public double Weight(int topic, int term) => _counts[topic, term] == 0
        ? 0 : _counts[topic, term] / _rowSums[topic] * _logarithms[term];

    /// <summary>The part of a term's occurrences that lies in a topic, in [0, 1].</summary>
    public double Exclusivity(int topic, int term) => _termSums[term] == 0 ? 0 : _counts[topic, term] / _termSums[term];

    /// <summary>Talks of a topic that have a term.</summary>
    public int Talks(int topic, int term) => _talks[topic, term];
}
