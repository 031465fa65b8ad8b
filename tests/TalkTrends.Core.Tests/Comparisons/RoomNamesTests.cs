using TalkTrends.Core.Comparisons;

namespace TalkTrends.Core.Tests.Comparisons;

public class RoomNamesTests
{
    [Theory]
    [InlineData("Track 1")]
    [InlineData("track two")]
    [InlineData("Main Room")]
    [InlineData("Room 101")]
    [InlineData("Salon B")]
    [InlineData("Auditorium")]
    [InlineData("Großer Saal")]
    [InlineData("Hörsaal 2")]
    [InlineData("Salle 3")]
    [InlineData("Sala Grande")]
    [InlineData("Зал 2")]
    [InlineData("ルームA")]
    [InlineData("メインホール")]
    [InlineData("第1会議室")]
    [InlineData("トラック1")]
    public void Numbers_places_and_words_for_rooms_make_a_room(string name) => Assert.Equal(RoomName.Certain, RoomNames.Read(name, [name]));

    [Theory]
    [InlineData("Track A", "Track B")]
    [InlineData("A", "B")]
    [InlineData("Red", "Blue")]
    [InlineData("Norte", "Sur")]
    public void Letters_and_colours_are_rooms_where_they_are_a_series(string name, string other)
    {
        Assert.Equal(RoomName.Certain, RoomNames.Read(name, [name, other, "Security"]));
        Assert.Equal(RoomName.Unknown, RoomNames.Read(name, [name, "Security"]));
    }

    [Theory]
    [InlineData("Salon Diderot")]
    [InlineData("Lovelace Hall")]
    [InlineData("Main Track - Janson")]
    [InlineData("Data Stage")]
    public void A_word_for_a_room_beside_another_word_leaves_it_to_the_talks(string name) => Assert.Equal(RoomName.Likely, RoomNames.Read(name, [name]));

    [Theory]
    [InlineData("Security")]
    [InlineData("Track 1: Security")]
    [InlineData("Security devroom")]
    [InlineData("Research Room")]
    [InlineData("Web3")]
    [InlineData("C")]
    [InlineData("R track")]
    [InlineData("Python 3")]
    [InlineData("Green software")]
    [InlineData("Janson")]
    public void Subjects_and_names_say_nothing_of_a_room(string name) => Assert.Equal(RoomName.Unknown, RoomNames.Read(name, [name, "Databases"]));
}
