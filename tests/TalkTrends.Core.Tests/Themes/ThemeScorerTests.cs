using TalkTrends.Core.Text;
using TalkTrends.Core.Themes;

namespace TalkTrends.Core.Tests.Themes;

public class ThemeScorerTests
{
    private static readonly Theme Databases = MadeUp.Theme("databases", ["database", "postgres"], ["query", "index", "replication"]);

    [Fact]
    public void A_strong_term_alone_in_the_title_makes_the_talk_about_it()
    {
        var found = MadeUp.Only(Databases, MadeUp.Talk("Databases I have loved"))!;
        Assert.Equal((ThemeLevel.About, true), (found.Level, found.Counted));
        Assert.Equal(new ThemeWeights().StrongTitle, found.Score, 1e-12);
    }

    [Fact]
    public void A_strong_term_in_passing_is_a_mention()
    {
        var found = MadeUp.Only(Databases, MadeUp.Talk("Bread", MadeUp.Neutral(30) + " database " + MadeUp.Neutral(200)))!;
        Assert.Equal((ThemeLevel.Mentions, false), (found.Level, found.Counted));
    }

    [Fact]
    public void The_score_is_noisy_or_over_terms_places_and_repetition()
    {
        // 60 words of opening, 130 of body: an opening word is worth 0.5·√(20/60), a body word 0.2, its second occurrence 0.2/1.25.
        var weights = new ThemeWeights
        {
            StrongTitle = 0.8,
            StrongOpening = 0.5,
            StrongBody = 0.2,
            WeakBody = 0.06,
            Fade = 0.25,
            FullOpeningWords = 20,
            FullBodyWords = 130,
        };
        var talk = MadeUp.Talk("Databases", "postgres " + MadeUp.Neutral(59), "database database index " + MadeUp.Neutral(127));
        var expected = 1 - (0.2 * (1 - (0.5 * Math.Sqrt(1 / 3.0))) * (1 - 0.2) * (1 - (0.2 / 1.25)) * (1 - 0.06));
        Assert.Equal(expected, MadeUp.Only(Databases, talk, weights)!.Score, 1e-12);
    }

    [Fact]
    public void What_the_title_is_about_leaves_less_for_a_word_of_the_opening()
    {
        var catalogue = MadeUp.Catalogue(Databases, MadeUp.Theme("bread", ["bread"]), MadeUp.Theme("rivers", ["river"]), MadeUp.Theme("wool", ["wool"]));
        var weights = new ThemeWeights { StrongOpening = 0.6, FullOpeningWords = 60, TitleRival = 0.5, OpeningRival = 0.2 };
        double Score(string title, string text) =>
            ThemeScorer.Score(MadeUp.Talk(title, text), catalogue, weights).Single(found => found.ThemeId == "databases").Score;
        Assert.Equal(0.6, Score("Letters", "a database"), 1e-12);
        Assert.Equal(0.6 / 1.5, Score("Bread", "a database, and bread"), 1e-12);
        Assert.Equal(0.6 / 1.2, Score("Letters", "a database, wool, and wool"), 1e-12);
        Assert.Equal(0.6 / 2, Score("Bread by rivers, with wool", "a database"), 1e-12);
        Assert.Equal(weights.StrongTitle, Score("Databases, bread", "wool"), 1e-12);
    }

    [Fact]
    public void Of_three_themes_that_a_title_lists_the_text_says_which_are_meant()
    {
        var catalogue = MadeUp.Catalogue(Databases, MadeUp.Theme("bread", ["bread"]), MadeUp.Theme("rivers", ["river"]));
        string[] About(string title, string text) =>
            [.. ThemeScorer.Score(MadeUp.Talk(title, text), catalogue).Where(found => found.Level == ThemeLevel.About).Select(found => found.ThemeId)];
        Assert.Equal(["databases", "bread"], About("Databases and bread", MadeUp.Neutral(50)));
        Assert.Equal(["bread"], About("Databases, bread, rivers", "All of it on bread. " + MadeUp.Neutral(50)));
        // A text too short to choose leaves the title its word.
        Assert.Equal(["databases", "bread", "rivers"], About("Databases, bread, rivers", "All of it on bread."));
    }

