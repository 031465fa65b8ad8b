namespace TalkTrends.Charts.Description;

/// <summary>A theme in one year.</summary>
public sealed record YearPoint
{
    /// <param name="year">Calendar year.</param>
    /// <param name="share">That year's share; null: no data, drawn as a gap.</param>
    /// <param name="mean">The three-year mean with its interval, drawn as line and ribbon; null: none here.</param>
    /// <param name="ownTrack">The part of <paramref name="share"/> that comes from tracks of the theme's own, a fraction in [0, 1]; null: not known.</param>
    /// <param name="complete">False for a year drawn hollow.</param>
    /// <exception cref="ArgumentOutOfRangeException">The part lies outside [0, 1], or is not a number.</exception>
    public YearPoint(int year, ShareEstimate? share, ShareEstimate? mean = null, double? ownTrack = null, bool complete = true)
    {
        if (ownTrack is not null and not (>= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(ownTrack), ownTrack, "A part of a share lies in [0, 1].");
        (Year, Share, Mean, OwnTrack, Complete) = (year, share, mean, ownTrack, complete);
    }

    /// <summary>Calendar year.</summary>
    public int Year { get; }

    /// <summary>That year's share; null: no data.</summary>
    public ShareEstimate? Share { get; }

    /// <summary>The three-year mean with its interval; null: none here.</summary>
    public ShareEstimate? Mean { get; }

    /// <summary>The part of the share from tracks of the theme's own, in [0, 1]; null: not known.</summary>
    public double? OwnTrack { get; }

    /// <summary>False for a year drawn hollow.</summary>
    public bool Complete { get; }
}
