using MunicipalPlanning.Documents.Plans;

namespace MunicipalPlanning.Documents.Tests.Plans;

public sealed class TermMarksTests
{
    [Fact]
    public void Find_TermWithoutStar_MarksItsFirstPlaceInRunningText()
    {
        var marks = Find(["関係人口"], Title("関係人口の拡大"), Running("関係人口を増やす。"), Running("関係人口とは。"));

        Assert.Equal(["関係人口の拡大", "関係人口[*0!]を増やす。", "関係人口とは。"], marks);
    }

    [Fact]
    public void Find_TermWithStars_MarksTheFirstStarAndAddsNone()
    {
        var marks = Find(["関係人口"], Running("関係人口を増やす。"), Running("関係人口*と関係人口*。"));

        Assert.Equal(["関係人口を増やす。", "関係人口[*0!]と関係人口[*0]。"], marks);
    }

    [Fact]
    public void Find_StarAfterPartOfTerm_BelongsToTheTerm()
    {
        var marks = Find(["住民票カード及び本人番号", "番号"], Running("住民票カード*は本人番号*の証明。番号も。"));

        Assert.Equal(["住民票カード[*0!]は本人番号[*0]の証明。番号[*1!]も。"], marks);
    }

    [Fact]
    public void Find_StarAfterNoTerm_StaysWithoutTerm()
    {
        var marks = Find(["関係人口"], Running("見学者*と関係人口。"));

        Assert.Equal(["見学者[*]と関係人口[*0!]。"], marks);
    }

    [Fact]
    public void Find_TermWithinLongerOne_LeavesThePlaceToTheLonger()
    {
        var marks = Find(["立地", "立地適正化計画"], Running("立地適正化計画を改める。"), Running("立地を選ぶ。"));

        Assert.Equal(["立地適正化計画[*1!]を改める。", "立地[*0!]を選ぶ。"], marks);
    }

    [Fact]
    public void Find_LatinTerm_DoesNotMatchInsideAnotherWord()
    {
        var marks = Find(["ICT", "50問題"], Running("PICTUREと8050問題、ＩＣＴ教育。"));

        Assert.Equal(["PICTUREと8050問題、ＩＣＴ[*0!]教育。"], marks);
    }

    [Fact]
    public void Find_TermThatCutsAWord_TakesTheWholeWordFurtherOn()
    {
        var marks = Find(["内水"], Running("県内水道の耐震化。"), Running("内水による被害。"));

        Assert.Equal(["県内水道の耐震化。", "内水[*0!]による被害。"], marks);
    }

    [Fact]
    public void Find_TermThatStandsNowhere_IsUnmarked()
    {
        var marks = TermMarks.Find(["関係人口", "本文にない語"], [new PlanBookText("a", "", "関係人口。", true)]);

        Assert.Equal([1], marks.Unmarked);
    }

    private static PlanBookText Running(string text) => new(Guid.NewGuid().ToString(), "", text, true);

    private static PlanBookText Title(string text) => new(Guid.NewGuid().ToString(), "", text, false);

    private static IEnumerable<string> Find(IReadOnlyList<string> terms, params IReadOnlyList<PlanBookText> texts)
    {
        var marks = TermMarks.Find(terms, texts);
        return texts.Select(text => Show(marks.At(text.Address)));
    }

    /// <summary>A star as [*term], with ! where the term is explained.</summary>
    private static string Show(TermText text)
    {
        var shown = text.Text;
        foreach (var star in text.Stars.Reverse())
            shown = shown.Remove(star.Position, 1).Insert(star.Position, $"[*{star.Term}{(star.IsPlace ? "!" : "")}]");
        return shown;
    }
}
