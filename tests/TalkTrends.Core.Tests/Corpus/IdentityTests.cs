using TalkTrends.Core.Corpus;
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
        Assert.True(corpus.Talks[1].RepeatsInsideEvent);
    }

    [Fact]
    public void A_paragraph_that_many_talks_share_makes_no_duplicates()
    {
        var shared = Words(3, 60);
        var corpus = Programme.Corpus(Enumerable.Range(1, 12).Select(i =>
            Programme.Talk(i, $"Subject {(char)('a' + i)}{(char)('k' + i)} of many", Words(100 + i, 30) + ". " + shared, new Speaker($"Person{(char)('a' + i)}", null))));
        Assert.All(corpus.Talks, talk => Assert.Null(talk.DuplicateOf));
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
