using TalkTrends.Core.Themes;

namespace TalkTrends.Pipelines.Tests.Themes.Labels;

[Trait("Length", "Long")]
public class ThemeLabelTests
{
    private static readonly IReadOnlyList<ThemeLabel> Labels = ThemeLabels.Read(Path.Combine(SharedFolder.Root(), ThemeLabels.File));

    private static readonly ThemeCatalogue Catalogue = Shipped.Catalogue;

    [Fact]
    public void Labels_name_each_talk_once_and_only_themes_of_the_catalogue()
    {
        Assert.Equal(Labels.Count, Labels.Select(label => (label.Corpus, label.Id)).Distinct().Count());
        Assert.All(Labels, label => Assert.All(label.About.Concat(label.Mentions), id => Assert.NotNull(Catalogue.Find(id))));
        Assert.All(Labels, label => Assert.Empty(label.About.Intersect(label.Mentions)));
        Assert.True(Labels.Count >= 400 && Labels.Select(label => label.Corpus).Distinct().Count() == 3);
    }

    [Theory]
    [InlineData("first")]
    [InlineData("second")]
    [InlineData("held")]
    public void Memberships_agree_with_a_reader(string sample)
    {
        var talks = ThemeLabels.Talks([.. Labels.Where(label => label.Sample == sample)], SharedFolder.Find("corpora"));
        var about = LabelledTalks.Agreement(talks, Catalogue, new ThemeWeights(), counted: false);
        var counted = LabelledTalks.Agreement(talks, Catalogue, new ThemeWeights(), counted: true);
        TestContext.Current.TestOutputHelper?.WriteLine($"{sample}, {talks.Count} talks: about {about}; counted {counted}");
        Assert.True(about is { Precision: >= 0.77, Recall: >= 0.80 }, about.ToString());
        Assert.True(counted is { Precision: >= 0.82, Recall: >= 0.72 }, counted.ToString());
    }
}
