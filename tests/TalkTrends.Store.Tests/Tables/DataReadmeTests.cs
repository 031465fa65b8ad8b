using TalkTrends.Store.Tables;

namespace TalkTrends.Store.Tests.Tables;

public class DataReadmeTests
{
    [Fact]
    public void The_data_dictionary_says_what_the_tables_say()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Analysis.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No folder above the tests holds Analysis.sln.");
        var path = Path.Combine(folder.FullName, "data", "README.md");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            File.WriteAllText(path, DataReadme.Render());
        Assert.True(File.Exists(path), "data/README.md is not there; UPDATE_GOLDEN=1 writes it.");
        Assert.Equal(DataReadme.Render(), File.ReadAllText(path));
    }

    [Fact]
    public void Every_column_has_a_meaning_and_every_nullable_one_says_what_null_means()
    {
        foreach (var table in TableCatalogue.All)
            foreach (var (definition, _, meaning) in table.Shape)
            {
                Assert.True(meaning.EndsWith('.'), $"{table.Name}.{definition.Name}: {meaning}");
                Assert.Matches("^[a-z][a-z0-9_]*$", definition.Name);
                if (definition.IsNullable)
                    Assert.True(meaning.Contains("Null", StringComparison.Ordinal), $"{table.Name}.{definition.Name} does not say what null means: {meaning}");
            }
    }
}
