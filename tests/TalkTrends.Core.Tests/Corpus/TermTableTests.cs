using TalkTrends.Core.Corpus;
using TalkTrends.Core.Corpus.Terms;
using TalkTrends.Core.Talks;
using TalkTrends.Core.Text;

namespace TalkTrends.Core.Tests.Corpus;

public sealed class TermTableTests
{
    [Fact]
    public void A_talks_own_speaker_company_and_conference_are_no_terms_of_it()
    {
        var corpus = Programme.Corpus(
            Programme.Talk(1, "Ledger tricks", "Zorbo runs ledgers at Quuxly, says Zorbo of Gathering.", new Speaker("Zorbo Blim", "Quuxly")),
            Programme.Talk(2, "More ledgers", "Like Quuxly we run ledgers, all Gathering long.", new Speaker("Ann Orr", null)));
        Assert.DoesNotContain("zorbo", TermsOf(corpus, 0));
        Assert.DoesNotContain("quuxly", TermsOf(corpus, 0));
        Assert.DoesNotContain("gathering", TermsOf(corpus, 1));
        Assert.Contains("quuxly", TermsOf(corpus, 1));
        Assert.Contains("ledger", TermsOf(corpus, 0));
    }

    [Fact]
    public void Inflected_forms_are_one_term_shown_in_its_commonest_form()
    {
        var corpus = Programme.Corpus(Enumerable.Range(1, 5).Select(i => Programme.Talk(i, "Crates", i == 1 ? "a crate of glass" : "many crates of glass")));
        var crate = Assert.Single(corpus.Terms, term => term.Id == "crate");
        Assert.Equal(("crates", 5, 10), (crate.Display, crate.TalksWith, crate.Occurrences));
    }

    [Fact]
    public void Words_that_belong_together_become_a_phrase_with_function_words_only_inside()
    {
        var corpus = Programme.Corpus(Enumerable.Range(1, 8).Select(i => Programme.Talk(i, "Fleet", $"here is kiln as code, and pot{(char)('a' + i)} and the kiln as code, kiln{(char)('a' + i)}")));
        var phrase = Assert.Single(corpus.Terms, term => term.Kind == TermKind.Phrase);
        Assert.Equal("kiln as code", phrase.Text);
        Assert.Equal(16, phrase.Occurrences);
    }

    [Fact]
    public void The_order_of_terms_is_kept_with_places_that_stop_words_do_not_take()
    {
        var corpus = Programme.Corpus(Enumerable.Range(1, 6).Select(i => Programme.Talk(i, "Glaze", "the clay of a kiln and clay")));
        var sequences = corpus.Matrix.Sequences!;
        var own = Enumerable.Range(sequences.Starts[2], sequences.Starts[3] - sequences.Starts[2]).Where(i => corpus.Terms[sequences.Terms[i]].Kind == TermKind.Word);
        Assert.Equal(["glaze@0", "clay@1", "kiln@2", "clay@3"], own.Select(i => $"{corpus.Terms[sequences.Terms[i]].Id}@{sequences.Places[i]}"));
        Assert.Equal(corpus.Talks.Count, sequences.RowCount);
        Assert.True(sequences.Lengths[2] >= 4);
    }

    [Fact]
    public void A_letter_may_end_a_phrase_and_be_no_term_by_itself()
    {
        var corpus = Programme.Corpus(Enumerable.Range(1, 8).Select(i => Programme.Talk(i, "Fleet", $"a kiln-v for pot{(char)('a' + i)}, one kiln-v, not a kiln's s")));
        Assert.Equal("kiln v", Assert.Single(corpus.Terms, term => term.Kind == TermKind.Phrase).Text);
        Assert.DoesNotContain(corpus.Terms, term => term.Text is "v" or "s");
    }

    [Fact]
    public void No_phrase_reaches_across_a_sentence()
    {
        var corpus = Programme.Corpus(Enumerable.Range(1, 8).Select(i => Programme.Talk(i, "Fleet", "we see a kiln. glaze follows")));
        Assert.DoesNotContain(corpus.Terms, term => term.Kind == TermKind.Phrase);
    }

