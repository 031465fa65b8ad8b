using TalkTrends.Core.Corpus.Identity;
using TalkTrends.Core.Talks;

namespace TalkTrends.Core.Tests.Corpus;

public class IdentityTests
{
    [Theory]
    [InlineData("Brendan Gregg", "brendan gregg (@brendangregg)")]
    [InlineData("Brendan Gregg", "Gregg, Brendan")]
    [InlineData("Laura Maguire", "Laura Maguire, PhD")]
    [InlineData("Jérôme Petazzoni", "Jerome Petazzoni")]
    [InlineData("Dr. Ann Lee", "Ann Lee")]
    public void Spellings_of_one_name_are_one_person(string one, string other)
    {
        var persons = PersonDirectory.Of([one, other]);
        Assert.Equal(persons.IdOf(one), persons.IdOf(other));
    }

    [Theory]
    [InlineData("J. Paul Reed", "Paul Reed")]
    [InlineData("Ann Lee", "Anna Lee")]
    [InlineData("Alex Hidalgo", "Alex Elman")]
    public void Other_names_are_other_persons(string one, string other)
    {
        var persons = PersonDirectory.Of([one, other]);
        Assert.NotEqual(persons.IdOf(one), persons.IdOf(other));
    }

    [Fact]
    public void The_same_talk_under_nearly_the_same_title_is_met_again()
    {
        var text = Words(1, 80);
        var corpus = Programme.Corpus(
            Programme.Talk(1, "Keeping bees in small gardens", text, new Speaker("Anna Schmidt", null)),
            Programme.Talk(2, "Keeping bees in small gardens: a report", text, new Speaker("Schmidt, Anna", null)),
            Programme.Talk(3, "Flying hawks over large fields", Words(2, 80), new Speaker("Anna Schmidt", null)));
        Assert.Equal([null, corpus.Talks[0].Talk.Id, null], corpus.Talks.Select(talk => talk.DuplicateOf));
        Assert.True(corpus.Talks[1].RepeatsAtEvent);
    }

    [Fact]
    public void A_paragraph_that_many_talks_share_makes_no_duplicates()
    {
        var shared = Words(3, 60);
        var corpus = Programme.Corpus(Enumerable.Range(1, 12).Select(i =>
            Programme.Talk(i, $"Subject {(char)('a' + i)}{(char)('k' + i)} of many", Words(100 + i, 30) + ". " + shared, new Speaker($"Person{(char)('a' + i)}", null))));
        Assert.All(corpus.Talks, talk => Assert.Null(talk.DuplicateOf));
    }

    [Theory]
    [InlineData("Tool of the week: calipers", "Tool of the week: plumb line")]
    [InlineData("Tools in depth - The spirit level", "Tools in depth - A chisel")]
    public void Parts_of_a_series_by_one_person_are_talks_of_their_own(string one, string other)
    {
        var corpus = Programme.Corpus(
            Programme.Talk(1, one, "", new Speaker("Anna Schmidt", null)) with { Lines = [] },
            Programme.Talk(2, other, "", new Speaker("Anna Schmidt", null)) with { EventId = "meeting-2020", Lines = [] });
        Assert.All(corpus.Talks, talk => Assert.Null(talk.DuplicateOf));
    }

    [Fact]
    public void Lightning_talks_of_two_events_are_not_one_talk_though_one_person_gave_something_at_both()
    {
        var corpus = Programme.Corpus(
            Programme.Talk(1, "Lightning talks day 1", "", new Speaker("Anna Schmidt", null), new Speaker("Bo Lind", null)) with { Lines = [] },
            Programme.Talk(2, "Day 1: lightning talks", "", new Speaker("Anna Schmidt", null), new Speaker("Cleo Marsh", null)) with { EventId = "meeting-2020", Lines = [] });
        Assert.All(corpus.Talks, talk => Assert.Null(talk.DuplicateOf));
    }

    [Theory]
    [InlineData("The state of beekeeping", false)]
    [InlineData("Organisers' panel", false)]
    [InlineData("An introduction to beekeeping", true)]
    public void What_every_edition_holds_anew_repeats_nothing_even_in_the_same_words(string title, bool repeats)
    {
        var text = Words(5, 80);
        var corpus = Programme.Corpus(
            Programme.Talk(1, title, text, new Speaker("Anna Schmidt", null)),
            Programme.Talk(2, title, text, new Speaker("Anna Schmidt", null)) with { EventId = "gathering-2021" });
        Assert.Equal(repeats, corpus.Talks[1].DuplicateOf is not null);
    }

    [Fact]
    public void Planted_repeats_at_another_event_are_found_and_hardly_anything_else()
    {
        var random = new Random(20260101);
        List<Talk> talks = [];
        for (var i = 0; i < 200; i++)
        {
            var (title, text, speaker) = (Words(1000 + i, 6), Words(2000 + i, 80), new Speaker($"Person{(char)('a' + (i % 20))}{(char)('a' + (i / 20))} Smith", null));
            talks.Add(Programme.Talk(i + 1, title, text, speaker));
            // One word in twenty is another; the title gets a subtitle, loses a word, or stays.
            var copied = string.Join(' ', text.Split(' ').Select(word => random.Next(20) == 0 ? word[..3] + "xyz" : word));
            var retitled = (i % 3) switch { 0 => title, 1 => title + ": a report", _ => title[(title.IndexOf(' ', StringComparison.Ordinal) + 1)..] };
            talks.Add(Programme.Talk(i + 1001, retitled, copied, speaker) with { EventId = "meeting-2020" });
        }
        var corpus = Programme.Corpus(talks);
        var pairs = corpus.Talks.Where(talk => talk.DuplicateOf is not null).Select(talk => (First: talk.DuplicateOf!, Second: talk.Talk.Id)).ToList();
        var right = pairs.Count(pair => int.Parse(pair.Second[^4..], System.Globalization.CultureInfo.InvariantCulture) - int.Parse(pair.First[^4..], System.Globalization.CultureInfo.InvariantCulture) == 1000);
        Assert.InRange(right, 190, 200);
        Assert.Equal(right, pairs.Count);
    }

    [Fact]
    public void The_order_of_the_documents_changes_nothing()
    {
        var talks = Enumerable.Range(1, 20).Select(i => Programme.Talk(i, $"Subject {i % 7}xyz of this", Words(i % 7, 50), new Speaker($"Person{(char)('a' + (i % 7))}", null))).ToList();
        Assert.Equal(
            Programme.Corpus(talks).Talks.Select(talk => (talk.Talk.Id, talk.DuplicateOf)),
            Programme.Corpus(talks.AsEnumerable().Reverse()).Talks.Select(talk => (talk.Talk.Id, talk.DuplicateOf)));
    }

    private static string Words(int seed, int count)
    {
        var random = new Random(seed);
        return string.Join(' ', Enumerable.Range(0, count).Select(_ => string.Concat(Enumerable.Range(0, 6).Select(_ => (char)('a' + random.Next(26))))));
    }
}
