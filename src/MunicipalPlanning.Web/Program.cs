using MunicipalPlanning.Web;
using MunicipalPlanning.Web.CommandLine;

return args is [] or ["serve", ..] || args[0].StartsWith('-')
    ? await WebServer.RunAsync(args)
    : await Commands.RunAsync(args);