    [Fact]
    public void A_term_of_titles_names_its_theme_there_and_needs_company_elsewhere()
    {
        var theme = MadeUp.Theme("communities", ["maintainer"], ["volunteer"], inTitle: ["community"]);
        Assert.Equal(ThemeLevel.About, MadeUp.Only(theme, MadeUp.Talk("Building a community"))!.Level);
        Assert.Equal(ThemeLevel.About, MadeUp.Only(theme, MadeUp.Talk("Building a community", MadeUp.Neutral(80) + " volunteer"))!.Level);
        Assert.Null(MadeUp.Only(theme, MadeUp.Talk("A community edition", MadeUp.Neutral(80))));
        Assert.Null(MadeUp.Only(theme, MadeUp.Talk("Bread", "The community bakes, and the community eats")));
        var found = MadeUp.Only(theme, MadeUp.Talk("Bread", "A maintainer thanks the community"))!;
        Assert.Equal(["maintainer", "community"], found.Evidence.Select(evidence => evidence.Term));
        var withWeak = MadeUp.Theme("communities", ["maintainer"], ["volunteer", "community"]);
        Assert.Equal(MadeUp.Only(withWeak, MadeUp.Talk("Bread", "A maintainer thanks the community"))!.Score, found.Score);
    }

    [Fact]
    public void A_term_of_titles_is_a_rival_in_a_title_alone()
    {
        var catalogue = MadeUp.Catalogue(Databases, MadeUp.Theme("communities", ["maintainer"], inTitle: ["community"]));
        double Score(string title, string text) =>
            ThemeScorer.Score(MadeUp.Talk(title, text), catalogue).Single(found => found.ThemeId == "databases").Score;
        Assert.True(Score("Community letters", "a database") < Score("Letters", "a database"));
        Assert.Equal(Score("Letters", "a database and friends"), Score("Letters", "a database and community"));
    }

    [Fact]
    public void Themes_that_one_word_names_are_not_each_others_rivals()
    {
        var weights = new ThemeWeights { StrongOpening = 0.6, FullOpeningWords = 60, TitleRival = 0.5, OpeningRival = 0.2 };
        var catalogue = MadeUp.Catalogue(Databases, MadeUp.Theme("postgres", ["postgres"]));
        var found = ThemeScorer.Score(MadeUp.Talk("Letters", "a postgres"), catalogue, weights);
        Assert.Equal(["databases", "postgres"], found.Select(membership => membership.ThemeId));
        Assert.All(found, membership => Assert.Equal(0.6, membership.Score, 1e-12));
    }

    [Fact]
    public void Words_of_the_body_are_nobodys_rivals()
    {
        var catalogue = MadeUp.Catalogue(Databases, MadeUp.Theme("bread", ["bread"]));
        double Score(string body) =>
            ThemeScorer.Score(MadeUp.Talk("Letters", "a database " + MadeUp.Neutral(58), body), catalogue).Single(found => found.ThemeId == "databases").Score;
        Assert.Equal(Score("wine wine"), Score("bread bread"));
    }

    [Fact]
    public void A_weak_term_alone_gives_nothing_however_often()
    {
        Assert.Null(MadeUp.Only(Databases, MadeUp.Talk("Query", "Query, query and query", "query")));
        Assert.NotNull(MadeUp.Only(Databases, MadeUp.Talk("Query", "Query and index", "query and replication")));
        Assert.Contains("query", MadeUp.Only(Databases, MadeUp.Talk("A query for postgres"))!.Evidence.Select(evidence => evidence.Term));
    }

