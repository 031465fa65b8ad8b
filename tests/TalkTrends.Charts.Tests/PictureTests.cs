namespace TalkTrends.Charts.Tests;

public class PictureTests
{
    /// <summary>Into the folder that TALKTRENDS_PICTURES names.</summary>
    [Fact]
    public void The_gallery_is_there_to_be_looked_at_where_a_folder_is_named()
    {
        var directory = Environment.GetEnvironmentVariable("TALKTRENDS_PICTURES");
        Assert.SkipUnless(directory is { Length: > 0 }, "TALKTRENDS_PICTURES names no folder for pictures to look at.");
        Directory.CreateDirectory(directory);
        Parallel.ForEach(Gallery.All().SelectMany(entry => (ChartTheme[])[ChartTheme.Light, ChartTheme.Dark], (entry, theme) => (entry.Name, entry.Chart, theme)), one =>
        {
            foreach (var (prefix, chart) in ((string, Description.Chart)[])[("", one.Chart), ("hostile-", Hostile.Version(one.Chart))])
            {
                var path = Path.Combine(directory, $"{prefix}{one.Name}-{(one.theme == ChartTheme.Dark ? "dark" : "light")}");
                File.WriteAllText(path + ".svg", ChartRenderer.Svg(chart, one.theme));
                File.WriteAllBytes(path + ".png", ChartRenderer.Png(chart, one.theme));
            }
        });
        Assert.Equal(4 * Gallery.All().Count(), Directory.EnumerateFiles(directory, "*.png").Count());
    }
}
