Console.WriteLine("talktrends");