    [Fact]
    public void A_weak_term_without_company_in_the_opening_is_not_counted_there()
    {
        var weights = new ThemeWeights { WeakTitle = 0.6 };
        var found = MadeUp.Only(Databases, MadeUp.Talk("Query", MadeUp.Neutral(60), "Then a database"), weights)!;
        Assert.Equal((ThemeLevel.About, false), (found.Level, found.Counted));
    }

    [Fact]
    public void Body_words_make_a_talk_about_a_theme_but_do_not_count()
    {
        var body = string.Join(' ', Enumerable.Repeat("database and postgres", 6));
        var found = MadeUp.Only(Databases, MadeUp.Talk("Bread", MadeUp.Neutral(60), body))!;
        Assert.Equal((ThemeLevel.About, false), (found.Level, found.Counted));
    }

    [Fact]
    public void Evidence_names_spelling_place_and_line_in_reading_order_each_once()
    {
        var theme = MadeUp.Theme("t", ["kafka", "message (queue | broker)"]);
        var talk = MadeUp.Talk("Message brokers", "Kafka, Kafka and a message queue", "then kafka", MadeUp.Neutral(60), "kafka");
        Assert.Equal(
            [
                new ThemeEvidence("message broker", Place.Title, 10), new ThemeEvidence("kafka", Place.Opening, 11),
                new ThemeEvidence("message queue", Place.Opening, 11), new ThemeEvidence("kafka", Place.Opening, 12),
                new ThemeEvidence("kafka", Place.Body, 14),
            ],
            MadeUp.Only(theme, talk)!.Evidence);
    }

    [Fact]
    public void A_talk_without_text_is_judged_by_its_title_and_one_without_words_carries_nothing()
    {
        Assert.True(MadeUp.Only(Databases, MadeUp.Talk("Postgres"))!.Counted);
        Assert.Null(MadeUp.Only(Databases, MadeUp.Talk("…")));
    }

    [Fact]
    public void Scores_under_the_floor_are_dropped()
    {
        var talk = MadeUp.Talk("Bread", MadeUp.Neutral(60), "database " + MadeUp.Neutral(400));
        Assert.NotNull(MadeUp.Only(Databases, talk));
        Assert.Null(MadeUp.Only(Databases, talk, new ThemeWeights { Floor = 0.3 }));
    }

    [Fact]
    public void Twice_the_words_are_at_most_little_more_than_twice_the_work_and_no_score_leaves_its_range()
    {
        Allocated(1_000);
        Assert.InRange(Allocated(50_000), 1, 3 * Allocated(25_000));

        // Memory taken stands for work: it is the same on an idle machine and on a busy one.
        static long Allocated(int repeats)
        {
            var talk = MadeUp.Talk("Database", string.Join(' ', Enumerable.Repeat("database query", repeats)));
            var before = GC.GetAllocatedBytesForCurrentThread();
            Assert.InRange(MadeUp.Only(Databases, talk)!.Score, 0.8, 1);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    private static readonly ThemeWeights[] Senseless =
    [
        new() { StrongTitle = 1 }, new() { StrongOpening = 0 }, new() { StrongBody = double.NaN }, new() { WeakTitle = -0.1 },
        new() { WeakOpening = 2 }, new() { WeakBody = 0 }, new() { Fade = -1 }, new() { Fade = double.NaN }, new() { FullOpeningWords = 0 },
        new() { FullBodyWords = 0 }, new() { WeakCompany = 1 }, new() { TitleRival = -0.1 }, new() { OpeningRival = double.NaN }, new() { About = 1 }, new() { Floor = 0.6 }, new() { Floor = double.NaN },
    ];

    [Fact]
    public void Senseless_weights_are_refused() =>
        Assert.All(Senseless, weights => Assert.Throws<ArgumentOutOfRangeException>(weights.Checked));

    [Fact]
    public void The_default_weights_make_sense() => Assert.Equal(new ThemeWeights(), new ThemeWeights().Checked());
}
