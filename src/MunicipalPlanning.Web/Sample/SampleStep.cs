using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Web.Sample;

/// <summary>見本の市の一年 as its file tells it.</summary>
/// <param name="Instructions">記入要領 by the name of the sheet's part.</param>
/// <param name="Reports">How far the reform reports of last year have come that are not published yet, by item.</param>
internal sealed record SampleStory(IReadOnlyDictionary<string, string> Instructions, IReadOnlyDictionary<string, SubmissionState> Reports, IReadOnlyList<SampleStep> Steps);

/// <summary>One thing that somebody did to a unit's sheet.</summary>
/// <param name="Days">From the day of loading; negative is before it.</param>
/// <param name="Time">HH:mm at the office.</param>
/// <param name="Who">member or head of the unit, or policy.</param>
/// <param name="Do">edit, consult, remark, adopt, propose, handIn, return, accept or beginReview.</param>
/// <param name="Field">The field of the sheet; for beginReview the project.</param>
/// <param name="Replace">For an edit: the words before and after.</param>
/// <param name="Suggest">For a remark: the words of the field before and after the suggestion.</param>
/// <param name="Until">For a return: the days until it is to be handed in again.</param>
internal sealed record SampleStep(int Days, string Time, string Who, string Unit, string Do, string Field = "", string Text = "", string Words = "", IReadOnlyList<string>? Replace = null, IReadOnlyList<string>? Suggest = null, int Until = 0);
