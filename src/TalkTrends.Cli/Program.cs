using TalkTrends.Cli;

return await App.RunAsync(args, new Terminal(Console.Out, Console.Error, Console.IsErrorRedirected));
