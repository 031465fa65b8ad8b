using TalkTrends.Reports.Decks;

namespace TalkTrends.Reports.Tests.Decks;

public class DeckPartTests
{
    [Fact]
    public void The_best_parts_have_the_room_and_stand_in_their_own_order()
    {
        DeckPart[] all = [Part(9), Part(1, slides: 2), Part(5), Part(2)];
        Assert.Equal([1, 2], DeckParts.Best(all, 3, asked: 0).Select(part => part.Rank));
        // A part too large for what is left gives way to a smaller one of a later rank.
        Assert.Equal([9, 5, 2], DeckParts.Best([Part(9), Part(6, slides: 2), Part(5), Part(2)], 3, asked: 0).Select(part => part.Rank));
    }

    [Fact]
    public void Themes_that_were_asked_for_stay_however_many_there_are()
    {
        DeckPart[] themes = [.. Enumerable.Range(0, 30).Select(i => Part(40 + i, isTheme: true))];
        Assert.Equal(30, DeckParts.Best([Part(0), .. themes], 18, asked: 30).Count);
        Assert.Equal(19, DeckParts.Best([Part(0), .. themes], 19, asked: 0).Count);
    }

    private static DeckPart Part(int rank, int slides = 1, bool isTheme = false) => new(rank, slides, () => { }, isTheme);
}
