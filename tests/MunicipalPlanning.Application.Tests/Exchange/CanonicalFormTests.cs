using System.Text;
using MunicipalPlanning.Application.Exchange;

namespace MunicipalPlanning.Application.Tests.Exchange;

public sealed class CanonicalFormTests
{
    [Fact]
    public void Write_Unit_IndentsAndLeavesTextAsItIs()
    {
        var written = Rewrite("""
            {"units":[{"kind":"section","name":"市民課　𠮷\u3000\"①\"\\\n","id":"b"},{"id":"a","name":"〜","kind":"section","predecessors":["b"]}],
             "municipality":{"name":"見本市","code":"011002"},"version":1.0,"format":"municipal-planning"}
            """);

        Assert.Equal(
            """
            {
              "format": "municipal-planning",
              "version": 1,
              "municipality": {
                "code": "011002",
                "name": "見本市"
              },
              "units": [
                {
                  "id": "a",
                  "name": "〜",
                  "kind": "section",
                  "predecessors": [
                    "b"
                  ]
                },
                {
                  "id": "b",
                  "name": "市民課　𠮷　\"①\"\\\n",
                  "kind": "section"
                }
              ]
            }

            """,
            written);
    }

    [Fact]
    public void Write_ValueWithoutYear_StatesThatThereIsNone()
    {
        var written = Rewrite(Documents.Full);

        Assert.Contains("\"year\": null,\n                  \"target\": \"新規\"", written, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("$.units[0].parent")]
    [InlineData("$.units[0].firstYear")]
    [InlineData("$.plans[1].glossary[0].meaning", "\"\"")]
    [InlineData("$.plans[1].items[0].indicators[0].baseline", "{}", "{\"year\":null,\"value\":\"\"}")]
    [InlineData("$.plans[1].items[0].issues", "[]")]
    [InlineData("$.plans[1].items[0].priority", "false")]
    [InlineData("$.plans[1].items[0].progress[0].rating")]
    [InlineData("$.projects[0].years[0].goal", "\"\"")]
    [InlineData("$.projects[0].years[0].budget")]
    [InlineData("$.projects[0].years[0].review", "{}", "{\"reflection\":\"\",\"improve\":[],\"writtenOn\":\"\"}")]
    [InlineData("$.sheets[0].planRelations", "[]")]
    [InlineData("$.sheets[1].priorityProjects")]
    public void Write_AbsentNullAndEmpty_AreTheSame(string path, params string[] empties)
    {
        var absent = Rewrite(Documents.Without(Documents.Full, path));

        Assert.All(empties.Append("null"), empty => Assert.Equal(absent, Rewrite(Documents.With(path, empty))));
    }

    private static string Rewrite(string json)
    {
        var reading = ExchangeReader.Read(Encoding.UTF8.GetBytes(json));
        Assert.Equal("", reading.Faults.ToString());
        return ExchangeWriter.Write(reading.File!);
    }
}
