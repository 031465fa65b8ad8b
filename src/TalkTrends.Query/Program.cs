using TalkTrends.Cli;
using TalkTrends.Query;

var terminal = new Terminal(Console.Out, Console.Error, Console.IsErrorRedirected);
return await App.RunAsync(args, terminal, QueryCommand.Build(terminal));