    [Fact]
    public void Halves_of_compounds_are_no_term_alone_but_make_phrases()
    {
        var corpus = Programme.Corpus(Enumerable.Range(1, 6).Select(i => Programme.Talk(i, "Glaze", "glaze is non-porous, a pot is non-porous")));
        Assert.DoesNotContain(corpus.Terms, term => term.Id == "non");
        Assert.Contains(corpus.Terms, term => term.Id == "non-porous");
        Assert.Contains(corpus.Terms, term => term.Id == "porous");
    }

    [Fact]
    public void An_acronym_that_the_corpus_spells_out_counts_as_its_phrase()
    {
        var corpus = Programme.Corpus(Enumerable.Range(1, 6).Select(i => Programme.Talk(i, "Kilns", i == 1
            ? "the upper glaze limit (UGL) is a number; an upper glaze limit matters" : "we set an UGL and keep below the UGL")));
        var limit = Assert.Single(corpus.Terms, term => term.Id == "upper-glaze-limit");
        Assert.Equal("UGL", limit.Display);
        Assert.Equal(6, limit.TalksWith);
        Assert.DoesNotContain(corpus.Terms, term => term.Id == "ugl");
    }

    [Fact]
    public void An_acronym_nobody_writes_small_letters_for_takes_no_words_counts()
    {
        // Letters that stand for several things, spelled out once among many uses, keep to themselves.
        var corpus = Programme.Corpus(Enumerable.Range(1, 80).Select(i => Programme.Talk(i, "Kilns", i == 1 ? "the upper glaze limit (UGL) again" : "our UGL is kept")));
        Assert.Contains(corpus.Terms, term => term.Id == "ugl");
    }

    [Fact]
    public void A_word_written_with_a_capital_in_headings_only_is_shown_small()
    {
        var corpus = Programme.Corpus(Enumerable.Range(1, 4).Select(i => Programme.Talk(i, "Glazes Everywhere", "Glazes matter; we like Kubernetes and glazes")));
        Assert.Equal("glazes", corpus.Terms.Single(term => term.Id == "glaze").Display);
        Assert.Equal("Kubernetes", corpus.Terms.Single(term => term.Id == "kubernetes").Display);
    }

    [Fact]
    public void The_background_knows_phrases_spellings_and_terms_that_one_talk_alone_has()
    {
        var background = new TermBackground(100, 1,
        [
            new BackgroundTerm("glaze", "GLaze", false, 50, 0.2, [127]),
            new BackgroundTerm("kiln-door", "kiln door", true, 20, 0.3, [127]),
            new BackgroundTerm("engobe", "engobe", false, 20, 0.3, [127]),
            new BackgroundTerm("bucket", "bucket", false, 20, 0.0, [127]),
        ]);
        Talk[] talks = [.. Enumerable.Range(1, 5).Select(i => Programme.Talk(i, "Pots", i == 1 ? "glaze with engobe in a bucket" : i < 4 ? "glaze the kiln door" : "glaze"))];
        var ids = Programme.Corpus(background, talks).Terms.ToDictionary(term => term.Id, term => term.Display);
        Assert.Equal("GLaze", ids["glaze"]);
        Assert.Contains("kiln-door", ids);
        Assert.Contains("engobe", ids);
        Assert.DoesNotContain("bucket", ids);
        Assert.DoesNotContain("kiln-door", Programme.Corpus(talks).Terms.Select(term => term.Id));
    }

    [Fact]
    public void The_order_of_documents_changes_nothing()
    {
        var talks = Programme.Planted([["glaze", "kiln", "clay"], ["yarn", "loom", "weft"]], 8, 10, seed: 3).ToList();
        var (one, other) = (Programme.Corpus(talks), Programme.Corpus(Enumerable.Reverse(talks)));
        Assert.Equal(one.Terms, other.Terms);
        Assert.Equal(one.Matrix.Terms, other.Matrix.Terms);
        Assert.Equal(one.Matrix.Counts, other.Matrix.Counts);
    }

    [Fact]
    public void Empty_talks_have_empty_rows()
    {
        var corpus = Programme.Corpus(Programme.Talk(1, "?!", ""), Programme.Talk(2, "…", "   "));
        Assert.Equal(2, corpus.Matrix.RowCount);
        Assert.Empty(corpus.Terms);
    }

    private static IEnumerable<string> TermsOf(TalkCorpus corpus, int talk) => corpus.Matrix.RowTerms(talk).ToArray().Select(term => corpus.Terms[term].Id);
}
